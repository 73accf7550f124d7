// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.study.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cores that a study brings, with what may be wrong with them.
class StudyCoresTest {

  private static final List<String> ELEMENTS = List.of("dy", "y");

  /// 2 km by 1 km.
  private static final Grid GRID = new Grid(50, 50, 0.5, 100, 100, 1, 20, 10, 5);

  private static final String GEOEAS =
      """
      Invented cores
      7
      core
      x_m
      y_m
      top_m
      bottom_m
      dy_ppm
      y_ppm
      1 100 200 0.0 0.5 31 240
      1 100 200 0.5 1.0 35 -1
      2 900 700 0.0 1.0 12 90
      """;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> codes() {
    return StudyCores.check(folder, ELEMENTS, GRID).stream().map(Finding::code).toList();
  }

  @Test
  void studyWithoutCoresHasNothingWrong() {
    assertThat(codes()).isEmpty();
    assertThat(StudyCores.find(folder)).isEmpty();
  }

  @Test
  void geoEasIsReadWithMissingValues() throws IOException {
    write(StudyCores.GEOEAS, GEOEAS);
    assertThat(codes()).isEmpty();
    var samples = StudyCores.find(folder).orElseThrow().getSamples();
    assertThat(samples.cores()).hasSize(2);
    assertThat(samples.intervals().get(1).ppm()).containsExactly(35.0, Double.NaN);
    assertThat(samples.totals().values()).containsExactly(271, 102);
  }

  @Test
  void twoTablesAreOneTooMany() throws IOException {
    write(StudyCores.GEOEAS, GEOEAS);
    write(
        StudyCores.CSV,
        "core,x_m,y_m,top_m,bottom_m,dy_ppm,y_ppm\nA,1,1,0,1,30,200\nB,500,1,0,1,31,210\n");
    assertThat(codes()).containsExactly("two-core-tables");
  }

  @Test
  void coresMustHaveTheElementsOfThePattern() throws IOException {
    write(StudyCores.CSV, "core,x_m,y_m,top_m,bottom_m,dy_ppm\nA,1,1,0,1,30\nB,500,1,0,1,31\n");
    assertThat(codes()).containsExactly("other-elements");
  }

  @Test
  void oneCoreIsTooFewAndOneOutsideIsSuspicious() throws IOException {
    write(StudyCores.CSV, "core,x_m,y_m,top_m,bottom_m,dy_ppm,y_ppm\nA,-70,1,0,1,30,200\n");
    assertThat(codes()).containsExactly("one-core", "all-cores-outside");
  }

  private void cores(String... rows) throws IOException {
    write(StudyCores.CSV, "core,x_m,y_m,top_m,bottom_m,dy_ppm,y_ppm\n" + String.join("\n", rows));
  }

  @Test
  void aCoreOutsideIsSuspiciousAndAllOfThemAnError() throws IOException {
    cores("A,-70,1,0,1,30,200", "B,500,1,0,1,31,210");
    assertThat(codes()).containsExactly("core-outside");
    cores("A,500070,1100001,0,1,30,200", "B,500500,1100001,0,1,31,210");
    assertThat(StudyCores.check(folder, ELEMENTS, GRID))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.code()).isEqualTo("all-cores-outside");
          assertThat(f.isError()).isTrue();
          assertThat(f.advice()).contains("UTM");
        });
  }

  @Test
  void gradesThatSayNothingAreTold() throws IOException {
    cores("A,1,1,0,1,30,", "B,500,1,0,1,31,");
    assertThat(codes()).containsExactly("no-assays");
    cores("A,1,1,0,1,30,200", "B,500,1,0,1,30,210");
    assertThat(codes()).containsExactly("constant-grades");
    cores("A,1,1,0,1,0.3,2", "B,500,1,0,1,0.2,2.1");
    assertThat(codes()).containsExactly("grades-in-per-cent");
  }

  @Test
  void centimetresAreBelowTheLowestLayer() throws IOException {
    cores("A,1,1,0,100,30,200", "A,1,1,100,200,30,200", "B,500,1,0,100,31,210");
    assertThat(codes()).containsExactly("below-lowest-layer");
  }

  @Test
  void twinsCountAsOneCoreWithMeanGrades() throws IOException {
    cores("A,1,1,0,1,30,200", "A,1,1,1,2,30,", "T,1,1,0,1,40,300", "B,500,1,0,1,31,210");
    assertThat(StudyCores.check(folder, ELEMENTS, GRID))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.code()).isEqualTo("twin-cores");
          assertThat(f.message()).contains("A, T");
        });
    var merged = TwinCores.merge(StudyCores.find(folder).orElseThrow().getSamples());
    assertThat(merged.cores()).containsExactly("A", "B");
    assertThat(merged.intervals().get(0).ppm()).containsExactly(35.0, 250.0);
    assertThat(merged.intervals().get(1).ppm()).containsExactly(30.0, Double.NaN);
  }

  @Test
  void wrongRowsAreFindingsWithTheirLine() throws IOException {
    write(StudyCores.GEOEAS, GEOEAS.replace("12 90", "twelve 90"));
    assertThat(StudyCores.check(folder, ELEMENTS, GRID))
        .anySatisfy(f -> {
          assertThat(f.code()).isEqualTo("wrong-type");
          assertThat(f.row()).isEqualTo(12);
        });
  }
}
