// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import io.lodestone.deposit.sample.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What samples show of a variogram: Matheron's estimator γ(h) = Σ(zᵢ − zⱼ)² / 2N (source
/// `mining-geostatistics`).
///
/// @param lags the classes with at least one pair, by distance
public record ExperimentalVariogram(List<Lag> lags) {

  public ExperimentalVariogram {
    lags = List.copyOf(lags);
  }

  /// The variogram of points.
  ///
  /// @param lags classes of distance
  /// @param direction which pairs count
  /// @throws IllegalArgumentException when no pair counts
  public static ExperimentalVariogram of(Points points, Lags lags, Direction direction) {
    Sums sums = new Sums(lags, direction.test());
    for (int i = 0; i < points.size(); i++) {
      for (int j = i + 1; j < points.size(); j++) {
        sums.add(points, i, j);
      }
    }
    List<Lag> found = sums.lags();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no pair of %d points within %s and %s%nMaybe wider lags or a wider angle",
              points.size(),
              lags,
              direction));
    }
    return new ExperimentalVariogram(found);
  }

  /// The variogram in all directions.
  public static ExperimentalVariogram of(Points points, Lags lags) {
    return of(points, lags, Direction.any());
  }

  private static final class Sums {

    private final Lags lags;
    private final Direction.Test direction;
    private final double reach;
    private final int[] pairs;
    private final double[] sums;

    Sums(Lags lags, Direction.Test direction) {
      this.lags = lags;
      this.direction = direction;
      this.reach = lags.first() + (lags.count() - 1) * lags.spacing() + lags.tolerance();
      this.pairs = new int[lags.count()];
      this.sums = new double[5 * lags.count()];
    }

    void add(Points points, int i, int j) {
      double dx = points.x(j) - points.x(i);
      double dy = points.y(j) - points.y(i);
      double dz = points.z(j) - points.z(i);
      double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (distance > reach || !direction.takes(dx, dy, dz, distance)) {
        return;
      }
      double sense = dx * direction.x() + dy * direction.y() + dz * direction.z() < 0 ? -1 : 1;
      double difference = points.value(i) - points.value(j);
      for (int k = lags.lowest(distance); k <= lags.highest(distance); k++) {
        if (lags.takes(k, distance)) {
          pairs[k]++;
          sums[5 * k] += distance;
          sums[5 * k + 1] += difference * difference;
          sums[5 * k + 2] += sense * dx;
          sums[5 * k + 3] += sense * dy;
          sums[5 * k + 4] += sense * dz;
        }
      }
    }

    List<Lag> lags() {
      List<Lag> found = new ArrayList<>();
      for (int k = 0; k < pairs.length; k++) {
        int n = pairs[k];
        if (n > 0) {
          int s = 5 * k;
          found.add(
              new Lag(
                  n,
                  sums[s] / n,
                  sums[s + 1] / (2 * n),
                  sums[s + 2] / n,
                  sums[s + 3] / n,
                  sums[s + 4] / n));
        }
      }
      return found;
    }
  }
}
