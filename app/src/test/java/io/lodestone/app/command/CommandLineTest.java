// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.app.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a user sees of the commands: exit codes, messages, files; on the study that `new` writes.
class CommandLineTest {

  private static final String STUDY = "island";
  private static final String MARKET = "island/dysprosium-oxide";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void startAStudy() {
    assertThat(call("new", STUDY)).isZero();
    out.getBuffer().setLength(0);
  }

  private int call(String... args) {
    return new Wiring(temp.resolve("home"), temp)
        .commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private JsonNode json() {
    return JSON.readTree(out.toString());
  }

  private void breakStudy() {
    replace("network/plants.csv", "20000,7000", "many,7000");
  }

  private void replace(String file, String old, String changed) {
    Path path = temp.resolve(STUDY).resolve(file);
    try {
      String text = Files.readString(path);
      assertThat(text).contains(old);
      Files.writeString(path, text.replace(old, changed));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> listFiles(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void withoutCommandTheCommandsAreListed() {
    assertThat(call()).isZero();
    assertThat(out.toString()).contains("check", "baseyear", "run", "compare", "explain", "new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "baseyear", "run", "compare", "explain", "new"})
  void everyCommandHasHelpAndJson(String command) {
    assertThat(call(command, "--help")).isZero();
    assertThat(out.toString()).contains("lodestone " + command, "--json");
  }

  @Test
  void cleanStudyPassesItsCheck() {
    assertThat(call("check", STUDY)).isZero();
    assertThat(out.toString()).contains("island: 0 errors, 0 warnings");
  }

  @Test
  void brokenStudyFailsItsCheckWithPlaceAndAdvice() {
    breakStudy();
    assertThat(call("check", STUDY)).isEqualTo(2);
    assertThat(out.toString())
        .contains("network/plants.csv:2 [capacity_t_per_year] \"many\"", "wrong-type", "Maybe");
  }

  @Test
  void checkAsJsonGivesEveryFindingItsParts() {
    breakStudy();
    assertThat(call("check", STUDY, "--json")).isEqualTo(2);
    JsonNode finding = json().get("findings").get(0);
    assertThat(json().get("errors").asInt()).isEqualTo(1);
    assertThat(finding.get("code").asString()).isEqualTo("wrong-type");
    assertThat(finding.get("row").asInt()).isEqualTo(2);
    assertThat(finding.get("column").asString()).isEqualTo("capacity_t_per_year");
    assertThat(finding.get("value").asString()).isEqualTo("many");
    assertThat(finding.get("advice").asString()).startsWith("Maybe");
  }

  @Test
  void baseYearListsFiguresLargestPullFirstAndWedgesLargestFirst() {
    assertThat(call("baseyear", STUDY, "--json")).isZero();
    JsonNode figures = json().get("figures");
    JsonNode wedges = json().get("wedges");
    assertThat(figures.size()).isGreaterThan(5);
    for (int i = 1; i < figures.size(); i++) {
      assertThat(Math.abs(figures.get(i).get("pull").asDouble()))
          .isLessThanOrEqualTo(Math.abs(figures.get(i - 1).get("pull").asDouble()));
    }
    for (int i = 1; i < wedges.size(); i++) {
      assertThat(Math.abs(wedges.get(i).get("shareOfPrice").asDouble()))
          .isLessThanOrEqualTo(Math.abs(wedges.get(i - 1).get("shareOfPrice").asDouble()));
    }
  }

  @Test
  void runWritesTablesReportsAndTheirInputs() {
    assertThat(call("run", STUDY, "--scenario", "ban")).isZero();
    assertThat(out.toString()).contains("(ban)", "Report: ", "report.html");
    List<String> files = listFiles(temp.resolve("runs/island/ban"));
    assertThat(files).anyMatch(f -> f.endsWith("run.json")).anyMatch(f -> f.endsWith(".parquet"));
    assertThat(files)
        .anyMatch(f -> f.endsWith("report.html"))
        .anyMatch(f -> f.endsWith("report.md"));
    assertThat(files).anyMatch(f -> f.endsWith(Path.of("inputs/study.yaml").toString()));
  }

  @Test
  void runUntilAMonthEndsThere() {
    assertThat(call("run", STUDY, "--scenario", "ban", "--until", "2025-06", "--json")).isZero();
    assertThat(json().get("scenario").asString()).isEqualTo("ban");
    assertThat(json().get("headlines").size()).isPositive();
    assertThat(json().get("baseline").size()).isPositive();
    JsonNode card = JSON.readTree(Path.of(json().get("folder").asString()).resolve("run.json"));
    assertThat(card.toString()).contains("2025-06").doesNotContain("2028-12");
  }

  @Test
  void runsGoWhereTheUserSays() {
    assertThat(call("run", STUDY, "--until", "2025-03", "--out", "elsewhere")).isZero();
    assertThat(listFiles(temp.resolve("elsewhere/island"))).isNotEmpty();
    assertThat(temp.resolve("runs")).doesNotExist();
  }

  @Test
  void wrongInputLeavesNoRunFolder() {
    breakStudy();
    assertThat(call("run", STUDY, "--scenario", "ban")).isEqualTo(2);
    assertThat(err.toString())
        .contains("1 errors", "capacity_t_per_year", "Maybe `lodestone check");
    assertThat(temp.resolve("runs")).doesNotExist();
  }

  @Test
  void failureAtRunTimeIsToldApartFromWrongInput() throws IOException {
    Files.writeString(temp.resolve("blocked"), "a file where the runs should go");
    assertThat(call("run", STUDY, "--until", "2025-03", "--out", "blocked")).isEqualTo(1);
    assertThat(err.toString()).isNotBlank();
    assertThat(temp.resolve("blocked")).hasContent("a file where the runs should go");
  }

  @Test
  void unknownNamesAreAnsweredWithThoseThatExist() {
    assertThat(call("check", "iland")).isEqualTo(2);
    assertThat(call("run", STUDY, "--scenario", "bann")).isEqualTo(2);
    assertThat(call("run", STUDY, "--until", "2050-01")).isEqualTo(2);
    assertThat(call("explain", STUDY, "--market", "island/oxide", "--month", "2026-01"))
        .isEqualTo(2);
    assertThat(call("explain", STUDY, "--market", MARKET, "--month", "2050-01")).isEqualTo(2);
    assertThat(call("compare", "a", "b")).isEqualTo(2);
    assertThat(err.toString())
        .contains("no study \"iland\"", "no scenario \"bann\"", "Maybe one of: ban")
        .contains("--until 2050-01 is outside", "Maybe a month from 2025-01 to 2028-12")
        .contains("no market \"island/oxide\"", MARKET)
        .contains("no run \"a\"", "Maybe a run folder");
    assertThat(err.toString().lines().filter(line -> line.startsWith("Maybe"))).hasSize(6);
  }

  @Test
  void callsThatMakeNoSenseAreWrongInput() {
    assertThat(call("explain", STUDY)).isEqualTo(2);
    assertThat(call("run", STUDY, "--until", "soon")).isEqualTo(2);
    assertThat(call("rum", STUDY)).isEqualTo(2);
    assertThat(call("compare", "only-one")).isEqualTo(2);
  }

  @Test
  void newLeavesWhatIsThere() throws IOException {
    Files.writeString(temp.resolve(STUDY).resolve("README.md"), "mine");
    assertThat(call("new", STUDY)).isEqualTo(2);
    assertThat(err.toString()).contains("exists already", "Maybe");
    assertThat(temp.resolve(STUDY).resolve("README.md")).hasContent("mine");
  }

  @Test
  void newRefusesNamesThatAreNoIds() {
    assertThat(call("new", "My Study")).isEqualTo(2);
    assertThat(temp.resolve("My Study")).doesNotExist();
  }

  @Test
  void newStudyIsCleanAndRunsInAllItsScenarios() {
    assertThat(call("new", "studies/second", "--json")).isZero();
    assertThat(json().get("folder").asString()).endsWith("second");
    assertThat(call("check", "second")).isZero();
    assertThat(call("run", "second", "--scenario", "ban-with-separator", "--until", "2026-12"))
        .isZero();
  }

  @Test
  void compareMarksWhatDiffers() {
    assertThat(call("run", STUDY, "--until", "2026-12")).isZero();
    assertThat(call("run", STUDY, "--scenario", "ban", "--until", "2026-12")).isZero();
    out.getBuffer().setLength(0);
    assertThat(call("compare", "island/baseline", "island/ban")).isZero();
    assertThat(out.toString())
        .contains("baseline", "ban", "*", "headlines are the same in all runs");
    out.getBuffer().setLength(0);
    assertThat(call("compare", "island/ban", "island/ban", "--all")).isZero();
    assertThat(out.toString()).doesNotContain("*").doesNotContain("are the same");
    out.getBuffer().setLength(0);
    assertThat(call("compare", "island/baseline", "island/ban", "--json")).isZero();
    assertThat(json().size()).isEqualTo(2);
    assertThat(json().get(1).get("card").get("scenario").asString()).isEqualTo("ban");
  }

  @Test
  void explanationAddsUpAndSaysWhatHoldsThePrice() {
    String[] call = {
      "explain", STUDY, "--scenario", "ban", "--market", MARKET, "--month", "2026-03"
    };
    assertThat(call(call)).isZero();
    assertThat(out.toString())
        .contains("Balance of the month", "At the margin", "What holds it back")
        .contains("shut by the scenario");
    out.getBuffer().setLength(0);
    assertThat(call(Stream.concat(Stream.of(call), Stream.of("--json")).toArray(String[]::new)))
        .isZero();
    double sum = 0;
    double gross = 0;
    for (JsonNode line : json().get("balance")) {
      sum += line.get("tonnes").asDouble();
      gross += Math.abs(line.get("tonnes").asDouble());
    }
    assertThat(Math.abs(sum)).isLessThan(1e-9 * gross);
    double shares = 0;
    for (JsonNode answer : json().get("margin")) {
      shares += answer.get("share").asDouble();
    }
    assertThat(Math.abs(shares - 1)).isLessThan(1e-12);
  }
}
