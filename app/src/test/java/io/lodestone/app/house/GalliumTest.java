// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Another mineral through every command: nothing in the code knows rare earths. What the commands
/// print and write of `gallium` speaks of no rare earth and calls its stages as the study does.
class GalliumTest {

  private static final Pattern RARE_EARTH =
      Pattern.compile(
          "(?i)dysprosium|terbium|neodymium|samarium|yttrium|rare.earth|\\bREO\\b|made into magnets|separated in|as oxide");

  @TempDir static Path temp;

  @BeforeAll
  static void runs() {
    for (String scenario : List.of("ban-2027", "ban-2027-projects")) {
      call("run", "gallium", "--scenario", scenario, "--until", "2028-12");
    }
    call("ensemble gallium --scenario ban-2027 --trajectories 24 --until 2028-12".split(" "));
  }

  private static String call(String... args) {
    CliCall call = CliCall.of(temp, args);
    assertThat(call.code()).as(call.err()).isZero();
    return call.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check gallium",
        "baseyear gallium",
        "compare gallium/ban-2027 gallium/ban-2027-projects",
        "explain gallium --scenario ban-2027 --market japan/crude-gallium --month 2027-06",
        "sensitivity gallium --scenario ban-2027 --method morris --samples 10 --until 2023-03",
        "sources gallium loss-cost.ga",
        "sources gallium crude-alcoa",
        "parameters gallium",
        "backtest gallium --trajectories 8",
        "calibrate gallium --evaluations 5 --trajectories 2 --most 2",
        "rank gallium",
        "claims gallium --only G01 --trajectories 12",
        "discover gallium/ban-2027 --where months-short.ga>6",
        "agree gallium --month 2023-06"
      })
  void commandSpeaksOfGalliumOnly(String line) {
    String out = call(line.split(" "));
    assertThat(out).isNotBlank().doesNotContainPattern(RARE_EARTH);
  }

  @Test
  void packageIsValid() {
    String out = call("package", "gallium", "--out", temp.resolve("package").toString());
    assertThat(out).contains("network/stages.csv").contains("without errors");
  }

  @Test
  void sqlSeesItsSeries() {
    assertThat(call("sql", "gallium/ban-2027", "SELECT DISTINCT id FROM series", "--csv"))
        .contains("ga\n", "crude-gallium", "gaas-wafers");
  }

  @Test
  void studyWithoutADepositIsToldSo() {
    CliCall call = CliCall.of(temp, "deposit", "gallium");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err().lines().findFirst())
        .contains("study gallium is about no deposit: it has no deposit/numbers.csv");
  }

  @Test
  void pagesUseTheWordsOfTheStudy() throws IOException {
    for (String page : List.of("report.md", "report.html")) {
      for (Path file : pages(page)) {
        String text = Files.readString(file);
        assertThat(text).as("%s", file).doesNotContainPattern(RARE_EARTH);
      }
    }
    String run = Files.readString(pages("report.html").getFirst());
    assertThat(run)
        .contains("All goods are counted in tonnes of the gallium they hold.")
        .contains("Crude gallium")
        .contains("Wafers and precursors");
  }

  private static List<Path> pages(String name) throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("runs/gallium/ban-2027"))) {
      List<Path> found = files.filter(f -> f.endsWith(name)).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
