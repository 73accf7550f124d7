// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: going without. Without any supply the price stays near the choke, and what is missing
/// is unmet demand.
///
/// ```
/// (nothing) ──> good (stock 0.01 t) ──> use (100 t, ε 0.5)
/// ```
///
/// At π near 50·P demand is 100/√50 = 14.1 t; e^((π − 50P)/2.5P) = 0.141 gives π = 45.1·P.
class A05_NothingToBuyTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 1000)
                  .process("mine", Map.of("good", 1.0))
                  .use("r", "good", 0.5))
          .stock("r/good", 0.01)
          .use("use-r-good", 100);

  @Test
  void priceStopsShortOfTheChoke() {
    MonthSolution solved = month.clear();
    double ratio = solved.price(0) / 1000;
    assertThat(ratio).isBetween(45.0, 46.0);
    // q = g + b − s exactly, and both follow their own formula at that price
    assertThat(solved.demand(0)).isCloseTo(100 / Math.sqrt(ratio), within(1e-9));
    assertThat(solved.without(0)).isCloseTo(100 * Math.exp((ratio - 50) / 2.5), within(1e-9));
  }

  @Test
  void servedDemandIsNoMoreThanTheStock() {
    MonthSolution solved = month.clear();
    double served = solved.demand(0) - solved.without(0);
    assertThat(served).isCloseTo(0.01 - solved.closing(0), within(1e-8)).isLessThan(0.01);
  }
}
