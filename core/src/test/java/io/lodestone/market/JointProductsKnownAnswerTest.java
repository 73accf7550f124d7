// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The balance problem: one ore gives three elements at once, one of them more than anyone wants
/// (cases JP-01 and JP-02). Free disposal is what a store does whose price has fallen to nothing:
/// the unsold surplus is its closing stock, at a price of about √(1e-14/100) of the expected one.
///
/// Straight lines are stairs ([Stairs]); the tolerances of the cases are met as they stand.
class JointProductsKnownAnswerTest {

  private static Stairs.Solved solve(double[] intercept) {
    double[] slope = {0.01, 0.15, 20};
    Stairs world =
        new Stairs()
            .commodity("element-1", 1)
            .commodity("element-2", 50)
            .commodity("element-3", 200)
            .process("mine", Map.of("element-1", 0.5, "element-2", 0.2, "element-3", 0.01))
            .height(0.25);
    for (int i = 0; i < 3; i++) {
      double a = intercept[i];
      double b = slope[i];
      world.height(0.25).demand("r", "element-" + (i + 1), -20, a + 20, p -> (a - p) / b);
    }
    // marginal cost 5 + 0.005·Q
    return world.activity("r", "mine", -20, 60, m -> (m - 5) / 0.005).clear();
  }

  @Test
  void firstBasketIsTheClosedForm() {
    check("JP-01", solve(new double[] {6, 90, 500}));
  }

  @Test
  void dearerBasketLeavesMoreUnsold() {
    check("JP-02", solve(new double[] {6, 160, 900}));
  }

  private static void check(String caseId, Stairs.Solved solved) {
    KnownAnswers answers = KnownAnswers.of(caseId);
    double below = 20 / 0.005 + 5 / 0.005; // the line of marginal cost continued below Q = 0
    answers.check("ore throughput Q", solved.activity("mine", "r") - below);
    for (int i = 1; i <= 3; i++) {
      answers.check("price element " + i, solved.price("r/element-" + i));
      answers.check("unsold surplus element " + i, solved.closing("r/element-" + i));
    }
  }
}
