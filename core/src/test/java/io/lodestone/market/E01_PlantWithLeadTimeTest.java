// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Growth;
import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a process with lead time takes its inputs now and answers forward prices of its
/// outputs.
///
/// ```
/// stock 11 t ──> ore ──> smelter (20 t, 30, δ 10, three months) ──> metal later (5 t of 15)
/// ```
///
/// With ore at 50 and metal later at 80 the margin is 0: 10 t of ore go in, which leaves the store
/// its 1 t, and 10 t of metal fill the position to 15 t.
class E01_PlantWithLeadTimeTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("ore", 50)
                  .commodity("metal", 80)
                  .process("smelt", Map.of("ore", -1.0, "metal", 1.0), 3, Growth.NONE)
                  .plant("smelter", "r", "smelt", 20, 30)
                  .use("r", "metal", 1))
          .plant("smelter", 10)
          .stock("r/ore", 11)
          .forward("r/metal", 5, 15)
          .use("use-r-metal", 5);

  private final int metal = month.market("r/metal");

  @Test
  void oreLeavesTheMarketAndMetalDoesNotArrive() {
    MonthSolution solved = month.clear();
    int ore = month.market("r/ore");
    assertThat(solved.activity(0)).isCloseTo(10, within(1e-7));
    assertThat(solved.price(ore)).isCloseTo(50, within(1e-6));
    assertThat(solved.closing(ore)).isCloseTo(1, within(1e-7));
    assertThat(solved.demand(0)).isCloseTo(1 - solved.closing(metal), within(1e-8));
  }

  @Test
  void metalOfLaterFillsThePosition() {
    MonthSolution solved = month.clear();
    assertThat(solved.forwardPrice(metal)).isCloseTo(80, within(1e-6));
    assertThat(solved.position(metal)).isCloseTo(15, within(1e-7));
  }

  @Test
  void activityFollowsTheForwardPriceOfMetalNotThatOfToday() {
    MonthSolution before = month.clear();
    month.use("use-r-metal", 50); // raises the price of metal today
    MonthSolution dearToday = month.clear();
    assertThat(dearToday.price(metal)).isGreaterThan(2 * before.price(metal));
    assertThat(dearToday.activity(0) / before.activity(0)).isCloseTo(1, within(1e-8));
    month.in.setForward(metal, 120, 5, 15);
    assertThat(month.clear().activity(0)).isGreaterThan(before.activity(0));
  }
}
