// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.deposit.sample.Interval;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.study.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreTableTest {

  private static final String HEADER =
      "core,x_m,y_m,top_m,bottom_m,density_t_per_m3,la_ppm,dy_ppm\n";

  @TempDir Path temp;

  private CoreReading csv(String text) throws IOException {
    Path file = temp.resolve("cores.csv");
    Files.writeString(file, text);
    return CoreTable.readCsv(file, "deposit/cores.csv", CoreColumns.standard());
  }

  private static List<String> codes(CoreReading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }

  @Test
  void tableOfCoresBecomesSamples() throws IOException {
    Samples samples =
        csv(HEADER + "pc2,100,50,0,1,0.5,140,37\npc1,0,0,1,2,,150,\npc1,0,0,0,1,0.6,160,40\n")
            .getSamples();
    assertThat(samples.elements()).containsExactly("la", "dy");
    assertThat(samples.cores()).containsExactly("pc1", "pc2");
    assertThat(samples.points("la").values()).containsExactly(160, 150, 140);
    assertThat(samples.points("dy").size()).isEqualTo(2);
    assertThat(samples.intervals().get(1).densityTonnesPerM3()).isNaN();
  }

  @Test
  void everythingWrongIsFoundAtOnce() throws IOException {
    CoreReading reading =
        csv(
            HEADER
                + "pc1,0,0,1,0,0.5,1,1\npc1,a,0,1,2,0.5,1,1\npc2,0,,1,2,0.5,1,1\npc3,0,0,0,1,0.5,-9,<5\npc3,0,0,0\n");
    assertThat(codes(reading))
        .containsExactly(
            "top-below-bottom",
            "wrong-type",
            "missing-value",
            "out-of-bounds",
            "wrong-type",
            "wrong-cell-count");
    assertThat(reading.findings()).allSatisfy(f -> assertThat(f.advice()).startsWith("Maybe"));
    assertThat(reading.findings().getFirst().row()).isEqualTo(2);
    assertThat(reading.findSamples()).isEmpty();
    assertThatThrownBy(reading::getSamples)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("top-below-bottom");
  }

  @Test
  void headerThatSaysTooLittleIsFound() throws IOException {
    assertThat(codes(csv("core,x_m,y_m,top_m,dy_ppm\n"))).containsExactly("missing-column");
    assertThat(codes(csv("core,x_m,y_m,top_m,bottom_m\n"))).containsExactly("no-grades");
    assertThat(codes(csv(""))).containsExactly("empty-table");
    assertThat(codes(csv(HEADER + "\"pc1,0\n"))).contains("broken-csv");
  }

  @Test
  void overlapsWarnAndCoresInTwoPlacesAreErrors() throws IOException {
    CoreReading overlap = csv(HEADER + "pc1,0,0,0,1,0.5,1,1\npc1,0,0,0.5,2,0.5,1,1\n");
    assertThat(codes(overlap)).containsExactly("intervals-overlap");
    assertThat(overlap.findSamples()).isPresent();
    CoreReading twice = csv(HEADER + "pc1,0,0,0,1,0.5,1,1\npc1,5,0,1,2,0.5,1,1\n");
    assertThat(codes(twice)).containsExactly("core-in-two-places");
    assertThat(twice.findSamples()).isEmpty();
  }

  private CoreReading geoEas(String text) throws IOException {
    Path file = temp.resolve("cores.dat");
    Files.writeString(file, text);
    CoreColumns columns =
        new CoreColumns("hole", "East", "North", "From", "To", "none", Map.of("Zn, ppm", "zinc"));
    return CoreTable.readGeoEas(file, "deposit/cores.dat", columns);
  }

  private static final String NAMES = "Cores of a test\n5 1 1\nEast\nNorth\nFrom\nTo\nZn, ppm\n";

  @Test
  void geoEasFileBecomesSamplesWithCoresByPlace() throws IOException {
    Samples samples =
        geoEas(NAMES + " 10.0 20.0 0.0 1.0 300\n10 20 1 2 -99\n\n30 20 0 1 1e21\n30 20 1 2.5 5e2\n")
            .getSamples();
    assertThat(samples.elements()).containsExactly("zinc");
    assertThat(samples.cores()).hasSize(2);
    assertThat(samples.points("zinc").values()).containsExactly(300, 500);
    assertThat(samples.intervals().getLast()).extracting(Interval::bottomMetres).isEqualTo(2.5);
  }

  @Test
  void brokenGeoEasFilesAreFound() throws IOException {
    assertThat(codes(geoEas("title\nmany\n"))).contains("broken-geoeas");
    assertThat(codes(geoEas(NAMES + "1 2 3\n"))).containsExactly("wrong-cell-count");
    assertThat(codes(geoEas("title\n2\nEast\nNorth\n1 2\n")))
        .containsExactlyInAnyOrder("missing-column", "missing-column", "missing-column");
  }

  @Test
  void textInAnotherEncodingIsFound() throws IOException {
    Path file = temp.resolve("cores.csv");
    Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
    assertThat(codes(CoreTable.readCsv(file, "cores.csv", CoreColumns.standard())))
        .contains("not-utf-8");
  }
}
