// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.app.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a user sees of claims; on the study that `new` writes, whose only claim is about a ban.
class ClaimsCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void startAStudy() {
    assertThat(call("new", "isle")).isZero();
    out.getBuffer().setLength(0);
  }

  private int call(String... args) {
    return new Wiring(temp.resolve("home"), temp)
        .commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private JsonNode claims(String... more) {
    List<String> args =
        Stream.concat(
                Stream.of("claims", "isle", "--trajectories", "24", "--json"), Stream.of(more))
            .toList();
    assertThat(call(args.toArray(String[]::new))).as(err.toString()).isZero();
    JsonNode json = JSON.readTree(out.toString());
    out.getBuffer().setLength(0);
    return json;
  }

  private Path claimFile() {
    return studyFolder().resolve("claims/ban-hurts.yaml");
  }

  private Path studyFolder() {
    return Files.isDirectory(temp.resolve("studies/isle"))
        ? temp.resolve("studies/isle")
        : temp.resolve("isle");
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(claimFile());
    assertThat(text).contains(from);
    Files.writeString(claimFile(), text.replace(from, to));
  }

  @Test
  void theBanHurtsAndTheLedgerSaysHowSurely() throws IOException {
    JsonNode json = claims();

    JsonNode entry = json.get("ledger").get("entries").get(0);
    JsonNode result = entry.get("tests").get(0);
    assertThat(entry.get("verdict").asString()).isEqualTo("SUPPORTED");
    assertThat(entry.get("futures").asInt()).isEqualTo(24);
    assertThat(entry.get("probability").get("share").asDouble()).isGreaterThanOrEqualTo(0.66);
    assertThat(result.get("median").asDouble()).isGreaterThanOrEqualTo(6);
    Path folder = Path.of(json.get("folder").asString());
    assertThat(folder.resolve("ledger.csv")).content().contains("ban-hurts,supported,");
    assertThat(folder.resolve("report.html")).content().contains("\"ledger\"");
    assertThat(folder.resolve("claims/ban-hurts.yaml")).hasSameTextualContentAs(claimFile());
  }

  @Test
  void theReportOfARunHoldsTheLatestLedger() throws IOException {
    assertThat(runReport()).contains("\"ledger\":{\"made\":\"\"");
    String made = Path.of(claims().get("folder").asString()).getFileName().toString();

    assertThat(runReport())
        .contains(
            "\"ledger\":{\"made\":\"%s\",\"link\":\"../../claims/%1$s/report.html\""
                .formatted(made))
        .contains("\"id\":\"ban-hurts\"", "\"verdict\":\"supported\"");
  }

  private String runReport() throws IOException {
    assertThat(call("run", "isle", "--json")).as(err.toString()).isZero();
    Path folder = Path.of(JSON.readTree(out.toString()).get("folder").asString());
    out.getBuffer().setLength(0);
    return Files.readString(folder.resolve("report.html"));
  }

  @Test
  void aSecondCallTakesTheRunsOfTheFirstAlsoWhenAThresholdHasMoved() throws IOException {
    claims();
    List<FileTime> before = manifests();
    edit("at least 6", "at least 40");
    edit("at most 2", "at most 20");

    JsonNode entry = claims().get("ledger").get("entries").get(0);

    assertThat(entry.get("verdict").asString()).isEqualTo("CONTRADICTED");
    assertThat(manifests()).isEqualTo(before);
  }

  private List<FileTime> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("runs/isle/evidence"))) {
      List<Path> found = files.filter(f -> f.endsWith("manifest.json")).sorted().toList();
      assertThat(found).hasSize(1);
      return found.stream()
          .map(file -> {
            try {
              return Files.getLastModifiedTime(file);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          })
          .toList();
    }
  }

  @Test
  void noVerdictRestsOnADamagedRun() throws IOException {
    claims();
    Path part;
    try (Stream<Path> files = Files.walk(temp.resolve("runs/isle/evidence"))) {
      part = files.filter(f -> f.endsWith("headlines.parquet")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1; // one bit
    Files.write(part, bytes);

    JsonNode entry = claims().get("ledger").get("entries").get(0);

    assertThat(entry.get("verdict").asString()).isEqualTo("CANNOT_BE_TOLD");
    assertThat(entry.toString()).contains("headlines.parquet differs from what was written");
  }

  @Test
  void changedNumbersOfTheStudyMakeNewRuns() throws IOException {
    claims();
    Path settings = studyFolder().resolve("study.yaml");
    Files.writeString(
        settings, Files.readString(settings).replace("coverMonths: 0.5", "coverMonths: 0.6"));
    claims();
    try (Stream<Path> made = Files.list(temp.resolve("runs/isle/evidence"))) {
      assertThat(made).hasSize(2);
    }
  }

  @Test
  void scenariosAddUp() throws IOException {
    edit("scenario: ban,", "scenario: baseline with ban,");
    Files.writeString(
        studyFolder().resolve("scenarios/baseline.yaml"), "title: Nothing\nstory: Nothing.\n");
    JsonNode entry = claims().get("ledger").get("entries").get(0);
    assertThat(entry.get("verdict").asString()).isEqualTo("SUPPORTED");
    assertThat(entry.get("runs").toString()).contains("baseline--ban-");
  }

  @Test
  void whatIsMissingCannotBeTold() throws IOException {
    edit("scenario: ban,", "scenario: blockade,");
    JsonNode entry = claims().get("ledger").get("entries").get(0);
    assertThat(entry.get("verdict").asString()).isEqualTo("CANNOT_BE_TOLD");
    assertThat(entry.get("tests").get(0).get("missing").asString())
        .isEqualTo("needs the scenario \"blockade\", which the study does not have");
  }

  @Test
  void aRunOfAnotherCommandIsMadeAndWhatItCannotMakeIsTold() throws IOException {
    edit("{id: ban, scenario: ban, trajectories: 100}", "{id: ban, folder: deposit}");
    JsonNode entry = claims().get("ledger").get("entries").get(0);
    assertThat(entry.get("tests").get(0).get("missing").asString())
        .contains("lodestone deposit isle");
    assertThat(err.toString()).contains("no deposit/numbers.csv");
  }

  @Test
  void sqlThatAsksForATableThatIsNotThereCannotBeTold() throws IOException {
    edit("FROM ban.series", "FROM ban.heads");
    JsonNode entry = claims().get("ledger").get("entries").get(0);
    assertThat(entry.get("verdict").asString()).isEqualTo("CANNOT_BE_TOLD");
    assertThat(entry.get("tests").get(0).get("missing").asString())
        .isEqualTo("the run has no table heads");
  }

  @Test
  void homeElementsAndLastMonthCanDiffer() throws IOException {
    edit(
        "{id: ban, scenario: ban, trajectories: 100}",
        "{id: ban, scenario: ban, trajectories: 100, home: overseas, until: 2027-06, elements: all}");
    JsonNode entry = claims().get("ledger").get("entries").get(0);
    // The ban hits the island only.
    assertThat(entry.get("verdict").asString()).isEqualTo("CONTRADICTED");
  }

  @Test
  void brokenThresholdsAreFindings() throws IOException {
    edit("at least 6", "more than 6");
    assertThat(call("claims", "isle")).isEqualTo(2);
    assertThat(err.toString()).contains("no threshold").contains("Maybe");
    assertThat(call("check", "isle")).isEqualTo(2);
    assertThat(out.toString()).contains("claim-threshold");
  }

  @Test
  void thresholdsThatOverlapAreFindings() throws IOException {
    edit("at most 2", "at most 7");
    assertThat(call("claims", "isle")).isEqualTo(2);
    assertThat(err.toString()).contains("both support and contradict");
  }

  @Test
  void anUnknownClaimIsNamedWithTheClosest() {
    assertThat(call("claims", "isle", "--only", "ban-hurt")).isEqualTo(2);
    assertThat(err.toString()).contains("Maybe one of: ban-hurts");
  }

  @Test
  void peopleReadVerdictWordsAndNumber() {
    assertThat(call("claims", "isle", "--trajectories", "24")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("supported       A ban of one year leaves the island short for most of it.")
        .contains("24 futures)")
        .contains("1 supported, 0 contradicted, 0 mixed, 0 cannot be told");
  }
}
