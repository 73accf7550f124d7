// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.mapping.CubicallyInterpolatedMapping;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;
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
        float[] drawn = new float[values];
        for (int i = 0; i < values; i++) {
          drawn[i] = (float) value(random, cell);
        }
        SketchCounts counts = new SketchCounts();
        counts.add(drawn, 0, values);
        writer.write(counts);
      }
    }
    return file;
  }

  private Path sum(String name, List<Path> files) throws IOException {
    Path file = temp.resolve(name);
    try (SketchFile.Writer writer = new SketchFile.Writer(file, new TreeSet<>(), 3)) {
      SketchFile.merge(files, (cell, counts) -> writer.write(counts));
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

    double[] shares = {0.05, 0.5, 0.95};
    double[] found = new double[3];
    SketchFile.merge(
        List.of(write(5, 1000)),
        (cell, counts) -> {
          counts.quantiles(shares, found);
          if (cell == 0) {
            for (int q = 0; q < shares.length; q++) {
              double truth = exact.get((int) (shares[q] * 999));
              // the promised error, and that of single precision
              assertThat(found[q]).isCloseTo(truth, within(SketchFile.ACCURACY * truth * 1.001));
            }
          } else if (cell == 1) {
            assertThat(found[1]).isZero();
            assertThat(counts.zeros()).isBetween(650L, 750L);
          } else {
            assertThat(found[0]).isCloseTo(-0.45, within(0.03));
          }
        });
  }

  @Test
  void valuesAreCountedWhereTheLibraryCountsThem() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    float[] values = new float[400];
    DDSketch library =
        new DDSketch(
            new CubicallyInterpolatedMapping(SketchFile.ACCURACY), UnboundedSizeDenseStore::new);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((random.nextDouble() - 0.3) * Math.exp(20 * random.nextDouble() - 10));
      library.accept(Math.abs(values[i]) < 1e-4 ? 0 : values[i]); // as what is nothing
    }
    SketchCounts counts = new SketchCounts();
    counts.add(values, 0, values.length);
    double[] shares = {0, 0.01, 0.3, 0.5, 0.99, 1};
    double[] found = new double[shares.length];

    counts.quantiles(shares, found);

    assertThat(found).containsExactly(library.getValuesAtQuantiles(shares));
  }

  @Test
  void oneValueIsAllQuantiles() {
    SketchCounts counts = new SketchCounts();
    double[] found = new double[2];
    counts.quantiles(new double[] {0.1, 0.9}, found);
    assertThat(found).containsExactly(0, 0);

    counts.add(new float[] {-5, -5}, 0, 2);
    counts.quantiles(new double[] {0.1, 0.9}, found);
    assertThat(found[0]).isEqualTo(found[1]).isCloseTo(-5, within(0.05));
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
