// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: outage, demand shift, duty and price war reach the month as capacity, demand, τ and
/// cost.
///
/// World: [SmallWorlds#twoRegions]; each from month 2 for three months.
class H04_OutageDemandDutyTest {

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(0);
  private final Period period = new Period(2, 3);

  private MonthInputs inputs(Event event, int month) {
    return Runs.month(world, Runs.events(event), month).clearing().inputs();
  }

  @Test
  void outageLeavesAShareOfCapacity() {
    Event outage = new Event.Outage(List.of("mine-a"), 0.25, period);
    assertThat(inputs(outage, 1).capacity(0)).isEqualTo(100);
    assertThat(inputs(outage, 2).capacity(0)).isEqualTo(25);
    assertThat(inputs(outage, 4).capacity(1)).isEqualTo(20);
    assertThat(inputs(outage, 5).capacity(0)).isEqualTo(100);
  }

  @Test
  void demandShiftMultipliesTheReference() {
    Event boom = new Event.DemandShift(List.of("use-a-*"), 1.5, period);
    double base = world.base().use(0);
    assertThat(inputs(boom, 1).useReference(0)).isCloseTo(base, within(1e-6));
    assertThat(inputs(boom, 2).useReference(0)).isCloseTo(1.5 * base, within(1e-6));
    assertThat(inputs(boom, 5).useReference(0)).isLessThan(base); // thrift
  }

  @Test
  void dutyIsAShareOfLastMonthsPriceAtTheExporter() {
    Event duty = new Event.Duty(Runs.trade("a", "*", "*"), 0.2, period);
    Trajectory run = Runs.run(world, Runs.events(duty), 6);
    int a = world.network().markets().getIndex("a/good");
    assertThat(inputs(duty, 1).laneDuty(0)).isZero();
    assertThat(inputs(duty, 2).laneDuty(0)).isCloseTo(200, within(1e-3));
    assertThat(inputs(duty, 3).laneDuty(0)).isCloseTo(0.2 * run.price(2, a), within(1e-9));
    assertThat(run.price(2, a)).isLessThan(990);
    assertThat(inputs(duty, 5).laneDuty(0)).isZero();
  }

  @Test
  void priceWarPaysPlantsPerTonne() {
    Event war = new Event.PriceWar(List.of("mine-a"), 300, period);
    Trajectory run = Runs.run(world, Runs.events(war), 6);
    assertThat(inputs(war, 2).operatingCost(0)).isEqualTo(200);
    assertThat(inputs(war, 2).operatingCost(1)).isEqualTo(700);
    assertThat(run.subsidyUsd(2, 0)).isEqualTo(300 * run.activity(2, 0));
    assertThat(run.subsidyUsd(5, 0)).isZero();
    assertThat(run.activity(2, 1)).isLessThan(10); // the rival in b runs less
  }
}
