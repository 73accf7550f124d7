// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.app.Wiring;
import io.lodestone.store.run.FolderTree;
import io.lodestone.store.run.InputCopy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Studies and runs are known by what they hold.
class DiffCommandTest {

  @TempDir Path temp;

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void startAStudy() {
    assertThat(call("new", "island")).isZero();
  }

  private int call(String... args) {
    out = new StringWriter();
    err = new StringWriter();
    return new Wiring(temp.resolve("home"), temp)
        .commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private void edit(String study) throws IOException {
    Path plants = temp.resolve(study).resolve("network/plants.csv");
    String text = Files.readString(plants);
    assertThat(text).contains("20000");
    Files.writeString(plants, text.replaceFirst("20000", "30000"));
  }

  private void copy(String to) throws IOException {
    InputCopy.copy(temp.resolve("island"), temp.resolve(to));
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private Path run() {
    String[] words = {"run", "island", "--scenario", "ban", "--until", "2026-03", "--json"};
    assertThat(call(words)).as(err.toString()).isZero();
    String text = out.toString();
    String folder = text.replaceFirst("(?s).*\"folder\" *: *\"([^\"]*)\".*", "$1");
    return temp.resolve(folder);
  }

  @Test
  void studiesDifferByRow() throws IOException {
    copy("copy");
    assertThat(call("diff", "island", "copy")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("the same inputs");

    edit("copy");
    Files.writeString(temp.resolve("copy/scenarios/more.yaml"), "title: more\n");
    assertThat(call("diff", "island", "copy")).isZero();
    assertThat(out.toString())
        .contains("network/plants.csv ")
        .contains("20000 → 30000")
        .contains("scenarios/more.yaml is new")
        .contains("2 rows differ");
  }

  @Test
  void runsDifferByRowAndCompareOpensWithIt() throws IOException {
    Path first = run();
    edit("island");
    Path second = run();

    assertThat(call("diff", first.toString(), second.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("20000 → 30000").contains("1 row differs");
    assertThat(call("compare", first.toString(), second.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).startsWith("inputs differ: 1 row (network/plants.csv ");
    assertThat(call("compare", first.toString(), first.toString())).isZero();
    assertThat(out.toString()).doesNotContain("inputs");
    assertThat(call("compare", first.toString(), second.toString(), "--json")).isZero();
    assertThat(out.toString()).startsWith("[");
    assertThat(err.toString()).startsWith("inputs differ: 1 row");
    assertThat(call("diff", "island/ban", "island")).isZero();
    assertThat(out.toString()).contains("the same inputs");
  }

  @Test
  void aScenarioThatIsComparedIsNoDifferenceOfTheData() throws IOException {
    Path ban = run();
    Path scenarios = temp.resolve("island/scenarios");
    Files.copy(scenarios.resolve("ban.yaml"), scenarios.resolve("other.yaml"));
    assertThat(call("run", "island", "--scenario", "other", "--until", "2026-03")).isZero();
    assertThat(call("compare", ban.toString(), "island/other")).as(err.toString()).isZero();
    assertThat(out.toString()).doesNotContain("inputs");

    Path text = scenarios.resolve("ban.yaml");
    Files.writeString(text, Files.readString(text).replaceFirst("(?m)^title:.*$", "title: edited"));
    Path again = run();
    assertThat(call("compare", ban.toString(), again.toString())).isZero();
    assertThat(out.toString()).startsWith("inputs differ: 1 row (scenarios/ban.yaml title");
  }

  @Test
  void whatIsNeitherStudyNorRunIsRefused() {
    assertThat(call("diff", "island", "nowhere")).isEqualTo(2);
    assertThat(err.toString()).contains("\"nowhere\" is neither a study nor a run");
  }

  @Test
  void aCopyWithTheSameNameDoesNotWriteIntoTheRunsOfTheFirst() throws IOException {
    run();
    copy("copy");
    assertThat(call("run", "copy", "--until", "2026-02")).as("the same content").isZero();
    edit("copy");
    for (String[] words :
        new String[][] {
          {"run", "copy", "--until", "2026-02"},
          {"ensemble", "copy", "--trajectories", "8", "--until", "2026-02"},
          {"sensitivity", "copy", "--samples", "2", "--until", "2026-02"}
        }) {
      assertThat(call(words)).as(words[0]).isEqualTo(2);
      assertThat(err.toString())
          .contains("holds the runs of the study in " + temp.resolve("island"))
          .contains("1 row (network/plants.csv");
    }
    assertThat(call("run", "copy", "--until", "2026-02", "--out", "other")).isZero();

    Path settings = temp.resolve("copy/study.yaml");
    Files.writeString(
        settings, Files.readString(settings).replaceFirst("(?m)^name:.*$", "name: copy"));
    assertThat(call("run", "copy", "--until", "2026-02")).as(err.toString()).isZero();
    assertThat(temp.resolve("runs/copy/baseline")).isDirectory();
  }

  @Test
  void whoMovesAStudyKeepsItsRuns() throws IOException {
    run();
    copy("moved");
    FolderTree.delete(temp.resolve("island"));
    edit("moved");
    assertThat(call("run", "moved", "--until", "2026-02")).as(err.toString()).isZero();
  }

  @Test
  void studyAndScenarioMeanTheLatestCompleteOneInEveryCommand() throws IOException {
    assertThat(
            call(
                "ensemble",
                "island",
                "--scenario",
                "ban",
                "--trajectories",
                "8",
                "--until",
                "2026-03",
                "--run-id",
                "zz"))
        .as(err.toString())
        .isZero();
    Path ensemble = temp.resolve("runs/island/ban/zz");
    Path run = run();
    assertThat(call("verify", "island/ban")).isZero();
    assertThat(out.toString()).contains(run.getFileName().toString());
    assertThat(call("discover", "island/ban", "--where", "months-short.magnet > 0", "--json"))
        .as(err.toString())
        .isIn(0, 1);
    assertThat(err.toString()).doesNotContain("no ensemble");

    Path later = temp.resolve("runs/island/ban/ensemble-29990101-000000-000");
    copyAll(ensemble, later);
    assertThat(call("sql", "island/ban", "select count(*) as n from draws"))
        .as(err.toString())
        .isZero();
    Files.delete(later.resolve("manifest.json")); // broken off
    assertThat(call("verify", "island/ban")).isZero();
    assertThat(out.toString()).contains(run.getFileName().toString());
    assertThat(call("compare", "island/ban", run.toString())).as(err.toString()).isZero();
  }
}
