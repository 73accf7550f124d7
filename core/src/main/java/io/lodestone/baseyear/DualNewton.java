// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.linalg.SparseCholesky;
import io.lodestone.linalg.SymbolicFactor;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.List;

/// Least Σ((x − x̂)/s)² subject to A·x + constant = 0 and lower ≤ x ≤ upper, by semismooth Newton
/// on the multipliers y of the rows.
///
/// For given y the best x is clip(x̂ + s²·Aᵀy): one number for each column. The dual is convex and
/// once differentiable with gradient A·x(y) + constant, piecewise linear; its generalised Hessian
/// A·diag(s² of free columns)·Aᵀ has the sparsity of the network. Rows are scaled so that the
/// Hessian with all columns free has a unit diagonal: markets range from 0.01 to 50,000 t/month.
/// Sources: Qi and Sun 1993 for the method; the final projection keeps the set of free columns. Not
/// thread-safe.
final class DualNewton {

  private static final int MAX_ITERATIONS = 300; // assumed: small cases take 5 to 20
  private static final int MAX_SLOPES = 80; // halves a step down to rounding
  private static final int MAX_PROJECTIONS = 5; // each gains several digits

  /// Added to the scaled Hessian's unit diagonal: rows that depend on one another, such as a closed
  /// pair of markets. Assumed.
  private static final double REGULARISATION = 1e-12;

  /// How far a row gives way per unit of its multiplier, in [#giveWay], over its columns' spreads.
  /// Assumed: rows that need not give way have multipliers far below its inverse.
  private static final double GIVE = 1e-8;

  /// Weight of a column at its bound in the Hessian, at most: without it a row whose columns are
  /// all at bounds has a zero row and the step is without limit. It falls with the imbalance, so
  /// that the last steps are those of Newton. Assumed.
  private static final double BOUND_WEIGHT = 1e-3;

  private final List<Column> columns;
  private final double[] scale;
  private final SparseCholesky hessian;
  private final List<int[]> slots = new ArrayList<>();
  private double elasticity;

  /// Analyses the pattern.
  ///
  /// @param rows number of balances; every row has a column
  DualNewton(List<Column> columns, int rows) {
    this.columns = columns;
    this.scale = new double[rows];
    List<int[]> cliques = new ArrayList<>();
    for (Column column : columns) {
      Terms terms = column.balance();
      int[] clique = new int[terms.size()];
      for (int k = 0; k < clique.length; k++) {
        clique[k] = terms.index(k);
        scale[clique[k]] += square(terms.coefficient(k) * column.spread());
      }
      cliques.add(clique);
    }
    for (int r = 0; r < rows; r++) {
      scale[r] = 1 / Math.sqrt(Math.max(scale[r], Double.MIN_NORMAL));
    }
    this.hessian = new SparseCholesky(SymbolicFactor.of(rows, cliques));
    for (int[] clique : cliques) {
      slots.add(slotsOf(clique));
    }
  }

  private int[] slotsOf(int[] clique) {
    int[] slot = new int[clique.length * (clique.length + 1) / 2];
    int at = 0;
    for (int k = 0; k < clique.length; k++) {
      for (int j = 0; j <= k; j++) {
        slot[at++] = hessian.slot(clique[k], clique[j]);
      }
    }
    return slot;
  }

  /// The nearest balanced values.
  ///
  /// @param value `[column]`
  /// @param imbalance `[row]`: what is left of A·x + constant
  /// @param worstShare largest imbalance over throughput; above the tolerance when the balances
  ///   contradict the bounds
  record Solution(double[] value, double[] imbalance, double worstShare) {}

  /// Solves.
  ///
  /// @param constant `[row]`, t/month
  Solution solve(double[] constant) {
    elasticity = 0;
    return project(descend(constant), constant);
  }

  /// Gives way where the balances contradict the bounds, as little as possible in squares, so that
  /// the imbalance shows where.
  ///
  /// @param constant `[row]`, t/month
  Solution giveWay(double[] constant) {
    elasticity = GIVE;
    double[] x = primal(descend(constant));
    elasticity = 0;
    double[] rest = imbalance(x, constant);
    return new Solution(x, rest, worstShare(x, rest, constant));
  }

  /// The multipliers at which the dual is least.
  private double[] descend(double[] constant) {
    double[] y = new double[scale.length];
    for (int n = 0; n < MAX_ITERATIONS; n++) {
      double[] x = primal(y);
      double[] rest = gradient(y, x, constant);
      double worst = worstShare(x, rest, constant);
      if (worst <= Tolerances.NEWTON_BALANCE) {
        break;
      }
      factorise(y, Math.min(BOUND_WEIGHT, worst * BOUND_WEIGHT));
      double[] step = newtonStep(rest);
      y = along(y, step, lineSearch(y, step, rest, constant));
    }
    return y;
  }

  private double[] newtonStep(double[] rest) {
    double[] step = new double[rest.length];
    for (int r = 0; r < step.length; r++) {
      step[r] = -rest[r] * scale[r];
    }
    hessian.solve(step);
    return step;
  }

