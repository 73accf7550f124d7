// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Intervals of any length made into intervals of one length, which all have the same support.
/// Stateless.
public final class Composites {

  /// Centimetres lost to rounding do not make an interval reach into the next slice.
  private static final double ROUNDING = 1e-9;

  private Composites() {}

  /// Slices of equal length from the sea floor down. Grades are means by mass (length × density, or
  /// length if a density is missing in the slice), densities means by length.
  ///
  /// @param lengthMetres of a slice, above 0
  /// @param leastShare a slice of which less than this share was assayed for an element has no
  ///   grade of it; one without any grade is left out; above 0 and at most 1
  public static Samples of(Samples samples, double lengthMetres, double leastShare) {
    if (!(lengthMetres > 0 && leastShare > 0 && leastShare <= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "slices of %s m of which %s must be known%nMaybe 1 m and a half",
              lengthMetres,
              leastShare));
    }
    List<Interval> made = new ArrayList<>();
    for (String core : samples.cores()) {
      List<Interval> parts =
          samples.intervals().stream().filter(i -> i.core().equals(core)).toList();
      for (int slice : slices(parts, lengthMetres)) {
        Interval whole =
            composite(samples.elements().size(), parts, slice, lengthMetres, leastShare);
        if (whole.ppm().stream().anyMatch(Double::isFinite)) {
          made.add(whole);
        }
      }
    }
    return Samples.of(samples.elements(), made);
  }

  private static TreeSet<Integer> slices(List<Interval> parts, double length) {
    TreeSet<Integer> slices = new TreeSet<>(Comparator.naturalOrder());
    for (Interval part : parts) {
      int last = (int) Math.ceil(part.bottomMetres() / length - ROUNDING) - 1;
      for (int s = (int) Math.floor(part.topMetres() / length + ROUNDING); s <= last; s++) {
        slices.add(s);
      }
    }
    return slices;
  }

  private static Interval composite(
      int elements, List<Interval> parts, int slice, double length, double leastShare) {
    double top = slice * length;
    double bottom = top + length;
    List<Interval> inside = parts.stream().filter(p -> overlap(p, top, bottom) > 0).toList();
    boolean weighed = inside.stream().allMatch(p -> Double.isFinite(p.densityTonnesPerM3()));
    List<Double> grades = new ArrayList<>();
    for (int e = 0; e < elements; e++) {
      double known = 0;
      double mass = 0;
      double content = 0;
      for (Interval part : inside) {
        if (Double.isFinite(part.ppm().get(e))) {
          double metres = overlap(part, top, bottom);
          double weight = weighed ? metres * part.densityTonnesPerM3() : metres;
          known += metres;
          mass += weight;
          content += weight * part.ppm().get(e);
        }
      }
      boolean enough = known >= (leastShare - ROUNDING) * length;
      grades.add(enough ? content / mass : Double.NaN);
    }
    Interval first = parts.getFirst();
    return new Interval(
        first.core(), first.x(), first.y(), top, bottom, density(inside, top, bottom), grades);
  }

  private static double density(List<Interval> inside, double top, double bottom) {
    double sum = 0;
    double metres = 0;
    for (Interval part : inside) {
      if (Double.isFinite(part.densityTonnesPerM3())) {
        sum += part.densityTonnesPerM3() * overlap(part, top, bottom);
        metres += overlap(part, top, bottom);
      }
    }
    return metres > 0 ? sum / metres : Double.NaN;
  }

  private static double overlap(Interval part, double top, double bottom) {
    return Math.max(0, Math.min(part.bottomMetres(), bottom) - Math.max(part.topMetres(), top));
  }
}
