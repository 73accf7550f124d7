// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every solver behind the port must do. Models are small enough to check by hand.
public abstract class SolverContractTest {

  private static final double EXACT = 1e-9;
  private static final double TOLERANCE = 1e-7;

  /// The solver under test.
  protected abstract Solver solver();

  private Solution solve(LinearModelBuilder model) {
    return solver().solve(model.build(), SolverSettings.DEFAULT);
  }

  /// Hillier and Lieberman's glass works: doors x, windows y; max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y
  /// ≤ 18.
  private static LinearModelBuilder glassWorks() {
    LinearModelBuilder model = LinearModelBuilder.maximise();
    int doors = model.addColumn("doors", 0, POSITIVE_INFINITY, 3);
    int windows = model.addColumn("windows", 0, POSITIVE_INFINITY, 5);
    int one = model.addRow("plant1", NEGATIVE_INFINITY, 4);
    int two = model.addRow("plant2", NEGATIVE_INFINITY, 12);
    int three = model.addRow("plant3", NEGATIVE_INFINITY, 18);
    return model
        .addEntry(one, doors, 1)
        .addEntry(two, windows, 2)
        .addEntry(three, doors, 3)
        .addEntry(three, windows, 2);
  }

  /// Two ways to meet two needs: min 2x + 3y, x + y ≥ 10, x + 2y ≥ 12; optimum x = 8, y = 2.
  private static LinearModelBuilder twoNeeds() {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int x = model.addColumn("x", 0, POSITIVE_INFINITY, 2);
    int y = model.addColumn("y", 0, POSITIVE_INFINITY, 3);
    int first = model.addRow("first", 10, POSITIVE_INFINITY);
    int second = model.addRow("second", 12, POSITIVE_INFINITY);
    return model
        .addEntry(first, x, 1)
        .addEntry(first, y, 1)
        .addEntry(second, x, 1)
        .addEntry(second, y, 2);
  }

