// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Good;
import io.lodestone.network.Growth;
import io.lodestone.network.Lifespan;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.RampUp;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Capital;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Feature: goods in use by vintage give scrap, from past use only, to a plant that collects it.
///
/// World: [SmallWorlds#twoRegions] with an option plant in b that collects what use-b (60 t a
/// month) discards and makes the same good of it.
class J01_GoodsInUseTest {

  private static final int MONTHS = 60;

  private static RandomNetworks.Case world(Lifespan lifespan, double growth, Series demand) {
    RandomNetworks.Case plain =
        SmallWorlds.twoRegionsSketch(0, Growth.NONE, demand)
            .plant(
                new Plant(
                    "collector", "collector", "b", "mine", 500, 100, Lifetime.OPTION, RampUp.NONE))
            .calibrate(Map.of("mine-a", 80.0, "mine-b", 10.0), Map.of("good:a>b", 50.0));
    Good good = new Good("goods-b", "goods", "use-b-good", "collector", lifespan, 0.5, growth);
    Network network = plain.network().toBuilder().goods(List.of(good)).build();
    return new RandomNetworks.Case(network, plain.base());
  }

  static Stream<Lifespan> lifespans() {
    return Stream.of(
        new Lifespan.Fixed(30),
        new Lifespan.Normal(40, 12),
        new Lifespan.Lognormal(50, 20),
        new Lifespan.Weibull(45, 2.5));
  }

  /// A cohort and its age.
  private record Cohort(double tonnes, int bornMonth) {}

  /// Each vintage is followed by itself, month by month, and loses what its lifespan says: slow,
  /// and without any convolution.
  @ParameterizedTest
  @MethodSource("lifespans")
  void cohortsFollowedOneByOneGiveTheSame(Lifespan lifespan) {
    Series boom = Series.of(Map.of(0, 1.0, 20, 1.0, 40, 1.4));
    Event slump = new Event.DemandShift(List.of("use-b-*"), 0.6, new Period(10, 8));
    RandomNetworks.Case world = world(lifespan, 0.06, boom);
    Trajectory run = Runs.run(world, Runs.events(slump), MONTHS);
    int use = world.network().endUses().getIndex("use-b-good");
    Deque<Cohort> cohorts = new ArrayDeque<>();
    for (int back = 900; back >= 1; back--) {
      cohorts.add(new Cohort(world.base().use(use) * Math.pow(1.06, -back / 12.0), -back));
    }
    for (int t = 0; t < MONTHS; t++) {
      double discarded = 0;
      double left = 0;
      for (Cohort c : cohorts) {
        double before = c.tonnes() * (1 - lifespan.shareGone(t - c.bornMonth() - 1));
        double after = c.tonnes() * (1 - lifespan.shareGone(t - c.bornMonth()));
        discarded += before - after;
        left += after;
      }
      cohorts.add(new Cohort(run.consumption(t, use), t));
      assertThat(run.discarded(t, 0)).isCloseTo(discarded, within(1e-9 * discarded + 1e-12));
      double inUse = left + run.consumption(t, use);
      assertThat(run.inUse(t, 0)).isCloseTo(inUse, within(1e-9 * inUse));
    }
  }

  @Test
  void steadyUseIsDiscardedAsItIsUsed() {
    RandomNetworks.Case world = world(new Lifespan.Weibull(60, 2), 0, Series.ONE);
    Trajectory run = Runs.run(world, Scenario.NONE, 24);
    for (int t = 0; t < 24; t++) {
      assertThat(run.discarded(t, 0)).isCloseTo(60, within(1e-6));
      assertThat(run.inUse(t, 0)).isCloseTo(60 * 60.5, within(3.0)); // use times mean life
    }
  }

  @Test
  void growingUseOfFixedLifeIsDiscardedALifeLater() {
    RandomNetworks.Case world = world(new Lifespan.Fixed(48), 0.06, Series.ONE);
    Trajectory run = Runs.run(world, Scenario.NONE, 24);
    int use = world.network().endUses().getIndex("use-b-good");
    for (int t = 0; t < 24; t++) {
      double expected = world.base().use(use) * Math.pow(1.06, -(48 - t) / 12.0);
      assertThat(run.discarded(t, 0)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void collectorHasNoMoreThanWhatIsCollected() {
    RandomNetworks.Case world = world(new Lifespan.Weibull(60, 2), 0, Series.ONE);
    Measure opens =
        new Measure.Project(
            List.of("collector"), List.of(), 1, Capital.NONE, new Period(6, Period.FOREVER));
    Trajectory run = Runs.run(world, Runs.measures(opens), 36);
    int plant = world.network().plants().getIndex("collector");
    assertThat(run.capacity(5, plant)).isZero();
    assertThat(run.capacity(6, plant)).isCloseTo(30, within(1e-5));
    for (int t = 6; t < 36; t++) {
      assertThat(run.capacity(t, plant)).isCloseTo(0.5 * run.discarded(t, 0), within(1e-9));
      assertThat(run.activity(t, plant)).isLessThan(run.capacity(t, plant)).isPositive();
    }
  }
}
