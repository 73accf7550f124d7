// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.page.words.Amount;
import io.lodestone.scenario.Capital;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTextTest {

  private static final Horizon HORIZON = new Horizon(YearMonth.of(2025, 1), 192);

  @Test
  void amountsCarryTheirUnit() {
    assertThat(Amount.text(12.34, "%")).isEqualTo("12.3 %");
    assertThat(Amount.text(2.5e9, "USD")).isEqualTo("USD 2.50 bn");
    assertThat(Amount.text(1, "months")).isEqualTo("1 month");
    assertThat(Amount.text(3.456, "times")).isEqualTo("×3.46");
    assertThat(Amount.text(Double.NaN, "t")).isEqualTo("–");
  }

  @Test
  void differencesCarryTheirSignAndPercentagesDifferInPoints() {
    assertThat(Amount.difference(-2, "%")).isEqualTo("−2.0 pts");
    assertThat(Amount.difference(0.01, "%")).isEqualTo("±0");
    assertThat(Amount.difference(3e6, "USD")).isEqualTo("+USD 3 m");
    assertThat(Amount.difference(-1, "months")).isEqualTo("−1 month");
  }

  @Test
  void rangesAndErrorsNameTheirUnitOnce() {
    assertThat(Amount.range(11.6, 88, "months")).isEqualTo("12 to 88 months");
    assertThat(Amount.range(1, 3, "months")).isEqualTo("1 to 3 months");
    assertThat(Amount.range(2e6, 3e9, "USD")).isEqualTo("USD 2 m to 3 bn");
    assertThat(Amount.range(0, 0, "months")).isEqualTo("0 months");
    assertThat(Amount.withError(129.2, 7.21, "months")).isEqualTo("129.2 ± 7.2 months");
    assertThat(Amount.withError(2.5, 0.1, "times")).isEqualTo("×2.50 ± 0.10");
    assertThat(Amount.withError(3.1e9, 4e7, "USD")).isEqualTo("USD 3.100 ± 0.040 bn");
    assertThat(Amount.withError(-0.001, 0.002, "")).isEqualTo("−0.001 ± 0.002");
    assertThat(Amount.withError(Double.NaN, Double.NaN, "t")).isEqualTo("–");
  }

  @Test
  void probabilitiesAreCertainOnlyWhenTheyAre() {
    assertThat(Amount.share(0)).isEqualTo("0 %");
    assertThat(Amount.share(0.001)).isEqualTo("<1 %");
    assertThat(Amount.share(0.999)).isEqualTo(">99 %");
    assertThat(Amount.share(1)).isEqualTo("100 %");
    assertThat(Amount.points(0.0741)).isEqualTo("7");
    assertThat(Amount.points(0.004)).isEqualTo("0.4");
  }

  @Test
  void numbersAreRoundedToFiveDigits() {
    assertThat(ReportJson.rounded(123456.7)).isEqualTo(123460);
    assertThat(ReportJson.rounded(-0.000123456)).isEqualTo(-0.00012346);
    assertThat(ReportJson.of(new double[] {1, 0.5, Double.NaN})).isEqualTo("[1,0.5,null]");
    assertThat(ReportJson.of(List.of("</script>"))).isEqualTo("[\"\\u003c/script>\"]");
  }

  @Test
  void readmeSectionEndsAtTheNextHeading() {
    List<ReadmeExcerpt.Block> blocks =
        ReadmeExcerpt.limits(
            List.of(
                "# Study",
                "",
                "before",
                "## What the data cannot tell",
                "",
                "A group",
                "of lines.",
                "",
                "- **Bold.** rest `code`",
                "  continued",
                "- second",
                "### Deeper",
                "inside",
                "## Next",
                "after"));
    assertThat(blocks).hasSize(4);
    assertThat(blocks.getFirst())
        .isEqualTo(
            new ReadmeExcerpt.Block(
                false, List.of(new ReadmeExcerpt.Span("plain", "A group of lines."))));
    assertThat(blocks.get(1).bullet()).isTrue();
    assertThat(blocks.get(1).spans())
        .containsExactly(
            new ReadmeExcerpt.Span("bold", "Bold."),
            new ReadmeExcerpt.Span("plain", " rest "),
            new ReadmeExcerpt.Span("code", "code"),
            new ReadmeExcerpt.Span("plain", " continued"));
  }

  @Test
  void paragraphThatBeginsWithTheTitleServesAsSection() {
    assertThat(
            ReadmeExcerpt.limits(
                List.of(
                    "# Study",
                    "",
                    "**What the data cannot tell.** All is",
                    "assumed.",
                    "",
                    "more")))
        .containsExactly(
            new ReadmeExcerpt.Block(
                false, List.of(new ReadmeExcerpt.Span("plain", "All is assumed."))));
  }

  @Test
  void chainWindowFollowsEventsThenMeasuresThenTheStart() {
    Event outage = new Event.Outage(List.of("*"), 0, new Period(12, 24));
    Event forEver = new Event.Outage(List.of("*"), 0, new Period(12, Period.FOREVER));
    Measure project =
        new Measure.Project(List.of("*"), List.of(), 1, Capital.NONE, new Period(39, 153));
    assertThat(window(List.of(outage), List.of(project))).isEqualTo(new ChainWindow(12, 36));
    assertThat(window(List.of(forEver), List.of())).isEqualTo(new ChainWindow(12, 72));
    assertThat(window(List.of(), List.of(project))).isEqualTo(new ChainWindow(36, 96));
    assertThat(window(List.of(), List.of())).isEqualTo(new ChainWindow(0, 60));
  }

  private static ChainWindow window(List<Event> events, List<Measure> measures) {
    return ChainWindow.of(new Scenario("s", "", "", events, measures), HORIZON);
  }
}
