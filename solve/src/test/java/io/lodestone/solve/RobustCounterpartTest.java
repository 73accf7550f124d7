// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static java.lang.Double.NEGATIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverSettings;
import io.lodestone.planning.RobustCounterpart;
import io.lodestone.planning.RobustCounterpart.Deviation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Decisions that hold although coefficients are known within bounds only.
class RobustCounterpartTest {

  private static final int ITEMS = 6;

  static Stream<Solver> solvers() {
    return SolverChoice.detect().solvers().stream();
  }

  /// Value per item, weight per item, a limit on weight; items may be taken short (below 0).
  private static LinearModel knapsack(Random random, double least) {
    LinearModelBuilder model = LinearModelBuilder.maximise();
    int row = model.addRow("weight", NEGATIVE_INFINITY, 10);
    for (int j = 0; j < ITEMS; j++) {
      int item = model.addColumn("item" + j, least, 3, 1 + random.nextDouble());
      model.addEntry(row, item, 1 + random.nextDouble());
    }
    return model.build();
  }

  private static List<Deviation> tenthOfEach(LinearModel model) {
    List<Deviation> deviations = new ArrayList<>();
    double[] weights = model.coefficients();
    for (int j = 0; j < ITEMS; j++) {
      deviations.add(new Deviation(0, j, 0.1 * weights[j] * (j + 1)));
    }
    return deviations;
  }

  private static Solution solve(Solver solver, LinearModel model, double budget) {
    return solver
        .solve(
            RobustCounterpart.of(model, tenthOfEach(model), new double[] {budget}),
            SolverSettings.DEFAULT)
        .requireOptimal();
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void noProtectionIsTheModelAndFullProtectionTheBox(Solver solver) {
    LinearModel model = knapsack(new Random(3), 0);
    assertThat(solve(solver, model, 0).objective())
        .isCloseTo(
            solver.solve(model, SolverSettings.DEFAULT).requireOptimal().objective(), within(1e-7));
    LinearModelBuilder worst = LinearModelBuilder.maximise();
    int row = worst.addRow("weight", NEGATIVE_INFINITY, 10);
    for (int j = 0; j < ITEMS; j++) {
      int item = worst.addColumn("item" + j, 0, 3, model.cost(j));
      double heaviest = model.coefficients()[j] + tenthOfEach(model).get(j).amount();
      worst.addEntry(row, item, heaviest);
    }
    assertThat(solve(solver, model, ITEMS).objective())
        .isCloseTo(
            solver.solve(worst.build(), SolverSettings.DEFAULT).requireOptimal().objective(),
            within(1e-7));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void theRowHoldsWhenAnyTwoCoefficientsAreAtTheirWorst(Solver solver) {
    Random random = new Random(5);
    for (double least : new double[] {0, -2}) {
      LinearModel model = knapsack(random, least);
      List<Deviation> deviations = tenthOfEach(model);
      double[] x = solve(solver, model, 2).values();
      double weight = 0;
      for (int j = 0; j < ITEMS; j++) {
        weight += model.coefficients()[j] * x[j];
      }
      double worst = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < ITEMS; a++) {
        for (int b = a + 1; b < ITEMS; b++) {
          double extra =
              deviations.get(a).amount() * Math.abs(x[a])
                  + deviations.get(b).amount() * Math.abs(x[b]);
          worst = Math.max(worst, weight + extra);
        }
      }
      assertThat(worst).isLessThanOrEqualTo(10 + 1e-6);
      // And tightly so: protection costs no more than it must.
      assertThat(worst).isCloseTo(10, within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void thePriceOfRobustnessRises(Solver solver) {
    LinearModel model = knapsack(new Random(9), 0);
    double before = Double.POSITIVE_INFINITY;
    for (double budget : new double[] {0, 0.5, 1, 1.5, 2, 4, 6}) {
      double value = solve(solver, model, budget).objective();
      assertThat(value).isLessThanOrEqualTo(before + 1e-9);
      before = value;
    }
  }

  @Test
  void anEquationCannotBeProtected() {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int x = model.addColumn("x", 0, 1, 1);
    int row = model.addRow("exactly", 1, 1);
    model.addEntry(row, x, 1);
    assertThatThrownBy(() ->
            RobustCounterpart.of(
                model.build(), List.of(new Deviation(row, x, 0.1)), new double[] {1}))
        .hasMessageContaining("Maybe");
  }
}
