// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.reading.MonthlyQuantity;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Outcome;
import io.lodestone.study.template.StudyTemplate;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Episodes of the past: what is read, and what is wrong in `backtests/` and where.
class EpisodeFindingsTest {

  private static final String EPISODE =
      """
      title: One
      story: Invented
      scenario: ban
      start: 2026-01
      end: 2026-12
      outcomes:
        - id: oxide
          name: Oxide
          series: price
          region: island
          commodity: dysprosium-oxide
          statistic: mean
          value: 800
          unit: usd-per-kg
          used: none
          source: example
          trust: assumed
          note: Invented
      """;

  @TempDir Path temp;

  private Reading read(String yaml) {
    return BrokenStudy.in(temp).put("backtests/one.yaml", yaml).read();
  }

  @Test
  void aSoundEpisodeIsReadInTheUnitsOfTheEngine() {
    Reading reading = read(EPISODE);

    assertThat(reading.findings()).noneMatch(f -> f.file().startsWith("backtests"));
    Episode episode = reading.getEpisode("one");
    Outcome outcome = episode.outcomes().getFirst();
    assertThat(outcome.findObserved().orElseThrow()).isCloseTo(800_000, within(1e-9));
    assertThat(outcome.quantity()).isEqualTo(new MonthlyQuantity.Price("island/dysprosium-oxide"));
    assertThat(outcome.start()).isEqualTo(YearMonth.of(2026, 1));
    assertThat(episode.trajectories()).isEqualTo(400);
  }

  @Test
  void theTemplateHasAnEpisodeWithItsHistory() {
    StudyTemplate.write(temp.resolve("mine"), "mine");
    Episode episode = StudyReader.read(temp.resolve("mine")).getEpisode("ban");

    Outcome first = episode.outcomes().getFirst();
    assertThat(first.history()).hasSize(7);
    assertThat(first.history().getFirst().value()).isEqualTo(330_000);
    assertThat(first.usedForParameters()).isFalse();
    assertThat(episode.outcomes().getLast().findObserved()).isEmpty();
    assertThat(episode.outcomes().get(1).findObserved()).contains(10.0);
  }

  @Test
  void unknownEpisodesAreRefusedWithTheClosest() {
    Reading reading = read(EPISODE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reading.getEpisode("ones"))
        .withMessageContaining("Maybe one of: one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrokenStudy.in(temp.resolve("b")).read().getEpisode("x"))
        .withMessageContaining("no back-tests");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scenario: ban           | scenario: bann              | unknown-reference",
        "end: 2026-12            | end: 2036-12                | window-outside-horizon",
        "end: 2026-12            | end: 2025-12                | end-before-start",
        "region: island          | region: atlantis            | unknown-reference",
        "region: island          | note: x                     | missing-value",
        "commodity: dysprosium-oxide | commodity: clay-concentrate | wrong-unit",
        "statistic: mean         | statistic: median           | wrong-type",
        "statistic: mean         | statistic: peak             | wrong-unit",
        "statistic: mean         | 'statistic: mean\n    start: 2027-01\n    end: 2027-02' | outcome-outside-window",
        "source: example         | source: nobody              | unknown-source",
        "series: price           | series: prices              | wrong-type",
        "used: none              | 'used: calibration\n    statistik: 1'        | unknown-key",
        "value: 800              | observed: nothing           | unknown-reference",
        "unit: usd-per-kg        | unit: t                     | wrong-unit",
      })
  void eachMistakeHasAFinding(String old, String changed, String code) {
    String yaml = EPISODE.replace(old, changed);
    if (changed.startsWith("commodity: clay")) {
      yaml = yaml.replace("unit: usd-per-kg", "unit: times");
    }
    assertThat(read(yaml).findings())
        .filteredOn(Finding::isError)
        .anySatisfy(finding -> {
          assertThat(finding.code()).isEqualTo(code);
          assertThat(finding.file()).isEqualTo("backtests/one.yaml");
          assertThat(finding.row()).isPositive();
        });
  }

  @Test
  void aPriceWithoutAMarketIsFound() {
    BrokenStudy study =
        BrokenStudy.in(temp)
            .append("network/commodities.csv", "gravel,Gravel,mine,10,example,assumed,Invented")
            .put(
                "backtests/one.yaml",
                EPISODE.replace("commodity: dysprosium-oxide", "commodity: gravel"));
    assertThat(study.read().findings()).anyMatch(f -> f.code().equals("unknown-market"));
  }

  @Test
  void twoOutcomesOfOneIdAreFound() {
    String again = EPISODE.substring(EPISODE.indexOf("  - id: oxide"));
    assertThat(read(EPISODE + again).findings()).anyMatch(f -> f.code().equals("duplicate-id"));
  }

  @Test
  void tradeWithoutALaneIsFound() {
    String yaml =
        EPISODE
            .replace("series: price", "series: imports\n    from: [island]\n    to: [mainland]")
            .replace("usd-per-kg", "t-per-month");
    assertThat(read(yaml).findings()).anyMatch(f -> f.code().equals("imports-without-lane"));
  }

  @Test
  void aValueWithoutSourceIsFound() {
    String yaml = EPISODE.replace("    source: example\n    trust: assumed\n", "");
    assertThat(read(yaml).findings()).anyMatch(f -> f.code().equals("missing-mark"));
  }

  @Test
  void historiesKeepOneUnitAndReachBackFarEnough() {
    BrokenStudy study =
        BrokenStudy.in(temp)
            .put(
                "backtests/observed.csv",
                "id,start,months,value,unit,source,trust,note\n"
                    + "oxide,2024-01,12,400,usd-per-kg,example,assumed,Invented\n"
                    + "oxide,2026-01,1,400,cny-per-kg,example,assumed,Invented\n")
            .put("backtests/one.yaml", EPISODE + "    observed: oxide\n");
    assertThat(study.read().findings())
        .anyMatch(f -> f.code().equals("wrong-unit") && f.file().endsWith("observed.csv"))
        .anyMatch(f -> f.code().equals("short-history") && !f.isError());
  }
}
