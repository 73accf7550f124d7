// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.scenario.Measure;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.reader.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a plan file may say, and what is told of one that says something else.
class PlanReaderTest {

  @TempDir Path temp;
  private final List<Finding> findings = new ArrayList<>();

  @BeforeEach
  void copyTheStudy() throws IOException {
    Path from = Path.of("..", "studies", "two-islands");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = temp.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private Optional<Plan> read() {
    return PlanReader.read(StudyReader.read(temp).getFutures(), findings::add);
  }

  private void change(String from, String to) throws IOException {
    Path file = temp.resolve(PlanReader.FILE);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void planHasSizesBranchesAndCandidates() {
    Plan plan = read().orElseThrow();
    assertThat(findings).isEmpty();
    assertThat(plan.horizon().months()).isEqualTo(24);
    assertThat(plan.branches()).extracting(Plan.Branch::weight).containsOnly(0.25);
    Candidate stock = plan.candidates().getFirst();
    assertThat(stock.starts()).containsExactly(0, 6);
    assertThat(stock.size(3)).isEqualTo(300);
  }

  @Test
  void sizesAndStartsBecomeParameters() {
    Plan plan = read().orElseThrow();
    var reader = StudyReader.read(temp).getFutures().measures(finding -> {});
    List<Measure> measures =
        plan.candidates()
            .getFirst()
            .measures(new Candidate.Chosen(2, 1), plan.horizon(), List.of(), reader);
    assertThat(measures)
        .singleElement()
        .satisfies(measure -> {
          Measure.StrategicStockpile stock = (Measure.StrategicStockpile) measure;
          assertThat(stock.rule().targetTonnes()).isEqualTo(200);
          assertThat(stock.rule().purchaseTonnesPerMonth()).isEqualTo(40);
          assertThat(stock.period().startMonth()).isEqualTo(6);
        });
  }

  @Test
  void anyFirstFuturesAreMixedAsAllAre() {
    Plan plan = read().orElseThrow();
    List<String> first = Stream.iterate(0, i -> i + 1).limit(8).map(plan::scenarioOf).toList();
    assertThat(first.subList(0, 4))
        .containsExactlyInAnyOrder("baseline", "outage", "quota", "shortage");
    assertThat(first.subList(4, 8)).isEqualTo(first.subList(0, 4));
  }

  @Test
  void noFileIsNoPlan() throws IOException {
    Files.delete(temp.resolve(PlanReader.FILE));
    assertThat(read()).isEmpty();
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "months: 24                | months: 25                  | plan-months",
        "kind: stockpile           | kind: stockpiles            | unknown-kind",
        "perUnit: {savingShare     | perUnit: {savedShare        | unknown-key",
        "{savingShare: 0.01}       | {savingShare: 0.1}          | out-of-bounds",
        "{savingShare: 0.01}       | {savingShare: much}         | wrong-type",
        "largest: 400              | largest: -1                 | out-of-bounds",
        "latest: 2026-01           | latest: 2027-01             | plan-start",
        "endUses: [use-west]       | endUses: [use-south]        | pattern-matches-nothing",
        "rampMonths: 6             | start: 2025-01              | plan-fixed-twice",
        "{id: outage, weight       | {id: outages, weight        | unknown-reference",
        "element: metal            | tailShare: 0.5              | plan-objective",
        "objective: loss           | objective: tail             | plan-threshold",
        "id: thrift                | id: stock                   | duplicate-id",
        "kind: thrift              | drawn: {savingShare: x}, kind: thrift | broken-yaml",
        "trust: assumed            | note2: x                    | unknown-key"
      })
  void wrongPlanIsToldWithAdvice(String from, String to, String code) throws IOException {
    change(from, to);
    assertThat(read()).isEmpty();
    assertThat(findings).extracting(Finding::code).contains(code);
    assertThat(findings).allSatisfy(f -> assertThat(f.advice()).startsWith("Maybe"));
  }

  @Test
  void drawnParameterNeedsAnUncertainInput() throws IOException {
    change(
        "perUnit: {savingShare: 0.01}",
        "perUnit: {savingShare: 0.01}\n        drawn: {costUsdPerTonne: nothing}");
    assertThat(read()).isEmpty();
    assertThat(findings).extracting(Finding::code).contains("unknown-reference");
  }
}
