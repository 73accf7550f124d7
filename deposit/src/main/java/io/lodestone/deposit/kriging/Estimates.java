// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

/// What kriging says of each node of a grid. Immutable; threads may share it.
public final class Estimates {

  private final Grid grid;
  private final double[] values;
  private final double[] variances;

  /// @param values nobody else may keep them
  Estimates(Grid grid, double[] values, double[] variances) {
    this.grid = grid;
    this.values = values;
    this.variances = variances;
  }

  /// The grid.
  public Grid grid() {
    return grid;
  }

  /// The estimate at a node; NaN when samples do not suffice.
  public double value(int node) {
    return values[node];
  }

  /// The kriging variance at a node; NaN when samples do not suffice.
  public double variance(int node) {
    return variances[node];
  }

  /// All estimates `[node]`, a copy.
  public double[] values() {
    return values.clone();
  }

  /// All kriging variances `[node]`, a copy.
  public double[] variances() {
    return variances.clone();
  }
}
