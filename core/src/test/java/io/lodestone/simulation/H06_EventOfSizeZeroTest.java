// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Contract;
import io.lodestone.conditions.Payer;
import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Capital;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feature: an event of size zero is the base, to the bit; so is one that names nothing.
class H06_EventOfSizeZeroTest {

  private static final Period ALWAYS = new Period(0, Period.FOREVER);
  private static final List<String> ALL = List.of("*");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eventsOfSizeZeroChangeNoBit(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 3);
    Scenario nothing =
        Runs.events(
            new Event.LicenceRegime(Runs.trade("*", "*", "*"), Series.ONE, ALWAYS),
            new Event.Outage(ALL, 1, ALWAYS),
            new Event.Duty(Runs.trade("*", "*", "*"), 0, ALWAYS),
            new Event.DemandShift(ALL, 1, ALWAYS),
            new Event.PriceWar(ALL, 0, ALWAYS),
            new Event.TechnologyBan(ALL, List.of(), 1, 1, 1, 1, ALWAYS),
            new Event.ExtraterritorialRule(Runs.trade("*", "*", "*"), List.of(), 1, ALWAYS),
            new Event.PanicBuying(ALL, ALL, 1, ALWAYS),
            new Event.ExportBan(Runs.trade("nobody", "*", "*"), ALWAYS));
    Trajectory base = Runs.run(world, Scenario.NONE, 24);
    Trajectory same = Runs.run(world, nothing, 24);
    for (int t = 0; t < 24; t++) {
      for (int m = 0; m < world.network().markets().size(); m++) {
        assertThat(same.price(t, m)).isEqualTo(base.price(t, m));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void measuresOfSizeZeroChangeNoBit(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 3);
    Contract.PriceFormula market = Contract.PriceFormula.MARKET;
    Scenario nothing =
        Runs.measures(
            new Measure.Project(ALL, List.of(), 1, Capital.NONE, new Period(99, 1)),
            new Measure.Subsidy(ALL, 0, ALWAYS),
            new Measure.CapitalSubsidy(ALL, 0, ALWAYS),
            new Measure.PriceFloor(ALL, "heavy-oxide", 0, 1, Contract.Settlement.FLOOR, ALWAYS),
            new Measure.Offtake(ALL, "magnet", "r0", 0, Double.NaN, market, Payer.STATE, ALWAYS),
            new Measure.StrategicStockpile(
                new Stockpile("none", "r0", "magnet", 0, 0, 0, 9, 0, 9, 0), 0.02, ALWAYS),
            new Measure.FirmStocks(ALL, ALL, 0, 1, 0.02, ALWAYS),
            new Measure.Tariff(Runs.trade("*", "*", "*"), 0, ALWAYS),
            new Measure.Alliance(List.of("r0", "r1"), ALL, 0, 0, 0, Payer.STATE, ALWAYS),
            new Measure.Thrift(ALL, 0, 1, 1, 9, Payer.FIRMS, ALWAYS),
            new Measure.Substitution(
                List.of("*-magnet"), List.of("*-light-oxide"), 0, 1, 1, 9, Payer.FIRMS, ALWAYS));
    Trajectory base = Runs.run(world, Scenario.NONE, 24);
    Trajectory same = Runs.run(world, nothing, 24);
    for (int t = 0; t < 24; t++) {
      for (int m = 0; m < world.network().markets().size(); m++) {
        assertThat(same.price(t, m)).isEqualTo(base.price(t, m));
        assertThat(same.stock(t, m)).isEqualTo(base.stock(t, m));
      }
      for (Payer payer : Payer.values()) {
        assertThat(same.costUsd(t, payer)).isZero();
      }
    }
  }

  /// The least licence price is 1e-4 of the price times base use over what is left of the cap: 1e-4
  /// × 1,000 × 50 / 1e9.
  @Test
  void quotaFarAboveTradeChangesNothing() {
    RandomNetworks.Case world = SmallWorlds.twoRegions(0);
    Scenario wide =
        Runs.events(new Event.ExportQuota("cap", Runs.trade("*", "*", "*"), 1e9, ALWAYS));
    Trajectory run = Runs.run(world, wide, 12);
    Trajectory base = Runs.run(world, Scenario.NONE, 12);
    assertThat(run.licencePrice(11, 0)).isCloseTo(5e-9, within(1e-12));
    for (int t = 0; t < 12; t++) {
      assertThat(run.price(t, 0)).isCloseTo(base.price(t, 0), within(1e-6));
      assertThat(run.price(t, 1)).isCloseTo(base.price(t, 1), within(1e-6));
    }
  }
}
