// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Contract;
import io.lodestone.conditions.Payer;
import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.Stockpile;
import io.lodestone.network.Terms;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mass is conserved in every market and month of whole runs, whatever happens in them.
class MassBalanceTest {

  private static final int MONTHS = 72;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatComesInGoesOutOrStays(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 2 + (int) (seed % 4));
    Trajectory run = Runs.run(world, turmoil(seed), MONTHS);
    double released = 0;
    for (int t = 0; t < MONTHS; t++) {
      double[] change = change(run, t);
      for (int m = 0; m < change.length; m++) {
        double scale = Math.max(run.openingStock(t, m), throughput(run, t, m));
        assertThat(run.stock(t, m) - run.openingStock(t, m))
            .as("month %d market %s", t, run.network().markets().idAt(m))
            .isCloseTo(change[m], within(1e-9 * scale));
        if (t > 0) {
          assertThat(run.openingStock(t, m)).isEqualTo(run.stock(t - 1, m));
        }
        assertThat(run.stock(t, m)).isPositive();
      }
      released += Math.abs(run.stockpileRelease(t, 0));
      double before = t == 0 ? 5 : run.stockpile(t - 1, 0);
      assertThat(run.stockpile(t, 0)).isCloseTo(before - run.stockpileRelease(t, 0), within(1e-12));
      assertThat(run.stockpile(t, 0)).isNotNegative();
    }
    assertThat(released).as("the stockpile acts in some month").isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsUnderWayArrivesWholeAndInTime(long seed) {
    RandomNetworks.Case world = CalibratedNetworks.of(seed, 4);
    Network n = world.network();
    Trajectory run = Runs.run(world, turmoil(seed), MONTHS);
    for (int t = 0; t < MONTHS; t++) {
      for (int l = 0; l < n.lanes().size(); l++) {
        int sent = t - n.lanes().at(l).transitMonths();
        double expected = sent < 0 ? world.base().laneFlow(l) : run.flow(sent, l);
        assertThat(run.arrival(t, l)).isEqualTo(expected);
      }
      for (int p = 0; p < n.plants().size(); p++) {
        int started = t - n.processOf(p).leadMonths();
        double expected = started < 0 ? world.base().activity(p) : run.activity(started, p);
        assertThat(run.delivered(t, p)).isEqualTo(expected);
      }
    }
  }

  /// What stocks should change by: the sum of the lines of a market's account.
  private static double[] change(Trajectory run, int t) {
    Network n = run.network();
    double[] change = new double[n.markets().size()];
    for (int m = 0; m < change.length; m++) {
      change[m] = -n.markets().at(m).lossSharePerMonth() * run.openingStock(t, m);
    }
    for (int p = 0; p < n.plants().size(); p++) {
      Terms recipe = n.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        double a = recipe.coefficient(k);
        change[recipe.index(k)] += a * (a > 0 ? run.delivered(t, p) : run.activity(t, p));
      }
    }
    for (int l = 0; l < n.lanes().size(); l++) {
      change[n.laneFrom(l)] -= run.flow(t, l);
      change[n.laneTo(l)] += run.arrival(t, l);
    }
    for (int u = 0; u < n.endUses().size(); u++) {
      change[n.endUseMarket(u)] -= run.consumption(t, u);
    }
    for (int i = 0; i < n.stockpiles().size(); i++) {
      change[n.stockpileMarket(i)] += run.stockpileRelease(t, i);
    }
    return change;
  }

  private static double throughput(Trajectory run, int t, int m) {
    Network n = run.network();
    double sum = 0;
    for (int l = 0; l < n.lanes().size(); l++) {
      sum += n.laneFrom(l) == m ? run.flow(t, l) : 0;
    }
    for (int u = 0; u < n.endUses().size(); u++) {
      sum += n.endUseMarket(u) == m ? run.consumption(t, u) : 0;
    }
    for (int p = 0; p < n.plants().size(); p++) {
      for (int k = 0; k < n.recipe(p).size(); k++) {
        double taken = Math.max(0, -n.recipe(p).coefficient(k)) * run.activity(t, p);
        sum += n.recipe(p).index(k) == m ? taken : 0;
      }
    }
    return sum;
  }

  /// A ban, a licence regime, a quota, an outage, a duty, a boom and a price war.
  private static Scenario turmoil(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> all = List.of("*");
    List<Event> events =
        List.of(
            new Event.ExportBan(Runs.trade("r0", "*", "*-oxide"), new Period(6, 12)),
            new Event.LicenceRegime(
                Runs.trade("r1", "*", "magnet"),
                Series.of(Map.of(10, 0.1, 40, 1.0)),
                new Period(10, 30)),
            new Event.ExportQuota("cap", Runs.trade("*", "r0", "ore"), 3, new Period(20, 20)),
            new Event.Outage(List.of("mine-r1"), random.nextDouble(), new Period(15, 4)),
            new Event.Duty(Runs.trade("r0", "*", "*"), 0.25, new Period(30, Period.FOREVER)),
            new Event.DemandShift(all, 1 + random.nextDouble(), new Period(36, 9)),
            new Event.PriceWar(List.of("mine-*"), 1500, new Period(50, 12)),
            new Event.PanicBuying(List.of("r1"), all, 1.5, new Period(44, 6)),
            new Event.ExtraterritorialRule(
                Runs.trade("*", "r0", "magnet"), List.of("r1"), 0.2, new Period(8, 9)));
    return new Scenario("test", "A test", "", events, choices(all));
  }

  /// Contracts, a second stockpile, an alliance that shares both, mandated stocks and substitution.
  private static List<Measure> choices(List<String> all) {
    Period period = new Period(4, 60);
    Stockpile second = new Stockpile("second", "r1", "magnet", 0, 9, 1, 1.2, 2, 1.3, 0.3);
    return List.of(
        new Measure.Offtake(
            List.of("mine-r1", "separator-r1"),
            "heavy-oxide",
            "r0",
            0.4,
            Double.NaN,
            Contract.PriceFormula.MARKET,
            Payer.STATE,
            period),
        new Measure.Offtake(
            List.of("magnet-maker-r0"),
            "magnet",
            "r1",
            Double.NaN,
            3,
            new Contract.PriceFormula(1.1, 0, 1e9),
            Payer.FIRMS,
            period),
        new Measure.StrategicStockpile(second, 0.02, period),
        new Measure.Alliance(List.of("r0", "r1"), all, 0.1, 0.5, 1e6, Payer.STATE, period),
        new Measure.FirmStocks(List.of("r0"), all, 1, 10, 0.02, period),
        new Measure.Substitution(
            List.of("use-r0-magnet"),
            List.of("use-r0-middle-oxide"),
            0.3,
            0.4,
            12,
            0,
            Payer.CONSUMERS,
            period),
        new Measure.PriceFloor(
            List.of("separator-*"),
            "heavy-oxide",
            260_000,
            1,
            Contract.Settlement.BOTH_WAYS,
            period));
  }
}
