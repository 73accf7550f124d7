// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.page.report.Sensitivity.Bar;
import io.lodestone.page.report.Sensitivity.Method;
import io.lodestone.page.report.Sensitivity.Panel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class SensitivityReportTest {

  private static final String HOSTILE = "Stocks </script><img src=x> | of the island";

  /// Shares of the variance of the Ishigami function (a = 7, b = 0.1), Saltelli and others 2008.
  private static final List<Bar> ISHIGAMI =
      List.of(
          new Bar("x3", "Third", 0.244, 0.01, 0, 0.01),
          new Bar("x4", "Unknown", Double.NaN, Double.NaN, Double.NaN, Double.NaN),
          new Bar("x1", "First", 0.558, 0.01, 0.314, 0.01),
          new Bar("x5", HOSTILE, 0.001, 0.002, -0.001, 0.002),
          new Bar("x2", "Second", 0.442, 0.01, 0.442, 0.01));

  private static Map<String, String> texts(Method method, String unit) {
    return SensitivityReport.texts(
        new Sensitivity(
            "A ban", method, List.of("64 runs"), List.of(new Panel("y", "Y", unit, ISHIGAMI))));
  }

  private static JsonNode chart(Map<String, String> texts) {
    return ReportWriterTest.document(texts.get("report.html")).get("charts").get(0);
  }

  @Test
  void pageAsksTheNetworkForNothing() throws IOException {
    ReportWriterTest.requireNoNetwork(texts(Method.SOBOL, "months").get("report.html"));
  }

  @Test
  void barsStandLargestFirstAndUnknownOnesLast() {
    List<String> ids = new ArrayList<>();
    chart(texts(Method.SOBOL, "months")).get("bars").forEach(b -> ids.add(b.get("id").asString()));
    assertThat(ids).containsExactly("x1", "x2", "x3", "x5", "x4");
  }

  @Test
  void sharesOfTheVarianceHaveNoUnitAndLeaveTheRestToInteraction() {
    JsonNode chart = chart(texts(Method.SOBOL, "months"));
    assertThat(chart.get("bars").get(0).get("valueText").asString()).isEqualTo("0.558 ± 0.010");
    assertThat(chart.get("readings").get(0).asString())
        .isEqualTo(
            "Largest share of the variance: First (0.558 ± 0.010); Second (0.442 ± 0.010); Third (0.244 ± 0.010).");
    assertThat(chart.get("readings").get(1).asString())
        .contains("add up to 0.755; what is missing to 1 is interaction");
    assertThat(chart.get("readings").get(2).asString()).startsWith("1 of 4 inputs does less");
  }

  @Test
  void effectsAreInTheUnitOfTheHeadline() {
    JsonNode percent = chart(texts(Method.MORRIS, "%"));
    assertThat(percent.get("axis").asString()).endsWith("percentage points");
    assertThat(percent.get("bars").get(1).get("valueText").asString())
        .isEqualTo("0.442 ± 0.010 pts");
    assertThat(chart(texts(Method.MORRIS, "year")).get("bars").get(0).get("valueText").asString())
        .isEqualTo("0.558 ± 0.010 years");
  }

  @Test
  void hostileNamesStayTextInPageAndTable() {
    Map<String, String> texts = texts(Method.MORRIS, "t");
    assertThat(texts.get("report.html").contains("<img src=x")).isFalse();
    assertThat(texts.get("report.md")).doesNotContain("<img").contains("\\| of the island");
  }

  @Test
  void headlineThatNothingMovesIsSaidToBeSo() {
    Panel calm = new Panel("y", "Y", "t", List.of(new Bar("x", "X", 0, 0, 0, 0)));
    assertThat(
            SensitivityReport.texts(
                    new Sensitivity("A ban", Method.MORRIS, List.of(), List.of(calm)))
                .get("report.md"))
        .contains("No input moves this headline.");
  }

  @Test
  void sensitivityOfNothingIsRefused() {
    assertThatThrownBy(() -> new Sensitivity("A ban", Method.SOBOL, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\nMaybe");
  }
}
