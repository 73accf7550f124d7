// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.OrdinaryShocks;
import io.lodestone.ensemble.ShockDraws;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.Stockpile;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Horizon;
import io.lodestone.units.Series;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Doubling all masses changes nothing but masses, over whole runs with ordinary shocks.
class DoubledMassTest {

  private static final int MONTHS = 36;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pricesStayAndMassesDouble(long seed) {
    RandomNetworks.Case one = CalibratedNetworks.of(seed, 3);
    Trajectory single = run(one, events(1));
    Trajectory twice = run(doubled(one), events(2));
    for (int t = 0; t < MONTHS; t++) {
      for (int m = 0; m < one.network().markets().size(); m++) {
        double price = single.price(t, m);
        assertThat(twice.price(t, m)).isCloseTo(price, within(1e-7 * price));
        double stock = 2 * single.stock(t, m);
        assertThat(twice.stock(t, m)).isCloseTo(stock, within(1e-7 * stock));
        double position = 2 * single.position(t, m);
        assertThat(twice.position(t, m)).isCloseTo(position, within(1e-7 * position));
        assertThat(twice.alarm(t, m)).isCloseTo(single.alarm(t, m), within(1e-7));
      }
      for (int l = 0; l < one.network().lanes().size(); l++) {
        double usual = 2 * single.usualFlow(t, l);
        assertThat(twice.usualFlow(t, l)).isCloseTo(usual, within(1e-7 * usual));
      }
    }
  }

  private static Scenario events(double scale) {
    return Runs.events(
        new Event.ExportBan(Runs.trade("r0", "r1", "*"), new Period(4, 8)),
        new Event.LicenceRegime(
            Runs.trade("r0", "r2", "*"), Series.constant(0.4), new Period(6, 12)),
        new Event.ExportQuota("cap", Runs.trade("r1", "*", "magnet"), 5 * scale, new Period(8, 9)),
        new Event.PanicBuying(List.of("r2"), List.of("*"), 1.5, new Period(20, 5)));
  }

  private static Trajectory run(RandomNetworks.Case world, Scenario scenario) {
    Network network = scenario.extend(world.network());
    OrdinaryShocks shocks =
        new ShockDraws(Sampler.of(9, new Design.MonteCarlo()), MONTHS).of(network, 1);
    Job job = new Job(0, network, world.base(), scenario.conditions(network, MONTHS), shocks);
    return new Simulation(job, new Horizon(Runs.START, MONTHS)).run(notice -> {});
  }

  private static RandomNetworks.Case doubled(RandomNetworks.Case world) {
    Network n = world.network();
    Network larger =
        n.toBuilder()
            .plants(n.plants().list().stream().map(DoubledMassTest::doubled).toList())
            .stockpiles(n.stockpiles().list().stream().map(DoubledMassTest::doubled).toList())
            .build();
    BaseMonth base = world.base();
    BaseMonth.Values values = new BaseMonth.Values(larger);
    for (int p = 0; p < n.plants().size(); p++) {
      values.plant(p, 2 * base.activity(p), base.plantWedge(p));
    }
    for (int l = 0; l < n.lanes().size(); l++) {
      double friction = base.laneFriction(l);
      values.lane(l, 2 * base.laneReference(l), 2 * base.laneFlow(l), friction);
    }
    for (int u = 0; u < n.endUses().size(); u++) {
      values.use(u, 2 * base.use(u));
    }
    for (int m = 0; m < n.markets().size(); m++) {
      values.throughput(m, 2 * base.throughput(m));
    }
    return new RandomNetworks.Case(larger, new BaseMonth(values));
  }

  private static Plant doubled(Plant p) {
    return new Plant(
        p.id(),
        p.name(),
        p.region(),
        p.process(),
        2 * p.capacityTonnesPerMonth(),
        p.operatingCostUsdPerTonne(),
        p.lifetime(),
        p.rampUp(),
        p.slackShare());
  }

  private static Stockpile doubled(Stockpile s) {
    return new Stockpile(
        s.id(),
        s.region(),
        s.commodity(),
        2 * s.openingTonnes(),
        2 * s.targetTonnes(),
        2 * s.purchaseTonnesPerMonth(),
        s.purchaseBelowPriceRatio(),
        2 * s.releaseTonnesPerMonth(),
        s.releaseAbovePriceRatio(),
        s.releaseBelowCoverShare(),
        s.terms());
  }
}
