// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SolutionTest {

  private static final LinearModel MODEL = model();

  private static LinearModel model() {
    LinearModelBuilder model = LinearModelBuilder.minimise().addOffset(1);
    int x = model.addColumn("x", 0, 10, 2);
    model.addEntry(model.addRow("need", 3, 5), x, 4);
    return model.build();
  }

  private static Solution.Outcome outcome(SolverStatus status) {
    return new Solution.Outcome(status, MODEL, "words", 7);
  }

  @Test
  void objectiveActivitiesAndReducedCostsComeFromTheModel() {
    Solution solution =
        Solution.of(outcome(SolverStatus.OPTIMAL), new double[] {0.75}, new double[] {0.5});
    assertThat(solution.objective()).isEqualTo(2.5);
    assertThat(solution.activities()).containsExactly(3);
    assertThat(solution.reducedCosts()).containsExactly(0);
    assertThat(solution.iterations()).isEqualTo(7);
    assertThat(solution.requireOptimal()).isSameAs(solution);
  }

  @Test
  void whatWasNotFoundCannotBeRead() {
    Solution nothing = Solution.withoutValues(outcome(SolverStatus.TIME_LIMIT));
    assertThat(nothing.hasValues()).isFalse();
    assertThatThrownBy(nothing::objective)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TIME_LIMIT");
    Solution point = Solution.withoutDuals(outcome(SolverStatus.TIME_LIMIT), new double[] {1});
    assertThat(point.objective()).isEqualTo(3);
    assertThatThrownBy(point::reducedCosts).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void resultsOfAnotherModelOrWithoutNumbersAreRefused() {
    assertThatThrownBy(
            () -> Solution.withoutDuals(outcome(SolverStatus.OPTIMAL), new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length 2 instead of 1");
    assertThatThrownBy(
            () -> Solution.withoutDuals(outcome(SolverStatus.OPTIMAL), new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("values[0] is NaN");
  }
}
