// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Conditions;
import io.lodestone.network.Network;
import io.lodestone.network.SmallWorlds;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Events and measures as conditions of each month; what these do to markets is in the catalogue of
/// the simulation.
class ScenarioTest {

  private static final Trade EXPORTS = new Trade(List.of("a"), List.of("*"), List.of("go*"));
  private final Network network = SmallWorlds.twoRegions(0).network();

  private static Scenario of(Event... events) {
    return new Scenario("s", "s", "", List.of(events), List.of());
  }

  @Test
  void nothingHappensInTheEmptyScenario() {
    for (Conditions now : Scenario.NONE.conditions(network, 3)) {
      assertThat(now.laneMultiplier(0)).isEqualTo(1);
      assertThat(now.capacityShare(1)).isEqualTo(1);
      assertThat(now.demandFactor(0)).isEqualTo(1);
      assertThat(now.hoardingFactor(0)).isEqualTo(1);
      assertThat(now.dutyShare(0)).isZero();
      assertThat(now.subsidyUsdPerTonne(0)).isZero();
    }
    assertThat(Scenario.NONE.extend(network)).isSameAs(network);
  }

  @Test
  void periodHoldsFromItsFirstMonthForItsLength() {
    List<Conditions> months =
        of(new Event.ExportBan(EXPORTS, new Period(2, 3))).conditions(network, 8);
    double[] expected = {1, 1, 0, 0, 0, 1, 1, 1};
    for (int t = 0; t < 8; t++) {
      assertThat(months.get(t).laneMultiplier(0)).isEqualTo(expected[t]);
    }
  }

  @Test
  void foreverHasNoEnd() {
    Period forever = new Period(5, Period.FOREVER);
    assertThat(forever.covers(4)).isFalse();
    assertThat(forever.covers(Integer.MAX_VALUE - 1)).isTrue();
    assertThat(forever.endMonth()).isEqualTo(Integer.MAX_VALUE);
    assertThat(new Period(5, 2).endMonth()).isEqualTo(7);
    assertThatThrownBy(() -> new Period(5, 0)).hasMessageContaining("length is 0");
  }

  @Test
  void eventsOnTheSameLaneMultiply() {
    Period period = new Period(0, 1);
    Conditions now =
        of(
                new Event.LicenceRegime(EXPORTS, Series.of(Map.of(0, 0.5)), period),
                new Event.LicenceRegime(EXPORTS, Series.of(Map.of(0, 0.3)), period),
                new Event.Duty(EXPORTS, 0.1, period),
                new Event.Duty(EXPORTS, 0.2, period),
                new Event.Outage(List.of("*"), 0.5, period),
                new Event.Outage(List.of("mine-a"), 0.5, period))
            .conditions(network, 1)
            .getFirst();
    assertThat(now.laneMultiplier(0)).isCloseTo(0.15, within(1e-15));
    assertThat(now.dutyShare(0)).isCloseTo(0.3, within(1e-15));
    assertThat(now.capacityShare(0)).isEqualTo(0.25);
    assertThat(now.capacityShare(1)).isEqualTo(0.5);
  }

  @Test
  void selectionNeedsAllThreeParts() {
    assertThat(EXPORTS.matches(network.lanes().at(0))).isTrue();
    Trade wrongWay = new Trade(List.of("b"), List.of("*"), List.of("*"));
    Trade otherGood = new Trade(List.of("*"), List.of("*"), List.of("bad"));
    Trade otherImporter = new Trade(List.of("*"), List.of("a"), List.of("*"));
    for (Trade trade : List.of(wrongWay, otherGood, otherImporter)) {
      assertThat(trade.matches(network.lanes().at(0))).isFalse();
    }
  }

  @Test
  void exportQuotaBecomesAQuotaOfTheNetworkInItsMonths() {
    Scenario scenario = of(new Event.ExportQuota("cap", EXPORTS, 7, new Period(2, 2)));
    Network extended = scenario.extend(network);
    assertThat(extended.quotas().ids()).containsExactly("cap");
    assertThat(extended.quotas().at(0).covers()).hasSize(1);
    List<Conditions> months = scenario.conditions(extended, 5);
    double none = Double.POSITIVE_INFINITY;
    double[] expected = {none, none, 7, 7, none};
    for (int t = 0; t < 5; t++) {
      assertThat(months.get(t).quotaCap(0)).isEqualTo(expected[t]);
    }
  }
}
