// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: approvals cap. A licence regime that approves half of a usual 40 t leaves a channel of
/// 1.1 × 20 t, whatever the price abroad.
///
/// ```
/// mine (100 t, 100, δ 20) ──> a/good ══ ȳ 40, κ 1.1, m ½, δ 10, f 15 ══> b/good ──> use (ε 1)
/// ```
class C04_LicensedLaneTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .plant("mine-a", "a", "mine", 100, 100)
                  .lane("good", "a", "b", 0)
                  .use("a", "good", 1)
                  .use("b", "good", 1))
          .plant("mine-a", 20)
          .use("use-a-good", 30);

  private double flowAt(double demand) {
    month.in.setLane(0, 40, 1.1, 1.1 * 0.5 * 40, 10, 15, 0);
    month.use("use-b-good", demand, 50);
    return month.clear().flow(0);
  }

  @Test
  void flowStaysWithinATenthOfWhatIsApproved() {
    double last = 0;
    for (double demand : new double[] {1, 30, 300, 3000, 1e5}) {
      double flow = flowAt(demand);
      assertThat(flow).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(22);
      last = flow;
    }
    assertThat(last).isGreaterThan(21.9);
  }

  @Test
  void priceGapOfFrictionCarriesWhatIsApproved() {
    double flow = flowAt(30);
    MonthSolution solved = month.clear();
    double gap = solved.price(month.market("b/good")) - solved.price(month.market("a/good"));
    double z = (gap - 15) / 10;
    // 22/(1 + 0.1·e^−z), which is 20 at z = 0
    assertThat(flow).isCloseTo(22 / (1 + 0.1 * Math.exp(-z)), within(1e-8));
  }
}
