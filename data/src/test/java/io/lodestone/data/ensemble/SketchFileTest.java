// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.datadoghq.sketch.ddsketch.DDSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sketches survive the disk, and add up the same in any order.
class SketchFileTest {

  @TempDir Path temp;

  /// Three cells: prices, flows with many zeros, and numbers of both signs.
  private static double value(SplittableRandom random, int cell) {
    return switch (cell) {
      case 0 -> 1000 * Math.exp(random.nextDouble());
      case 1 -> random.nextDouble() < 0.7 ? 0 : 1e-3 * random.nextDouble();
      default -> random.nextDouble() - 0.5;
    };
  }

  private Path write(int part, int values) throws IOException {
    Path file = temp.resolve("part" + part);
    SplittableRandom random = new SplittableRandom(part);
    try (SketchFile.Writer writer = new SketchFile.Writer(file, new TreeSet<>(List.of(part)), 3)) {
      for (int cell = 0; cell < 3; cell++) {
        DDSketch sketch = SketchFile.empty();
        for (int i = 0; i < values; i++) {
          sketch.accept(value(random, cell));
        }
        writer.write(sketch);
      }
    }
    return file;
  }

  private Path sum(String name, List<Path> files) throws IOException {
    Path file = temp.resolve(name);
    try (SketchFile.Writer writer = new SketchFile.Writer(file, new TreeSet<>(), 3)) {
      SketchFile.merge(files, (cell, sketch) -> writer.write(sketch));
    }
    return file;
  }

  @Test
  void sumsDoNotDependOnOrderOrGrouping() throws IOException {
    Path a = write(1, 100);
    Path b = write(2, 57);
    Path c = write(3, 1);

    Path once = sum("once", List.of(a, b, c));
    Path backwards = sum("backwards", List.of(c, b, a));
    Path grouped = sum("grouped", List.of(sum("ab", List.of(a, b)), c));

    assertThat(backwards).hasSameBinaryContentAs(once);
    assertThat(grouped).hasSameBinaryContentAs(once);
  }

  @Test
  void quantilesAreWithinThePromisedError() throws IOException {
    List<Double> exact = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 1000; i++) {
      exact.add(value(random, 0));
    }
    exact.sort(Double::compare);

    SketchFile.merge(
        List.of(write(5, 1000)),
        (cell, sketch) -> {
          if (cell == 0) {
            for (double share : new double[] {0.05, 0.5, 0.95}) {
              double truth = exact.get((int) (share * 999));
              assertThat(sketch.getValueAtQuantile(share))
                  .isCloseTo(truth, within(SketchFile.ACCURACY * truth));
            }
          } else if (cell == 1) {
            assertThat(sketch.getValueAtQuantile(0.5)).isZero();
            assertThat(sketch.getCount()).isEqualTo(1000);
          } else {
            assertThat(sketch.getValueAtQuantile(0.05)).isNegative();
          }
        });
  }

  @Test
  void partsAreRemembered() throws IOException {
    try (SketchFile.Reader reader = new SketchFile.Reader(write(7, 3))) {
      assertThat(reader.parts()).containsExactly(7);
      assertThat(reader.cells()).isEqualTo(3);
    }
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("text"), "no sketches here");

    assertThatThrownBy(() -> new SketchFile.Reader(file)).isInstanceOf(IOException.class);
  }
}
