// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.page.words.Amount;
import io.lodestone.page.words.TemplateEnsemble;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.study.Uncertainties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class EnsembleReportTest {

  private static final String HOSTILE = "</script><img src=x onerror=alert(1)> & <!-- @DOCUMENT@";

  @TempDir static Path folder;
  private static StoredEnsemble ensemble;
  private static Map<String, String> texts = Map.of();
  private static JsonNode document;

  @BeforeAll
  static void drawATinyStudy() throws IOException {
    ensemble = TemplateEnsemble.in(folder, HOSTILE);
    texts = EnsembleReport.texts(ensemble, Map.of("run", "test-ensemble"));
    document = ReportWriterTest.document(texts.get("report.html"));
  }

  private static List<Double> numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asDouble).toList();
  }

  @Test
  void pageAsksTheNetworkForNothing() throws IOException {
    ReportWriterTest.requireNoNetwork(texts.get("report.html"));
  }

  @Test
  void hostileTextsStayText() {
    assertThat(texts.get("report.html").contains("<img src=x")).isFalse();
    assertThat(document.get("head").get("title").asString()).isEqualTo(HOSTILE);
    assertThat(texts.get("report.md")).doesNotContain("<img src=x");
  }

  @Test
  void everySubjectIsShortAsOftenAsTheEnsembleSays() {
    var expected = ensemble.shortageProbabilities();
    JsonNode rows = document.get("odds").get("rows");
    assertThat(rows.size()).isEqualTo(expected.size()).isPositive();
    for (int i = 0; i < expected.size(); i++) {
      assertThat(numbers(rows.get(i).get("percent")))
          .hasSize(TemplateEnsemble.MONTHS)
          .isEqualTo(expected.get(i).shares().stream().map(s -> 100 * s).toList());
    }
  }

  private static String answers(List<Double> shares, List<Double> monthsShort) {
    List<Double> errors = shares.stream().map(s -> Math.sqrt(s * (1 - s) / 10)).toList();
    EnsembleReading reading =
        new EnsembleReading(
            ensemble,
            ensemble.headlines(),
            List.of(new StoredEnsemble.ShortageProbability("dy", shares, errors)),
            Map.of("months-short.dy", monthsShort));
    return String.join(
        " ", EnsembleAnswers.of(reading).stream().map(EnsembleHead.Answer::text).toList());
  }

  @Test
  void answerNamesTheElementAndHowOftenItIsShort() {
    List<Double> shares = new ArrayList<>(Collections.nCopies(TemplateEnsemble.MONTHS, 0.1));
    shares.set(4, 0.4);
    assertThat(answers(shares, List.of(0.0, 1.0, 2.0, 0.0, 9.0, 1.0, 1.0, 0.0, 0.0, 0.0)))
        .contains("short of dysprosium: in 40 % of trajectories (± 15 points)")
        .contains("in its worst month, May 2025, and in 50 % in some month")
        .contains("In the last month, December 2026, it is short in 10 %")
        .contains("at most 15 points");
    shares.set(4, 1.0);
    assertThat(answers(shares, List.of(1.0)))
        .contains("short of dysprosium in every trajectory, all of them at once in May 2025");
    assertThat(answers(Collections.nCopies(TemplateEnsemble.MONTHS, 0.0), List.of(0.0)))
        .contains("short of none of the headline elements")
        .doesNotContain("worst month");
  }

  @Test
  void answerSaysHowLongAndHowDeep() {
    HeadlineSummary months =
        ensemble.headlines().stream()
            .filter(h -> h.id().equals("months-short.dy"))
            .findFirst()
            .orElseThrow();
    assertThat(months.p50()).isPositive();
    assertThat(document.get("head").get("answers").get(1).get("text").asString())
        .contains("short for " + Amount.text(months.p50(), "months"))
        .contains("without draws " + Amount.text(months.central(), "months"));
  }

  @Test
  void fansNeverCross() {
    List<JsonNode> panels = new ArrayList<>();
    document.get("fans").get("shortages").forEach(panels::add);
    document.get("fans").get("prices").forEach(panels::add);
    assertThat(panels).hasSize(3);
    for (JsonNode panel : panels) {
      JsonNode quantiles = panel.get("quantiles");
      for (int t = 0; t < TemplateEnsemble.MONTHS; t++) {
        List<Double> column = new ArrayList<>();
        for (JsonNode quantile : quantiles) {
          column.add(quantile.get(t).asDouble());
        }
        assertThat(column).hasSize(5).isSorted();
      }
    }
  }

  @Test
  void pricesAreComparedWithTheBaseYear() {
    for (JsonNode panel : document.get("fans").get("prices")) {
      double median = panel.get("quantiles").get(2).get(0).asDouble();
      assertThat(median / panel.get("base").asDouble()).isBetween(0.5, 2.0);
    }
  }

  @Test
  void yearsOfIndependenceAndNeverAddUpToAllTrajectories() {
    int panels = 0;
    for (JsonNode threshold : document.get("independence").get("thresholds")) {
      for (JsonNode panel : threshold.get("panels")) {
        List<Double> percent = numbers(panel.get("percent"));
        assertThat(percent).hasSize(TemplateEnsemble.MONTHS / 12 + 1);
        assertThat(percent.stream().mapToDouble(p -> p).sum()).isCloseTo(100, within(1e-6));
        panels++;
      }
    }
    assertThat(panels).isEqualTo(2);
  }

  @Test
  void everyHeadlineIsInTheTable() {
    List<String> ids = new ArrayList<>();
    document
        .get("spread")
        .get("groups")
        .forEach(g -> g.get("rows").forEach(r -> ids.add(r.get("id").asString())));
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            ensemble.headlines().stream().map(HeadlineSummary::id).toList());
  }

  @Test
  void everythingUncertainIsTold() {
    Uncertainties all = ensemble.study().uncertainties();
    JsonNode uncertain = document.get("uncertain");
    assertThat(uncertain.get("groups").get(0).get("rows").size()).isEqualTo(all.inputs().size());
    assertThat(uncertain.get("groups").get(1).get("rows").size()).isEqualTo(all.projects().size());
    assertThat(uncertain.get("groups").get(2).get("rows").size()).isEqualTo(all.events().size());
    assertThat(uncertain.toString())
        .contains("times 0.5 to 2, most likely 1 (PERT)")
        .contains("times 80 % within 0.5 to 2 (lognormal)")
        .contains("3 with 30 %, 12 with 50 %, 24 with 20 % months")
        .contains("later by 0 to 36 months, most likely 6 (PERT)")
        .contains("0.2 times a year, at most 3 in a run")
        .contains("Most ranges are therefore judgement");
  }

  @Test
  void textBesideThePageHoldsAnswerOddsAndUncertainties() {
    assertThat(texts.get("report.md"))
        .contains(
            "How likely. ",
            "## Headlines for Island",
            "## Probability of shortage",
            "## Year of independence from Mainland",
            "## What is uncertain",
            "## How sure",
            "./lodestone ensemble tiny --scenario ban --trajectories 10 --design latin-hypercube --seed 7");
  }

  @Test
  void failedTrajectoriesAreNamedAndCanBeRunAlone() throws IOException {
    Path manifest = ensemble.folder().resolve("manifest.json");
    String whole = Files.readString(manifest);
    try {
      Files.writeString(
          manifest,
          whole.replace(
              "\"failures\" : [ ]",
              "\"failures\" : [ {\"trajectory\" : 3, \"message\" : \"no prices\"} ]"));
      EnsembleHead head =
          EnsembleHead.of(EnsembleReading.of(StoredEnsemble.read(ensemble.folder())));
      assertThat(head.failures().getFirst())
          .contains("1 of 10 trajectories failed")
          .contains("3: no prices");
      assertThat(head.failures().getLast()).endsWith("--only 3");
    } finally {
      Files.writeString(manifest, whole);
    }
  }
}
