// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import java.util.Arrays;

/// Finite differences for [ClosableMine]: implicit in inventory, from the empty mine up; at each
/// inventory the open and the closed mine are obstacle problems whose obstacles are each other less
/// the cost of switching, solved in turn until neither moves. Not shared between threads.
final class MineSolver {

  /// Of values, relative to the largest: switching problems shrink by a factor each turn.
  private static final double SETTLED = 1e-10;

  private static final int MOST_TURNS = 1000;

  private final ClosableMine mine;
  private final int n;
  private final int steps;
  private final double lowest;
  private final double step;
  private final double perInventoryStep;
  private final ObstacleProblem openProblem;
  private final ObstacleProblem closedProblem;
  private final double[] cash;
  private final double[] open;
  private final double[] closed;
  private final double[] obstacle;
  private final double[] right;

  MineSolver(ClosableMine mine, MineGrid grid) {
    this.mine = mine;
    this.n = grid.prices();
    this.steps = grid.inventories();
    this.lowest = StrictMath.log(mine.unitCost()) - grid.halfWidth();
    this.step = 2 * grid.halfWidth() / (n - 1);
    this.perInventoryStep = mine.outputPerYear() * grid.inventories() / mine.inventory();
    double decay = mine.price().realRate() + mine.costs().propertyTaxShare();
    this.openProblem = problem(decay + perInventoryStep);
    this.closedProblem = problem(decay);
    this.cash = new double[n];
    this.open = new double[n];
    this.closed = new double[n];
    this.obstacle = new double[n];
    this.right = new double[n];
    for (int i = 0; i < n; i++) {
      cash[i] = mine.cashPerYear(StrictMath.exp(lowest + i * step));
    }
  }

  /// decay·V - σ²/2·V_xx - (r - κ - σ²/2)·V_x on the grid. At the top V is linear in the price, at
  /// the bottom it does not change.
  private ObstacleProblem problem(double decay) {
    double diffusion = 0.5 * mine.price().variance() / (step * step);
    double gain = mine.price().realRate() - mine.price().convenienceYield();
    double drift = (gain - 0.5 * mine.price().variance()) / (2 * step);
    double[] below = new double[n];
    double[] diagonal = new double[n];
    double[] above = new double[n];
    Arrays.fill(below, -(diffusion - drift));
    Arrays.fill(above, -(diffusion + drift));
    Arrays.fill(diagonal, decay + 2 * diffusion);
    diagonal[0] = decay;
    above[0] = 0;
    below[n - 1] = gain / step;
    diagonal[n - 1] = decay - gain / step;
    return new ObstacleProblem(below, diagonal, above);
  }

  MineValue solve() {
    double[] before = new double[n];
    for (int level = 1; level <= steps; level++) {
      System.arraycopy(open, 0, before, 0, n);
      settle(before);
    }
    return new MineValue(lowest, step, open.clone(), closed.clone());
  }

  private void settle(double[] before) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      double moved = solveClosed();
      moved = Math.max(moved, solveOpen(before));
      double size = Math.max(Math.abs(open[n - 1]), mine.costs().opening());
      if (moved <= SETTLED * size) {
        return;
      }
    }
    throw new IllegalStateException(
        "open and closed mine do not settle\nMaybe costs of switching that are too small");
  }

  private double solveOpen(double[] before) {
    for (int i = 0; i < n; i++) {
      right[i] = cash[i] + perInventoryStep * before[i];
      obstacle[i] = Math.max(0, closed[i] - mine.costs().closing());
    }
    return solve(openProblem, open);
  }

  private double solveClosed() {
    for (int i = 0; i < n; i++) {
      right[i] = -mine.costs().maintenancePerYear();
      obstacle[i] = Math.max(0, open[i] - mine.costs().opening());
    }
    return solve(closedProblem, closed);
  }

  private double solve(ObstacleProblem problem, double[] values) {
    double[] last = values.clone();
    problem.solve(right, obstacle, values);
    double moved = 0;
    for (int i = 0; i < n; i++) {
      moved = Math.max(moved, Math.abs(values[i] - last[i]));
    }
    return moved;
  }
}
