// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.app.Wiring;
import io.lodestone.store.run.FolderLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a user sees of ensembles, sensitivities and SQL; on the study that `new` writes.
class EnsembleCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void startAStudy() {
    assertThat(call("new", "island")).isZero();
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

  private Path folder(String id) {
    return temp.resolve("runs/island/ban").resolve(id);
  }

  private int ensemble(String... more) {
    String[] first = {
      "ensemble",
      "island",
      "--scenario",
      "ban",
      "--trajectories",
      "24",
      "--part",
      "8",
      "--until",
      "2026-12"
    };
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return call(all);
  }

  @Test
  void anEnsemblePrintsSpreadAndStandardErrors() {
    assertThat(ensemble("--run-id", "a")).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("24 trajectories (latin-hypercube, seed 2026)")
        .contains("± s.e.")
        .contains("Months short: magnet");
    assertThat(folder("a").resolve("manifest.json")).exists();
    assertThat(folder("a").resolve("report.html")).exists();
  }

  @Test
  void jsonHoldsEveryHeadline() {
    assertThat(ensemble("--json")).isZero();

    assertThat(json().get("trajectories").asInt()).isEqualTo(24);
    assertThat(json().get("headlines").get(0).get("id").asString()).startsWith("use-lost");
    assertThat(json().get("headlines").get(0).get("standardError").isNumber()).isTrue();
  }

  @Test
  void oneTrajectoryAloneIsTheOneOfTheEnsemble() {
    assertThat(ensemble("--run-id", "a", "--json")).isZero();
    out.getBuffer().setLength(0);
    assertThat(ensemble("--only", "17", "--json")).isZero();
    String id = json().get("headlines").get(0).get("id").asString();
    double alone = json().get("headlines").get(0).get("value").asDouble();
    double drawn = json().get("draws").get("Short-run elasticity of all motors").asDouble();
    out.getBuffer().setLength(0);

    assertThat(
            call(
                "sql",
                "island/ban",
                "--csv",
                "select h.value, d.value from headlines h join draws d using (trajectory)"
                    + " where trajectory = 17 and h.id = '"
                    + id
                    + "' and d.input = 'elasticity'"))
        .as(err.toString())
        .isZero();
    String[] values = out.toString().lines().skip(1).findFirst().orElseThrow().split(",");
    assertThat(Double.parseDouble(values[0])).isEqualTo(alone);
    assertThat(Double.parseDouble(values[1])).isEqualTo(drawn);
  }

  @Test
  void aBrokenOffEnsembleIsTakenUp() throws IOException {
    assertThat(ensemble("--run-id", "ensemble-1")).isZero();
    // as a kill after the last part leaves it
    byte[] summary = Files.readAllBytes(folder("ensemble-1").resolve("summary.parquet"));
    Files.delete(folder("ensemble-1").resolve("manifest.json"));
    Files.delete(folder("ensemble-1").resolve("parts/00001/part.json"));

    assertThat(ensemble("--resume")).as(err.toString()).isZero();

    assertThat(folder("ensemble-1").resolve("summary.parquet")).hasBinaryContent(summary);
    assertThat(ensemble("--resume")).isEqualTo(2);
    assertThat(err.toString()).contains("no unfinished ensemble");
  }

