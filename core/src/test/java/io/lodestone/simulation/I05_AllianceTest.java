// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Payer;
import io.lodestone.market.MonthInputs;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.network.Stockpile;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: members of an alliance trade with less friction and share their stockpiles.
///
/// World: [SmallWorlds#twoRegions] with a third region c that holds 20 t for itself and has a lane
/// to b with freight 40 and, as a new lane, a friction of a quarter of the price.
class I05_AllianceTest {

  private static final Period ALWAYS = new Period(0, Period.FOREVER);

  private final RandomNetworks.Case world =
      SmallWorlds.twoRegionsSketch(0, Growth.NONE, Series.ONE)
          .lane(new Lane("good", "c", "b", 0, 40, 0, Lifetime.NEW))
          .lane("good", "a", "c", 0)
          .use("c", "good", 0.4)
          .stockpile(new Stockpile("stock-c", "c", "good", 20, 0, 0, 0, 3, 1.3, 0))
          .calibrate(
              Map.of("mine-a", 80.0, "mine-b", 10.0), Map.of("good:a>b", 40.0, "good:a>c", 10.0));

  private final int lane = world.network().lanes().getIndex("good:c>b");

  private static Measure alliance(double cut, double shared) {
    return new Measure.Alliance(
        List.of("b", "c"), List.of("*"), cut, shared, 12e6, Payer.STATE, ALWAYS);
  }

  private static Scenario embargo(Measure... measures) {
    return new Scenario(
        "s",
        "s",
        "",
        List.of(new Event.ExportBan(Runs.trade("a", "b", "*"), new Period(2, 12))),
        List.of(measures));
  }

  private double friction(double cut) {
    MonthInputs inputs = Runs.month(world, Runs.measures(alliance(cut, 0)), 0).clearing().inputs();
    return inputs.laneFriction(lane);
  }

  @Test
  void frictionFallsButNeverBelowFreight() {
    assertThat(friction(0)).isCloseTo(250, within(1e-9)); // a quarter of the price, as a new lane
    assertThat(friction(0.1)).isCloseTo(150, within(1e-9));
    assertThat(friction(1)).isEqualTo(40);
    int others = world.network().lanes().getIndex("good:a>b");
    MonthInputs inputs = Runs.month(world, Runs.measures(alliance(1, 0)), 0).clearing().inputs();
    assertThat(inputs.laneFriction(others)).isEqualTo(world.base().laneFriction(others));
  }

  @Test
  void allyInNeedIsServedFromTheOthersStockpile() {
    Trajectory alone = Runs.run(world, embargo(), 10);
    Trajectory allied = Runs.run(world, embargo(alliance(0, 0.5)), 10);
    int use = world.network().endUses().getIndex("use-b-good");
    double half = 1.5; // half of the release rate
    assertThat(alone.stockpile(4, 0)).isEqualTo(20);
    assertThat(allied.stockpileRelease(3, 0)).isEqualTo(half);
    // the market's own trade on the lane gives way in part
    assertThat(allied.flow(3, lane)).isGreaterThan(alone.flow(3, lane));
    assertThat(allied.consumption(6, use)).isGreaterThan(alone.consumption(6, use));
  }

  @Test
  void keepingItUpIsPaidEachMonth() {
    Trajectory run = Runs.run(world, Runs.measures(alliance(0.1, 0)), 3);
    assertThat(run.costUsd(2, 0, Payer.STATE)).isEqualTo(1e6);
    assertThat(run.costUsd(2, 0, Payer.FIRMS)).isZero();
  }

  @Test
  void ownNeedComesFirst() {
    Event shock = new Event.DemandShift(List.of("use-c-*"), 6, new Period(0, 12));
    Scenario both =
        new Scenario(
            "s",
            "s",
            "",
            List.of(shock, new Event.ExportBan(Runs.trade("a", "*", "*"), new Period(2, 12))),
            List.of(alliance(0, 1)));
    Trajectory run = Runs.run(world, both, 6);
    int b = world.network().markets().getIndex("b/good");
    assertThat(run.price(4, b)).isGreaterThan(1300);
    assertThat(run.stockpileRelease(5, 0)).isEqualTo(3); // not twice
  }
}
