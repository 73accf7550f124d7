// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.app.Wiring;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `lodestone backtest` on the template study, with few trajectories.
class BacktestCommandTest {

  @TempDir Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() {
    StudyTemplate.write(temp.resolve("studies/small"), "small");
  }

  private int run(String... arguments) {
    CommandLine line = new Wiring(temp, temp).commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private Path folder() throws IOException {
    try (Stream<Path> runs = Files.list(temp.resolve("runs/small/backtest-ban"))) {
      return runs.findFirst().orElseThrow();
    }
  }

  @Test
  void printsOutcomesAndVerdictAndWritesThePage() throws IOException {
    assertThat(run("backtest", "small", "--trajectories", "16", "--threads", "1")).isZero();

    assertThat(out.toString())
        .contains("The ban of 2026, as if it had happened (ban), 16 trajectories")
        .contains("outcomes that set no parameter lie inside the 90 % band")
        .contains("Against the forecast \"random walk\"")
        .contains("not in the data")
        .contains("(set parameters)")
        .contains("Report: ");
    String page = Files.readString(folder().resolve("report.html"));
    assertThat(page)
        .contains("\"kind\":\"backtest\"", "backtestPage", "price:island/dysprosium-oxide");
    assertThat(Files.readString(folder().resolve("report.md")))
        .contains("# Back-test: The ban of 2026")
        .contains("## Outcomes that were used to set parameters")
        .contains("## Foretold; the truth is not in the data")
        .contains("## Scores");
  }

  @Test
  void jsonHoldsScores() {
    assertThat(run("backtest", "small", "--trajectories", "16", "--json")).isZero();

    assertThat(out.toString())
        .contains("\"episode\" : \"ban\"", "\"betterRivals\"", "\"crps\"", "\"reached\"");
  }

  @Test
  void tablesAnswerSql() {
    assertThat(run("backtest", "small", "--trajectories", "16")).isZero();
    assertThat(run("sql", "small/backtest-ban", "select count(*) n from forecasts")).isZero();

    assertThat(out.toString()).contains("\n80\n"); // 5 outcomes of 16 trajectories
  }

  @Test
  void unknownEpisodesAreRefusedWithAdvice() {
    assertThat(run("backtest", "small", "--episode", "bann")).isEqualTo(2);
    assertThat(err.toString()).contains("no episode \"bann\"", "Maybe one of: ban");
  }

  @Test
  void aStudyWithoutEpisodesSaysHowToWriteOne() throws IOException {
    Files.delete(temp.resolve("studies/small/backtests/ban.yaml"));
    assertThat(run("backtest", "small")).isEqualTo(2);
    assertThat(err.toString()).contains("no back-tests", "docs/how-to/back-test.md");
  }

  @Test
  void calibratePrintsWhatToPasteAndWritesNothing() throws IOException {
    Path file = temp.resolve("studies/small/uncertainties.yaml");
    String before = Files.readString(file);

    assertThat(run("calibrate", "small", "--trajectories", "8", "--evaluations", "12")).isZero();

    assertThat(out.toString())
        .contains("prior: median (90 %)", "Oxide on the island, half-life of the spike")
        .contains("- id: elasticity\n    distribution: {kind: normal, mean: ");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(run("calibrate", "small", "--inputs", "growth")).isEqualTo(2);
    assertThat(err.toString()).contains("no input of behaviour \"growth\"", "Maybe one of: ");
  }
}