  private void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4; // one bit
    Files.write(file, bytes);
  }

  @Test
  void oneBitIsFoundWhenAnEnsembleIsOpenedAndAPartIsMadeAgain() throws IOException {
    assertThat(ensemble("--run-id", "a")).isZero();
    Path part = folder("a").resolve("parts/00001/headlines.parquet");
    byte[] written = Files.readAllBytes(part);
    assertThat(call("verify", "island/ban")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("all as written");
    flip(part);

    assertThat(call("sql", "island/ban", "select count(*) from headlines")).isNotZero();
    assertThat(err.toString()).contains("parts/00001/headlines.parquet differs");
    assertThat(call("verify", "island/ban")).isEqualTo(1);

    assertThat(call("verify", "island/ban", "--mend")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("part 1 was made again");
    assertThat(part).hasBinaryContent(written);
  }

  @Test
  void oneBitOfARunIsFoundBeforeItIsCompared() throws IOException {
    assertThat(call("run", "island", "--scenario", "ban", "--json")).isZero();
    Path run = temp.resolve(json().get("folder").asString());
    assertThat(call("verify", run.toString())).as(err.toString()).isZero();
    flip(run.resolve("prices.parquet"));

    assertThat(call("compare", run.toString(), run.toString())).isNotZero();
    assertThat(err.toString()).contains("prices.parquet differs");
  }

  @Test
  void whatWasBegunOtherwiseDoesNotGoOnInSilence() throws IOException {
    assertThat(ensemble("--run-id", "ensemble-1")).isZero();
    Files.delete(folder("ensemble-1").resolve("manifest.json"));

    assertThat(ensemble("--resume", "--seed", "5")).isEqualTo(2);
    assertThat(err.toString()).contains("--seed 5, but this was begun with 2026");
    assertThat(call("ensemble", "island", "--scenario", "ban", "--trajectories", "48", "--resume"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--trajectories 48");
  }

  @Test
  void twoAtOneEnsembleAreToldApart() throws IOException {
    assertThat(ensemble("--run-id", "ensemble-1")).isZero();
    Files.delete(folder("ensemble-1").resolve("manifest.json"));

    try (FolderLock _ =
        FolderLock.take(folder("ensemble-1").resolve("work.lock"), "this ensemble")) {
      assertThat(ensemble("--resume")).isNotZero();
      assertThat(err.toString())
          .contains("another process works on this ensemble")
          .doesNotContain("disk");
    }
    assertThat(ensemble("--resume")).as(err.toString()).isZero();
  }

  @Test
  void theSecondStartOfARunIdSaysThatAnotherWasFirst() {
    assertThat(ensemble("--run-id", "a")).isZero();
    assertThat(ensemble("--run-id", "a")).isNotZero();
    assertThat(err.toString()).contains("whoever is first stays").doesNotContain("disk");
  }

  @Test
  void everyOptionThatContradictsARecipeIsRefused() throws IOException {
    assertThat(ensemble("--run-id", "ensemble-1")).isZero();
    Files.delete(folder("ensemble-1").resolve("manifest.json"));
    for (String[] option :
        new String[][] {
          {"--design", "monte-carlo"},
          {"--until-error", "0.5"},
          {"--keep", "price:x"},
          {"--headline", "months-short.magnet"},
          {"--seed", "1"}
        }) {
      assertThat(ensemble("--resume", option[0], option[1])).as(option[0]).isEqualTo(2);
      assertThat(err.toString()).contains(option[0]).contains("was begun with");
    }
    String[] otherPart = {"--trajectories", "24", "--part", "6", "--resume"};
    assertThat(call(all("ensemble", "island", "--scenario", "ban", otherPart))).isEqualTo(2);
    assertThat(err.toString()).contains("--part 6");
  }

  private static String[] all(String a, String b, String c, String d, String... more) {
    String[] all = {a, b, c, d};
    String[] joined = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, joined, all.length, more.length);
    return joined;
  }

  @Test
  void aStudyThatWasEditedDoesNotGoOnWithWhatItWasBefore() throws IOException {
    assertThat(ensemble("--run-id", "ensemble-1")).isZero();
    Files.delete(folder("ensemble-1").resolve("manifest.json"));
    Path study = temp.resolve("island");
    Files.writeString(study.resolve("scenarios/other.yaml"), "title: not of this ensemble\n");
    Files.writeString(study.resolve("README.md"), "# edited\n");
    assertThat(ensemble("--resume")).as(err.toString()).isZero();

    Files.delete(folder("ensemble-1").resolve("manifest.json"));
    Path plants = study.resolve("network/plants.csv");
    Files.writeString(plants, Files.readString(plants).replace("20000", "30000"));
    assertThat(ensemble("--resume")).isEqualTo(2);
    assertThat(err.toString()).contains("network/plants.csv").contains("20000 → 30000");
  }

  @Test
  void aFileOfALargeEnsembleThatIsBrokenOffIsFoundByItsEnd() throws IOException {
    assertThat(ensemble("--run-id", "a")).isZero();
    Path large = folder("a").resolve("large.bin"); // more than is looked at wholly
    try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(65L << 20);
    }
    Path part = folder("a").resolve("parts/00001/headlines.parquet");
    byte[] written = Files.readAllBytes(part);
    Files.write(part, java.util.Arrays.copyOf(written, written.length - 100));

    assertThat(call("sql", "island/ban", "select count(*) from headlines")).isNotZero();
    assertThat(err.toString()).contains("parts/00001/headlines.parquet is broken off");

    Files.write(part, written);
    assertThat(call("sql", "island/ban", "select count(*) from headlines")).isZero();
    flip(part);
    assertThat(call("discover", "island/ban", "--where", "months-short.magnet > 0")).isNotZero();
    assertThat(err.toString()).contains("parts/00001/headlines.parquet differs");
  }

  @Test
  void editedInputsDoNotGoOn() throws IOException {
    assertThat(ensemble("--run-id", "ensemble-1")).isZero();
    Files.delete(folder("ensemble-1").resolve("manifest.json"));
    Path plants = folder("ensemble-1").resolve("inputs/network/plants.csv");
    Files.writeString(plants, Files.readString(plants).replace("20000", "30000"));

    assertThat(ensemble("--resume")).isNotZero();
    assertThat(err.toString()).contains("inputs/network/plants.csv was changed since it began");
  }

  @Test
  void anEditedRecipeDoesNotGoOn() throws IOException {
    assertThat(ensemble("--run-id", "ensemble-1")).isZero();
    Files.delete(folder("ensemble-1").resolve("manifest.json"));
    Path recipe = folder("ensemble-1").resolve("recipe.json");
    Files.writeString(recipe, Files.readString(recipe).replace("2026,", "2027,"));

    assertThat(ensemble("--resume")).isNotZero();
    assertThat(err.toString()).contains("recipe.json was changed since it began");
  }

  @Test
  void sensitivityRanksTheFactors() {
    assertThat(
            call(
                "sensitivity",
                "island",
                "--scenario",
                "ban",
                "--until",
                "2026-12",
                "--samples",
                "4",
                "--headline",
                "shortage-depth.magnet",
                "--json"))
        .as(err.toString())
        .isZero();

    JsonNode influences = json().get("influences").get("shortage-depth.magnet");
    assertThat(influences.size()).isEqualTo(9);
    assertThat(influences.get(0).get("strength").asDouble())
        .isGreaterThan(influences.get(8).get("strength").asDouble());
  }

  @Test
  void sqlReadsOnly() {
    assertThat(ensemble("--run-id", "a")).isZero();
    Path stolen = temp.resolve("x.csv");

    assertThat(call("sql", "island/ban", "copy headlines to '" + stolen + "'")).isEqualTo(2);
    assertThat(call("sql", "island/ban", "select 1; drop view headlines")).isEqualTo(2);
    assertThat(call("sql", "island/ban", "select * from read_text('/etc/hostname')")).isEqualTo(2);
    assertThat(stolen).doesNotExist();
    out.getBuffer().setLength(0);
    assertThat(call("sql", "island/ban")).isZero();
    assertThat(out.toString()).contains("headlines: trajectory INTEGER, id VARCHAR, value DOUBLE");
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    assertThat(ensemble("--headline", "months-short.magnets")).isEqualTo(2);
    assertThat(err.toString()).contains("Maybe one of: months-short.magnet");
    assertThat(call("ensemble", "island", "--scenario", "bann")).isEqualTo(2);
    assertThat(ensemble("--on", "nowhere")).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere");
    Files.delete(temp.resolve("island/uncertainties.yaml"));
    assertThat(ensemble()).isEqualTo(2);
    assertThat(err.toString()).contains("holds nothing uncertain");
  }

  @Test
  void checkListsWhatIsUncertain() {
    assertThat(call("check", "island")).isZero();

    assertThat(out.toString())
        .contains("Uncertain: 5 inputs, 1 rank correlations, 1 projects, 1 kinds of random events")
        .containsPattern("enduses +\\d+ +3  long_run_elasticity");
  }
}
