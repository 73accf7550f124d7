// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Direction;
import io.lodestone.deposit.variogram.ExperimentalVariogram;
import io.lodestone.deposit.variogram.FitWeights;
import io.lodestone.deposit.variogram.Lag;
import io.lodestone.deposit.variogram.Lags;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramFit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the cores show of the variogram of scores, and the model fitted to it.
///
/// @param level pairs at one depth, by distance; perhaps empty
/// @param upright pairs within a core, by distance; perhaps empty
/// @param fit by weighted least squares, when there are lags enough
/// @param assumed that the study states
public record VariogramFindings(
    List<Lag> level, List<Lag> upright, Optional<VariogramFit> fit, Variogram assumed) {

  /// A class with fewer pairs is noise (assumed: half of what textbooks ask for, since cores are
  /// few).
  private static final int LEAST_PAIRS = 15;

  /// Classes of horizontal distance for each mean distance of cores.
  private static final int CLASSES = 3;

  private static final int LEVEL_CLASSES = 10;

  /// Depths count so much more than metres sideways that no pair of two depths is level.
  private static final double APART = 1e7;

  /// A nugget, a sill and two ranges.
  private static final int UNKNOWNS = 4;

  public VariogramFindings {
    level = List.copyOf(level);
    upright = List.copyOf(upright);
  }

  /// @param scores normal scores of composites as long as a layer of the grid is thick
  /// @param spacing mean distance of cores, metres
  static VariogramFindings of(Points scores, Grid grid, double spacing, Variogram assumed) {
    double[] x = new double[scores.size()];
    double[] y = new double[scores.size()];
    double[] z = new double[scores.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = scores.x(i);
      y[i] = scores.y(i);
      z[i] = APART * scores.z(i);
    }
    List<Lag> level =
        lags(
            Points.of(x, y, z, scores.values()),
            Lags.sideBySide(spacing / CLASSES, LEVEL_CLASSES),
            Direction.any());
    List<Lag> upright =
        lags(
            scores,
            new Lags(grid.dz(), grid.dz(), grid.dz() / 2, Math.max(1, grid.countZ() - 2)),
            Direction.vertical(1));
    return new VariogramFindings(level, upright, fit(level, upright, assumed), assumed);
  }

  private static List<Lag> lags(Points points, Lags lags, Direction direction) {
    try {
      return ExperimentalVariogram.of(points, lags, direction).lags().stream()
          .filter(lag -> lag.pairs() >= LEAST_PAIRS)
          .toList();
    } catch (IllegalArgumentException noPair) {
      return List.of(); // shown as such
    }
  }

  private static Optional<VariogramFit> fit(List<Lag> level, List<Lag> upright, Variogram assumed) {
    if (level.size() < 2 || upright.size() < 2 || level.size() + upright.size() <= UNKNOWNS) {
      return Optional.empty();
    }
    return Optional.of(
        VariogramFit.of(
            Stream.of(level, upright).map(ExperimentalVariogram::new).toList(),
            assumed,
            FitWeights.PAIRS_OVER_SQUARED_DISTANCE));
  }

  /// The fitted variogram with the sill 1, if there is one.
  public Optional<Variogram> findFitted() {
    return fit.map(f -> f.variogram().standardised());
  }

  public static Ranges ranges(Variogram variogram) {
    return variogram.structures().getFirst().ranges();
  }
}
