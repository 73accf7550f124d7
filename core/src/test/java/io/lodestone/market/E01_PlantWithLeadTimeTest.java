// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Growth;
import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a process with lead time takes its inputs now and answers expected prices of its
/// outputs.
///
/// ```
/// stock 10 t ──> ore ──> smelter (20 t, 30, δ 10, three months) ──> metal ──> use
/// ```
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
          .stock("r/ore", 10)
          .use("use-r-metal", 5);

  @Test
  void oreLeavesTheMarketAndMetalDoesNotArrive() {
    MonthSolution solved = month.clear();
    int ore = month.market("r/ore");
    assertThat(solved.activity(0)).isCloseTo(10 - solved.closing(ore), within(1e-8));
    double served = solved.demand(0) - solved.without(0);
    assertThat(served).isCloseTo(1 - solved.closing(month.market("r/metal")), within(1e-8));
  }

  @Test
  void activityFollowsTheExpectedPriceOfMetal() {
    MonthSolution before = month.clear();
    month.use("use-r-metal", 50); // raises the price of metal today, not the expected one
    assertThat(month.clear().activity(0) / before.activity(0)).isCloseTo(1, within(1e-8));
    month.in.setPrices(month.market("r/metal"), 80, 120);
    assertThat(month.clear().activity(0)).isGreaterThan(before.activity(0));
  }
}
