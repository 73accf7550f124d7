// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a lane carries no more than its channel.
///
/// ```
/// mine (100 t, 100, δ 20) ──> a/good ══ ȳ 30, κ 2, δ 10, f 15 ══> b/good ──> use (ε 1)
/// ```
///
/// At 100 in a the mine makes 50 t, all of it leaves: five sixths of the channel of 60 t, z = ln 5,
/// so that b pays 100 + 15 + 16.094.
class B04_BoundedLaneTest {

  private static final double ABROAD = 115 + 10 * Math.log(5);

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .plant("mine-a", "a", "mine", 100, 100)
                  .lane("good", "a", "b", 0)
                  .use("b", "good", 1))
          .plant("mine-a", 20)
          .lane("good:a>b", new CatalogueMonth.Channel(30, 2), 10, 15)
          .stock("b/good", Math.pow(100 / ABROAD, 2))
          .use("use-b-good", 50 * ABROAD / 100);

  @Test
  void fullerChannelCostsMore() {
    MonthSolution solved = month.clear();
    assertThat(solved.flow(0)).isCloseTo(50, within(1e-6));
    assertThat(solved.price(month.market("a/good"))).isCloseTo(100, within(1e-6));
    assertThat(solved.price(month.market("b/good"))).isCloseTo(ABROAD, within(1e-6));
  }

  @Test
  void noDemandDrawsMoreThanTheChannelHolds() {
    double last = month.clear().flow(0);
    for (double demand : new double[] {100, 1000, 1e4, 1e6}) {
      month.use("use-b-good", demand, 50);
      MonthSolution solved = month.clear();
      assertThat(solved.flow(0)).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(60);
      last = solved.flow(0);
    }
    assertThat(last).isGreaterThan(59.9);
  }

  @Test
  void usersBeyondTheChannelAreBidOffByThePrice() {
    month.use("use-b-good", 1e4, 50);
    MonthSolution solved = month.clear();
    double r = solved.price(month.market("b/good")) / 100;
    assertThat(r).isBetween(40.0, 50.0);
    assertThat(solved.without(0)).isPositive();
    assertThat(solved.demand(0)).isLessThan(61);
  }
}
