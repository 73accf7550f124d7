// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.SmallWorlds;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import org.junit.jupiter.api.Test;

/// Feature: what is at sea still arrives.
///
/// World: [SmallWorlds#twoRegions] with two months of transit and 50 t a month on the lane; exports
/// are banned from month 3.
class E02_TransitTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.twoRegions(2),
          Runs.events(
              new Event.ExportBan(Runs.trade("a", "b", "good"), new Period(3, Period.FOREVER))),
          8);

  @Test
  void lastCargoesLandTwoMonthsAfterTheyLeft() {
    assertThat(run.flow(2, 0)).isCloseTo(50, within(1e-4));
    assertThat(run.flow(3, 0)).isZero();
    assertThat(run.arrival(0, 0)).isEqualTo(50);
    assertThat(run.arrival(3, 0)).isEqualTo(run.flow(1, 0));
    assertThat(run.arrival(4, 0)).isEqualTo(run.flow(2, 0));
    assertThat(run.arrival(5, 0)).isZero();
  }

  @Test
  void importersFeelTheBanWhenTheLastCargoHasLanded() {
    int b = run.network().markets().getIndex("b/good");
    int a = run.network().markets().getIndex("a/good");
    assertThat(run.price(3, a)).isLessThan(900);
    assertThat(run.price(4, b)).isCloseTo(1000, within(1e-2));
    assertThat(run.price(5, b)).isGreaterThan(1300);
  }
}
