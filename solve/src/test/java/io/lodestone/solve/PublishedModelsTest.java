// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.optim.Optimality;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverSettings;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two transport problems from the literature and a small chain from ore to elements, with their
/// published values and duals.
class PublishedModelsTest {

  private static final double TOLERANCE = 1e-7;

  static Stream<Solver> solvers() {
    return SolverChoice.detect().solvers().stream();
  }

  /// Flows from supplies, at most, to demands, at least; rows are supplies, then demands.
  private static LinearModel transport(double[] supply, double[] demand, double[][] cost) {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    for (int i = 0; i < supply.length; i++) {
      model.addRow("supply" + i, NEGATIVE_INFINITY, supply[i]);
    }
    for (int k = 0; k < demand.length; k++) {
      model.addRow("demand" + k, demand[k], POSITIVE_INFINITY);
    }
    for (int i = 0; i < supply.length; i++) {
      for (int k = 0; k < demand.length; k++) {
        int flow = model.addColumn("flow" + i + "." + k, 0, POSITIVE_INFINITY, cost[i][k]);
        model.addEntry(i, flow, 1).addEntry(supply.length + k, flow, 1);
      }
    }
    return model.build();
  }

  /// Dantzig 1963, chapter 3.3; GAMS model library trnsport: cost 153.675 k$ and demand marginals
  /// 0.225, 0.153, 0.126 k$/case, supplies 0.
  @ParameterizedTest
  @MethodSource("solvers")
  void dantzigsTransportHasItsPublishedCostAndMarginals(Solver solver) {
    double[][] distance = {{2.5, 1.7, 1.8}, {2.5, 1.8, 1.4}};
    double[][] cost = new double[2][3];
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 3; k++) {
        cost[i][k] = 90 * distance[i][k] / 1000;
      }
    }
    double[] supply = {350, 600};
    double[] demand = {325, 300, 275};
    Solution solution = solver.solve(transport(supply, demand, cost), SolverSettings.DEFAULT);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.objective()).isCloseTo(153.675, within(153.675e-9));
    assertThat(solution.rowDuals())
        .containsExactly(new double[] {0, 0, 0.225, 0.153, 0.126}, within(1e-6));
  }

  /// Fourer, Gay and Kernighan, AMPL book, chapter 3, transp: 196200 $.
  @ParameterizedTest
  @MethodSource("solvers")
  void steelTransportHasItsPublishedCost(Solver solver) {
    double[] supply = {1400, 2600, 2900};
    double[] demand = {900, 1200, 600, 400, 1700, 1100, 1000};
    double[][] cost = {
      {39, 14, 11, 14, 16, 82, 8}, {27, 9, 12, 9, 26, 95, 17}, {24, 14, 17, 13, 28, 99, 20}
    };
    Solution solution = solver.solve(transport(supply, demand, cost), SolverSettings.DEFAULT);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.objective()).isCloseTo(196200, within(196200e-9));
  }

  /// Two mines that give three elements jointly, a recovery of 0.8, demands with a penalty for what
  /// is unmet. The light element is in excess and worth nothing, the second is short and worth its
  /// penalty, the third is worth what the second mine costs to dig deeper.
  @ParameterizedTest
  @MethodSource("solvers")
  void jointElementsHaveTheirReferenceFlowsAndValues(Solver solver) {
    double[][] share = {{0.45, 0.2, 0.005}, {0.02, 0.15, 0.06}};
    double[] capacity = {1000, 100};
    double[] mining = {20, 120};
    double[] demand = {300, 180, 6};
    double[] penalty = {100, 900, 5000};
    LinearModelBuilder model = LinearModelBuilder.minimise();
    for (int e = 0; e < 3; e++) {
      model.addRow("element" + e, demand[e], POSITIVE_INFINITY);
    }
    for (int m = 0; m < 2; m++) {
      int mined = model.addColumn("mine" + m, 0, capacity[m], mining[m]);
      for (int e = 0; e < 3; e++) {
        model.addEntry(e, mined, 0.8 * share[m][e]);
      }
    }
    for (int e = 0; e < 3; e++) {
      model.addEntry(e, model.addColumn("unmet" + e, 0, POSITIVE_INFINITY, penalty[e]), 1);
    }
    Solution solution = solver.solve(model.build(), SolverSettings.DEFAULT);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.objective()).isCloseTo(38500, within(38500e-9));
    assertThat(solution.values())
        .containsExactly(new double[] {1000, 125.0 / 3, 0, 15, 0}, within(1e-6));
    assertThat(solution.rowDuals()).containsExactly(new double[] {0, 900, 250}, within(1e-6));
  }
}
