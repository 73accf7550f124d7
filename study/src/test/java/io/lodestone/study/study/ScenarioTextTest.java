// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.scenario.Trade;
import io.lodestone.study.reader.BrokenStudy;
import io.lodestone.units.Series;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTextTest {

  private static final Period YEAR = new Period(12, 12);
  private static final Trade TRADE =
      new Trade(List.of("mainland"), List.of("*"), List.of("magnet", "dys*"));

  @TempDir Path temp;

  private Study study;

  @BeforeEach
  void read() {
    study = BrokenStudy.in(temp).read().getStudy();
  }

  private String event(Event event) {
    return ScenarioText.describe(study, new Scenario("x", "X", "", List.of(event), List.of()))
        .getFirst();
  }

  private String measure(Measure measure) {
    return ScenarioText.describe(study, new Scenario("x", "X", "", List.of(), List.of(measure)))
        .getFirst();
  }

  @Test
  void banAndProjectOfTheTemplateReadAsSentences() {
    assertThat(ScenarioText.describe(study, study.getScenario("ban-with-separator")))
        .containsExactly(
            "From January 2026 for 12 months, Mainland exports no Dysprosium oxide and Magnets"
                + " with dysprosium to Island.",
            "From January 2026 on, opening with ramp-up: Separator of the island; opening to"
                + " trade: Clay concentrate from Overseas to Island.");
  }

  @Test
  void scenarioThatChangesNothingSaysSo() {
    assertThat(ScenarioText.describe(study, Scenario.NONE))
        .containsExactly("Nothing changes against the base study.");
  }

  @Test
  void licencesTellTheShareOrItsRange() {
    assertThat(event(new Event.LicenceRegime(TRADE, Series.constant(0.3), YEAR)))
        .endsWith("to every region and approves 30 %.");
    assertThat(event(new Event.LicenceRegime(TRADE, Series.of(Map.of(12, 0.0, 23, 0.55)), YEAR)))
        .endsWith("approves between 0 % and 55 % (0 % at first).");
  }

  @Test
  void otherEventsTellHowMuch() {
    assertThat(event(new Event.ExportQuota("cap", TRADE, 2500, YEAR)))
        .contains("caps exports of")
        .contains("at 2,500 t a month in all");
    assertThat(event(new Event.Outage(List.of("mine-*"), 0, YEAR)))
        .endsWith("Mines of the mainland and Mine overseas: all capacity is out.");
    assertThat(event(new Event.Outage(List.of("*"), 0.25, YEAR)))
        .endsWith("every plant: 25 % of capacity remains.");
    assertThat(event(new Event.Duty(TRADE, 0.125, YEAR))).contains("a duty of 12.5 % on");
    assertThat(event(new Event.DemandShift(List.of("motors-i*"), 1.3, YEAR)))
        .endsWith("demand of Motors on the island at base prices is multiplied by 1.3.");
    assertThat(event(new Event.PriceWar(List.of("mine-m*"), 5000, new Period(0, 1))))
        .startsWith("From January 2025 for 1 month, ")
        .contains("5,000 USD per tonne");
  }

  @Test
  void subsidyTellsHowMuch() {
    assertThat(measure(new Measure.Subsidy(List.of("separate-island"), 120_000, YEAR)))
        .endsWith("Separator of the island: a subsidy of 120,000 USD per tonne of activity.");
  }

  @Test
  void longListsAreCutShort() {
    BrokenStudy files = BrokenStudy.in(temp.resolve("long"));
    for (int k = 1; k <= 9; k++) {
      files.append(
          "network/plants.csv",
          "extra-%d,Extra %d,island,make-magnet,10,1,option,,1,example,high,".formatted(k, k));
    }
    study = files.read().getStudy();

    assertThat(event(new Event.Outage(List.of("extra-*"), 0, YEAR)))
        .contains("Extra 7 and 2 more: all capacity is out");
  }

  @Test
  void namesWithCommasAreSetApart() {
    study =
        BrokenStudy.in(temp.resolve("comma"))
            .replace("network/plants.csv", "Mine overseas,", "\"Mine, overseas\",")
            .read()
            .getStudy();

    assertThat(event(new Event.Outage(List.of("mine-*"), 0, YEAR)))
        .endsWith("Mines of the mainland; and Mine, overseas: all capacity is out.");
  }
}
