// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Weights that keep crowds of samples from counting for more ground than they cover. All weights
/// have the mean 1. Stateless.
public final class Declustering {

  private Declustering() {}

  /// A size of cells, in metres, each above 0; infinite where an axis does not matter.
  ///
  /// @param dx to the east
  /// @param dy to the north
  /// @param dz downwards
  public record Cell(double dx, double dy, double dz) {

    public Cell {
      if (!(dx > 0 && dy > 0 && dz > 0)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "cells of %s × %s × %s m%nMaybe infinite for an axis that does not matter",
                dx,
                dy,
                dz));
      }
    }
  }

  /// Weights by cell: every cell with samples counts the same, and so do the samples in it (source
  /// `declustering`).
  ///
  /// @param shifts the cells are laid out so many times, each time a little further along the
  ///   diagonal, and weights are the means; at least 1
  /// @return `[sample]`
  public static double[] byCell(Points points, Cell cell, int shifts) {
    if (shifts < 1) {
      throw new IllegalArgumentException(shifts + " shifts\nMaybe 10");
    }
    double[] weights = new double[points.size()];
    for (int shift = 0; shift < shifts; shift++) {
      double part = (double) shift / shifts;
      Map<Place, Integer> counts = new HashMap<>();
      Place[] places = new Place[points.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] =
            new Place(
                cell(points.x(i), cell.dx, part),
                cell(points.y(i), cell.dy, part),
                cell(points.z(i), cell.dz, part));
        counts.merge(places[i], 1, Integer::sum);
      }
      for (int i = 0; i < places.length; i++) {
        weights[i] += 1.0 / (counts.get(places[i]) * (double) counts.size());
      }
    }
    return normalised(weights);
  }

  private record Place(long x, long y, long z) {}

  private static long cell(double at, double length, double shift) {
    return (long) Math.floor(at / length + shift);
  }

  /// Weights by nearness: each sample counts for the places that are nearer to it than to any
  /// other, the polygons of influence as far as a lattice of places tells them.
  ///
  /// @param places the ground that counts; values do not matter
  /// @param vertical what a metre of depth counts in metres sideways, at least 0
  /// @return `[sample]`; 0 for a sample that is nearest to no place
  public static double[] byNearness(Points points, Points places, double vertical) {
    double[] weights = new double[points.size()];
    for (int p = 0; p < places.size(); p++) {
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < points.size(); i++) {
        double dx = points.x(i) - places.x(p);
        double dy = points.y(i) - places.y(p);
        double dz = vertical * (points.z(i) - places.z(p));
        double square = dx * dx + dy * dy + dz * dz;
        if (square < least) {
          least = square;
          nearest = i;
        }
      }
      weights[nearest]++;
    }
    return normalised(weights);
  }

  private static double[] normalised(double[] weights) {
    double mean = Arrays.stream(weights).average().orElse(1);
    return Arrays.stream(weights).map(w -> w / mean).toArray();
  }

  /// The weighted mean of values.
  public static double mean(Points points, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < points.size(); i++) {
      sum += weights[i] * points.value(i);
      total += weights[i];
    }
    return sum / total;
  }
}
