// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A deposit of another commodity through the code of the seabed: nickel and cobalt, both counted
/// as metals, all numbers invented. Ships, sea, plumes and money are those of `japan-seabed`; what
/// is in the mud, what it is sold as and what it is called is the study's.
class NickelMudTest {

  private static final Pattern RARE_EARTH =
      Pattern.compile(
          "(?i)dysprosium|terbium|neodymium|cerium|yttrium|rare.earth|\\bREO\\b|oxide|\\bMETI\\b|Japan|Tokyo|typhoons of|prices of 2024|southern China");

  private static final List<String> BORROWED = List.of("sea.", "lift.", "plume.", "money.");

  @TempDir Path temp;

  private Path study;

  @BeforeEach
  void write() throws IOException {
    study = temp.resolve("nickel-mud");
    Path from = Project.ROOT.resolve("app/src/test/resources/nickel-mud");
    for (Path file : Project.listFiles("app/src/test/resources/nickel-mud", "")) {
      Path target = study.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    Path seabed = Project.ROOT.resolve("studies/japan-seabed/deposit");
    Files.copy(seabed.resolve("typhoon_tracks.csv"), study.resolve("deposit/typhoon_tracks.csv"));
    String borrowed =
        Project.text(seabed.resolve("numbers.csv"))
            .lines()
            .filter(line -> BORROWED.stream().anyMatch(line::startsWith))
            .filter(line -> !line.startsWith("money.by-product"))
            .map(line -> line.split(",", 4))
            .map(cells ->
                "%s,%s,%s,invented,assumed,Borrowed".formatted(cells[0], cells[1], cells[2]))
            .collect(Collectors.joining("\n", "", "\n"));
    change("deposit/numbers.csv", text(study.resolve("deposit/numbers.csv")) + borrowed);
  }

  private void change(String file, String text) throws IOException {
    Files.writeString(study.resolve(file), text);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  private CliCall deposit() {
    return CliCall.of(
        temp,
        "deposit",
        study.toString(),
        "--realisations",
        "12",
        "--trajectories",
        "3",
        "--particles",
        "100");
  }

  @Test
  void everythingSpeaksOfNickelAndCobalt() throws IOException {
    CliCall call = deposit();
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.out())
        .contains(
            "t of metal in sulphates (P50", "of which cobalt", ", nickel", "at prices of 2031")
        .doesNotContainPattern(RARE_EARTH);
    Path folder;
    try (Stream<Path> runs = Files.list(temp.resolve("runs/nickel-mud/deposit"))) {
      folder = runs.findFirst().orElseThrow();
    }
    for (String name : List.of("report.md", "deposit.json")) {
      assertThat(text(folder.resolve(name)))
          .as(name)
          .contains("All elements", "Cobalt", "a kg of cobalt, counted as metal in sulphates")
          .contains("Ground cleared for a tonne of nickel from laterite")
          .doesNotContainPattern(RARE_EARTH);
    }
    assertThat(text(folder.resolve("mined_grades.csv"))).startsWith("realisation,cores,co,ni\n");
    CliCall tables = CliCall.of(temp, "sql", folder.toString());
    assertThat(tables.out()).contains("deposit_resource").doesNotContainPattern(RARE_EARTH);
  }

  /// Metals sold as such: what is counted is what the ground holds, so a kg of it is a kg of it.
  @Test
  void metalsAreCountedAsMetals() {
    assertThat(deposit().code()).isZero();
    String sql =
        "SELECT round(all_t / sum(mean_t), 9) AS one FROM deposit_resource r, (SELECT mean_t AS all_t FROM deposit_resource WHERE element = 'all' AND cutoff_ppm = 0) WHERE r.element <> 'all' AND r.cutoff_ppm = 0 GROUP BY all_t";
    CliCall call = CliCall.of(temp, "sql", "nickel-mud/deposit", sql);
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.out()).containsPattern("\\b1\\.0\\b");
  }

  @Test
  void missingCompoundsAreNamed() throws IOException {
    change(
        "deposit/numbers.csv",
        text(study.resolve("deposit/numbers.csv"))
            .lines()
            .filter(line -> !line.startsWith("compound."))
            .collect(Collectors.joining("\n", "", "\n")));
    CliCall call = CliCall.of(temp, "check", study.toString());
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.out() + call.err())
        .containsOnlyOnce("has no compound.co, compound.ni")
        .contains("1 where it is sold itself");
  }

  @Test
  void gradesOfAnElementThatTheDepositDoesNotHaveAreNamed() throws IOException {
    change("deposit/mined_grades.csv", "realisation,cores,ni,dy\n0,synthetic,8000,37\n");
    CliCall call = CliCall.of(temp, "check", study.toString());
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.out() + call.err())
        .contains("the deposit has no element \"dy\"", "no grades of co");
  }

  @Test
  void demandForAnElementThatTheDepositDoesNotHaveIsNamed() throws IOException {
    String numbers = text(study.resolve("deposit/numbers.csv"));
    change("deposit/numbers.csv", numbers.replace("demand.co,", "demand.co-tb,"));
    CliCall call = CliCall.of(temp, "check", study.toString());
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.out() + call.err()).contains("demand.co-tb: the deposit has no element \"tb\"");
  }
}