  /// Newton leaves rounding of the size of the multipliers; solving for the free columns themselves
  /// removes it.
  private Solution project(double[] y, double[] constant) {
    double[] x = primal(y);
    double[] rest = imbalance(x, constant);
    double worst = worstShare(x, rest, constant);
    if (worst > Tolerances.NEWTON_BALANCE) {
      return new Solution(x, rest, worst);
    }
    factorise(y, 0);
    for (int n = 0; n < MAX_PROJECTIONS && worst > 0; n++) { // exact: nothing left to remove
      double[] step = newtonStep(rest);
      double[] moved = x.clone();
      for (int i = 0; i < x.length; i++) {
        Column column = columns.get(i);
        if (isFree(column, y)) {
          moved[i] = column.clip(x[i] + square(column.spread()) * slope(column.balance(), step));
        }
      }
      double[] movedRest = imbalance(moved, constant);
      double movedWorst = worstShare(moved, movedRest, constant);
      if (movedWorst >= worst) {
        break;
      }
      x = moved;
      rest = movedRest;
      worst = movedWorst;
    }
    return new Solution(x, rest, worst);
  }

  /// (Aᵀy)_i with scaled rows.
  private double slope(Terms terms, double[] y) {
    double sum = 0;
    for (int k = 0; k < terms.size(); k++) {
      sum += terms.coefficient(k) * scale[terms.index(k)] * y[terms.index(k)];
    }
    return sum;
  }

  private double wish(Column column, double[] y) {
    return column.target() + square(column.spread()) * slope(column.balance(), y);
  }

  private boolean isFree(Column column, double[] y) {
    return !column.isAtBound(wish(column, y));
  }

  private double[] primal(double[] y) {
    double[] x = new double[columns.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = columns.get(i).clip(wish(columns.get(i), y));
    }
    return x;
  }

  private double[] imbalance(double[] x, double[] constant) {
    double[] rest = constant.clone();
    for (int i = 0; i < x.length; i++) {
      Terms terms = columns.get(i).balance();
      for (int k = 0; k < terms.size(); k++) {
        rest[terms.index(k)] += terms.coefficient(k) * x[i];
      }
    }
    return rest;
  }

  /// The dual's gradient: the imbalance and, where rows may give way, what they give.
  private double[] gradient(double[] y, double[] x, double[] constant) {
    double[] rest = imbalance(x, constant);
    for (int r = 0; r < rest.length; r++) {
      rest[r] += elasticity * y[r] / scale[r];
    }
    return rest;
  }

  private double[] gradientAt(double[] y, double[] constant) {
    return gradient(y, primal(y), constant);
  }

  private double worstShare(double[] x, double[] rest, double[] constant) {
    double[] gross = new double[rest.length];
    for (int r = 0; r < gross.length; r++) {
      gross[r] = Math.abs(constant[r]);
    }
    for (int i = 0; i < x.length; i++) {
      Terms terms = columns.get(i).balance();
      for (int k = 0; k < terms.size(); k++) {
        gross[terms.index(k)] += Math.abs(terms.coefficient(k) * x[i]);
      }
    }
    double worst = 0;
    for (int r = 0; r < gross.length; r++) {
      double throughput = Math.max(gross[r] / 2, Tolerances.LEAST_THROUGHPUT);
      worst = Math.max(worst, Math.abs(rest[r]) / throughput);
    }
    return worst;
  }

  private void factorise(double[] y, double boundWeight) {
    hessian.clear();
    double[] values = hessian.values();
    for (int r = 0; r < scale.length; r++) {
      values[hessian.slot(r, r)] = REGULARISATION + elasticity;
    }
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      double weight = square(column.spread()) * (isFree(column, y) ? 1 : boundWeight);
      Terms terms = column.balance();
      int at = 0;
      for (int k = 0; k < terms.size(); k++) {
        double left = weight * terms.coefficient(k) * scale[terms.index(k)];
        for (int j = 0; j <= k; j++) {
          values[slots.get(i)[at++]] += left * terms.coefficient(j) * scale[terms.index(j)];
        }
      }
    }
    hessian.factorise();
  }

  /// A step length at which the dual's slope along the step is small.
  ///
  /// The dual is convex along the step, so its slope rises; looking at the slope instead of the
  /// value stays exact where values differ only by rounding.
  private double lineSearch(double[] y, double[] step, double[] rest, double[] constant) {
    double first = dot(step, rest);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = 1;
    for (int n = 0; n < MAX_SLOPES; n++) {
      double slope = dot(step, gradientAt(along(y, step, length), constant));
      if (slope > 0.1 * Math.abs(first)) {
        high = length;
      } else if (slope < -0.5 * Math.abs(first)) {
        low = length;
      } else {
        return length;
      }
      length = Double.isInfinite(high) ? 4 * length : (low + high) / 2;
    }
    return low > 0 ? low : length;
  }

  private double dot(double[] step, double[] rest) {
    double sum = 0;
    for (int r = 0; r < step.length; r++) {
      sum += step[r] * rest[r] * scale[r];
    }
    return sum;
  }

  private static double[] along(double[] y, double[] step, double length) {
    double[] result = new double[y.length];
    for (int r = 0; r < y.length; r++) {
      result[r] = y[r] + length * step[r];
    }
    return result;
  }

  private static double square(double value) {
    return value * value;
  }
}