  @Test
  void leastCostHasKnownValuesAndDuals() {
    Solution solution = solve(twoNeeds());
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.objective()).isCloseTo(22, within(EXACT));
    assertThat(solution.values()).containsExactly(new double[] {8, 2}, within(EXACT));
    assertThat(solution.rowDuals()).containsExactly(new double[] {1, 1}, within(EXACT));
    assertThat(solution.reducedCosts()).containsExactly(new double[] {0, 0}, within(EXACT));
  }

  @Test
  void greatestGainHasPositiveDualsOnItsCapacities() {
    Solution solution = solve(glassWorks());
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.objective()).isCloseTo(36, within(EXACT));
    assertThat(solution.values()).containsExactly(new double[] {2, 6}, within(EXACT));
    assertThat(solution.rowDuals()).containsExactly(new double[] {0, 1.5, 1}, within(EXACT));
  }

  @Test
  void dualsAreTheChangeOfTheObjectiveInBothSenses() {
    for (LinearModelBuilder builder : new LinearModelBuilder[] {twoNeeds(), glassWorks()}) {
      LinearModel model = builder.build();
      Solution base = solver().solve(model, SolverSettings.DEFAULT);
      for (int i = 0; i < model.rows(); i++) {
        ModelChanges changes = new ModelChanges(model);
        changes.changeRowBounds(i, model.rowLower(i) + 0.25, model.rowUpper(i) + 0.25);
        double moved = solver().solve(changes.toModel(), SolverSettings.DEFAULT).objective();
        assertThat((moved - base.objective()) / 0.25).isCloseTo(base.rowDual(i), within(1e-8));
      }
    }
  }

  @Test
  void reducedCostIsTheWorthOfABound() {
    LinearModelBuilder model = twoNeeds();
    // A third way that must be used a little although it costs too much: 5 against the 2 it saves.
    int z = model.addColumn("z", 1, POSITIVE_INFINITY, 5);
    model.addEntry(0, z, 1).addEntry(1, z, 1);
    Solution solution = solve(model);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.value(z)).isCloseTo(1, within(EXACT));
    assertThat(solution.reducedCosts()[z]).isCloseTo(3, within(EXACT));
    assertThat(solution.objective()).isCloseTo(25, within(EXACT));
  }

  @Test
  void equationsMayHaveDualsOfEitherSign() {
    // x + y = 4, x − y = 2, min x − 3y: only x = 3, y = 1; duals −1 and 2.
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int x = model.addColumn("x", 0, POSITIVE_INFINITY, 1);
    int y = model.addColumn("y", 0, POSITIVE_INFINITY, -3);
    int sum = model.addRow("sum", 4, 4);
    int difference = model.addRow("difference", 2, 2);
    model.addEntry(sum, x, 1).addEntry(sum, y, 1);
    model.addEntry(difference, x, 1).addEntry(difference, y, -1);
    Solution solution = solve(model);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.values()).containsExactly(new double[] {3, 1}, within(EXACT));
    assertThat(solution.rowDuals()).containsExactly(new double[] {-1, 2}, within(EXACT));
  }

  @Test
  void rangesHoldOnEitherSide() {
    // min −x − 2y, 2 ≤ x + y ≤ 10, −1 ≤ x − y ≤ 1: x = 4.5, y = 5.5.
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int x = model.addColumn("x", 0, POSITIVE_INFINITY, -1);
    int y = model.addColumn("y", 0, POSITIVE_INFINITY, -2);
    int sum = model.addRow("sum", 2, 10);
    int difference = model.addRow("difference", -1, 1);
    model.addEntry(sum, x, 1).addEntry(sum, y, 1);
    model.addEntry(difference, x, 1).addEntry(difference, y, -1);
    Solution solution = solve(model);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.objective()).isCloseTo(-15.5, within(EXACT));
    assertThat(solution.rowDuals()).containsExactly(new double[] {-1.5, 0.5}, within(EXACT));
    assertThat(solution.activities()).containsExactly(new double[] {10, -1}, within(EXACT));
  }

  @Test
  void freeAndNegativeColumnsTakeNegativeValues() {
    // min x + 2y, x + y ≥ −5, −4 ≤ y ≤ −3, x free: y = −4, x = −1.
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int x = model.addColumn("x", NEGATIVE_INFINITY, POSITIVE_INFINITY, 1);
    int y = model.addColumn("y", -4, -3, 2);
    int row = model.addRow("floor", -5, POSITIVE_INFINITY);
    model.addEntry(row, x, 1).addEntry(row, y, 1);
    Solution solution = solve(model);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.values()).containsExactly(new double[] {-1, -4}, within(EXACT));
    assertThat(solution.rowDual(row)).isCloseTo(1, within(EXACT));
  }

  @Test
  void offsetCountsInTheObjective() {
    assertThat(solve(twoNeeds().addOffset(-100)).objective()).isCloseTo(-78, within(EXACT));
    Optimality.assertProven(solve(twoNeeds().addOffset(-100)), TOLERANCE);
  }

  @Test
  void freeRowsAndEmptyRowsDoNoHarm() {
    LinearModelBuilder model = twoNeeds();
    int free = model.addRow("free", NEGATIVE_INFINITY, POSITIVE_INFINITY);
    model.addEntry(free, 0, 1);
    model.addRow("empty", -1, 1);
    Solution solution = solve(model);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.objective()).isCloseTo(22, within(EXACT));
    assertThat(solution.rowDual(free)).isZero();
  }

  @Test
  void modelWithoutRowsSitsAtItsBounds() {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    model.addColumn("x", -2, 5, 1);
    model.addColumn("y", -2, 5, -1);
    Solution solution = solve(model);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.values()).containsExactly(-2, 5);
  }

  @Test
  void contradictoryRowsAreInfeasible() {
    LinearModelBuilder model = twoNeeds();
    int cap = model.addRow("cap", NEGATIVE_INFINITY, 9);
    model.addEntry(cap, 0, 1).addEntry(cap, 1, 1);
    Solution solution = solve(model);
    assertThat(solution.status()).isEqualTo(SolverStatus.INFEASIBLE);
    assertThat(solution.hasValues()).isFalse();
    assertThat(solution.model().toText()).contains("cap: + 1 x + 1 y <= 9");
    assertThatThrownBy(solution::requireOptimal)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("INFEASIBLE")
        .hasMessageContaining("Maybe");
  }

  @Test
  void emptyRowThatCannotHoldIsInfeasible() {
    LinearModelBuilder model = twoNeeds();
    model.addRow("impossible", 1, 2);
    assertThat(solve(model).status()).isEqualTo(SolverStatus.INFEASIBLE);
  }

  @Test
  void gainWithoutEndIsUnbounded() {
    LinearModelBuilder model = LinearModelBuilder.maximise();
    int x = model.addColumn("x", 0, POSITIVE_INFINITY, 1);
    int y = model.addColumn("y", 0, POSITIVE_INFINITY, 1);
    int row = model.addRow("difference", NEGATIVE_INFINITY, 2);
    model.addEntry(row, x, 1).addEntry(row, y, -1);
    assertThat(solve(model).status()).isEqualTo(SolverStatus.UNBOUNDED);
  }

  @Test
  void degenerateOptimumIsProvenAlthoughItsDualsAreNotUnique() {
    // Dantzig's plants and markets with supply equal to demand: one row is redundant.
    double[][] cost = {{2.5, 1.7, 1.8}, {2.5, 1.8, 1.4}};
    double[] supply = {350, 550};
    double[] demand = {325, 300, 275};
    LinearModelBuilder model = LinearModelBuilder.minimise();
    for (int i = 0; i < 2; i++) {
      model.addRow("supply" + i, supply[i], supply[i]);
    }
    for (int k = 0; k < 3; k++) {
      model.addRow("demand" + k, demand[k], demand[k]);
    }
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 3; k++) {
        int flow = model.addColumn("flow" + i + k, 0, POSITIVE_INFINITY, cost[i][k]);
        model.addEntry(i, flow, 1).addEntry(2 + k, flow, 1);
      }
    }
    Solution solution = solve(model);
    Optimality.assertProven(solution, TOLERANCE);
    assertThat(solution.objective()).isCloseTo(1707.5, within(1e-6));
  }

  @Test
  void integerColumnsTakeWholeValues() {
    // Knapsack of 14: values 8, 11, 6, 4 at weights 5, 7, 4, 3; the best is 11 + 6 + 4 = 21.
    int[] value = {8, 11, 6, 4};
    int[] weight = {5, 7, 4, 3};
    LinearModelBuilder model = LinearModelBuilder.maximise();
    int row = model.addRow("weight", NEGATIVE_INFINITY, 14);
    for (int j = 0; j < 4; j++) {
      model.addEntry(row, model.addIntegerColumn("item" + j, 0, 1, value[j]), weight[j]);
    }
    Solution solution = solve(model);
    assertThat(solution.status()).isEqualTo(SolverStatus.OPTIMAL);
    Optimality.assertFeasible(solution, 1e-6);
    assertThat(solution.objective()).isCloseTo(21, within(1e-6));
    assertThat(solution.values()).containsExactly(new double[] {0, 1, 1, 1}, within(1e-6));
    assertThat(solution.hasDuals()).isFalse();
    assertThatThrownBy(solution::rowDuals).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void integerAndContinuousColumnsMix() {
    // Build plants of 10 t at a fixed 25 each, or buy at 4 per t; need 23 t: two plants and 3
    // bought.
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int plants = model.addIntegerColumn("plants", 0, 5, 25);
    int bought = model.addColumn("bought", 0, POSITIVE_INFINITY, 4);
    int need = model.addRow("need", 23, POSITIVE_INFINITY);
    model.addEntry(need, plants, 10).addEntry(need, bought, 1);
    Solution solution = solve(model);
    assertThat(solution.values()).containsExactly(new double[] {2, 3}, within(1e-6));
    assertThat(solution.objective()).isCloseTo(62, within(1e-6));
  }

  @Test
  void wholeNumbersMayBeImpossibleWhereFractionsAreNot() {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int x = model.addIntegerColumn("x", 0, 10, 1);
    int y = model.addIntegerColumn("y", 0, 10, 1);
    int row = model.addRow("odd", 7, 7);
    model.addEntry(row, x, 2).addEntry(row, y, 4);
    assertThat(solve(model).status()).isEqualTo(SolverStatus.INFEASIBLE);
  }

  @Test
  void sessionFollowsChangesOfCostsAndBounds() {
    try (SolverSession session = solver().open(twoNeeds().build(), SolverSettings.DEFAULT)) {
      assertThat(session.solve().objective()).isCloseTo(22, within(EXACT));
      session.changeCost(0, 4);
      // Only y pays now: both needs by y alone cost 30 against 38 before the switch.
      Solution dear = session.solve();
      Optimality.assertProven(dear, TOLERANCE);
      assertThat(dear.values()).containsExactly(new double[] {0, 10}, within(EXACT));
      session.changeColumnBounds(1, 0, 3);
      Solution capped = session.solve();
      Optimality.assertProven(capped, TOLERANCE);
      assertThat(capped.values()).containsExactly(new double[] {7, 3}, within(EXACT));
      session.changeRowBounds(0, 20, POSITIVE_INFINITY);
      assertThat(session.solve().values()).containsExactly(new double[] {17, 3}, within(EXACT));
      session.changeRowBounds(0, NEGATIVE_INFINITY, 1);
      assertThat(session.solve().status()).isEqualTo(SolverStatus.INFEASIBLE);
      session.changeRowBounds(0, 10, POSITIVE_INFINITY);
      session.changeColumnBounds(1, 0, POSITIVE_INFINITY);
      session.changeCost(0, 2);
      session.forget();
      Solution again = session.solve();
      Optimality.assertProven(again, TOLERANCE);
      assertThat(again.objective()).isCloseTo(22, within(EXACT));
    }
  }

  @Test
  void unboundedSessionRecoversItsCosts() {
    LinearModelBuilder model = LinearModelBuilder.maximise();
    int x = model.addColumn("x", 0, POSITIVE_INFINITY, 2);
    int y = model.addColumn("y", 0, POSITIVE_INFINITY, 1);
    int row = model.addRow("difference", NEGATIVE_INFINITY, 2);
    model.addEntry(row, x, 1).addEntry(row, y, -1);
    try (SolverSession session = solver().open(model.build(), SolverSettings.DEFAULT)) {
      assertThat(session.solve().status()).isEqualTo(SolverStatus.UNBOUNDED);
      session.changeColumnBounds(y, 0, 3);
      assertThat(session.solve().objective()).isCloseTo(13, within(EXACT));
    }
  }

  @Test
  void sessionRefusesWrongChangesAndWorkAfterItsEnd() {
    SolverSession session = solver().open(twoNeeds().build(), SolverSettings.DEFAULT);
    assertThatThrownBy(() -> session.changeCost(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> session.changeCost(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> session.changeRowBounds(0, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(session.solve().objective()).isCloseTo(22, within(EXACT));
    session.close();
    session.close();
    assertThatThrownBy(session::solve).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void solveDoesNotDependOnWhatWasSolvedBefore() {
    LinearModel model = glassWorks().build();
    Solution first = solver().solve(model, SolverSettings.DEFAULT);
    solve(twoNeeds());
    Solution second = solver().solve(model, SolverSettings.DEFAULT);
    assertThat(second.values()).containsExactly(first.values());
    assertThat(second.rowDuals()).containsExactly(first.rowDuals());
  }

  /// Market split (Cornuejols and Dawande 1998): tiny and hopeless for branch and bound.
  protected static LinearModel marketSplit(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(4);
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int[] customers =
        IntStream.range(0, columns).map(j -> model.addIntegerColumn("x" + j, 0, 1, 0)).toArray();
    for (int i = 0; i < rows; i++) {
      int[] size = IntStream.range(0, columns).map(_ -> random.nextInt(100)).toArray();
      int half = IntStream.of(size).sum() / 2;
      int row = model.addRow("split" + i, half, half);
      for (int j = 0; j < columns; j++) {
        model.addEntry(row, customers[j], size[j]);
      }
      model.addEntry(row, model.addColumn("over" + i, 0, POSITIVE_INFINITY, 1), -1);
      model.addEntry(row, model.addColumn("under" + i, 0, POSITIVE_INFINITY, 1), 1);
    }
    return model.build();
  }

  @Test
  void timeLimitEndsASolveWithTheBestPointSoFar() {
    SolverSettings settings = SolverSettings.DEFAULT.withTimeLimitSeconds(0.5);
    Solution solution = solver().solve(marketSplit(5, 45), settings);
    assertThat(solution.status()).as(solution.detail()).isEqualTo(SolverStatus.TIME_LIMIT);
    assertThat(solution.hasDuals()).isFalse();
    if (solution.hasValues()) {
      Optimality.assertFeasible(solution, 1e-6);
    }
  }
}
