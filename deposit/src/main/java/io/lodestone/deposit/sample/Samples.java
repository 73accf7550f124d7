// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The intervals of all cores, by core and depth. Immutable; threads may share it.
public final class Samples {

  private final List<String> elements;
  private final List<Interval> intervals;
  private final List<String> cores;

  private Samples(List<String> elements, List<Interval> intervals) {
    this.elements = elements;
    this.intervals = intervals;
    this.cores = intervals.stream().map(Interval::core).distinct().toList();
  }

  /// Samples in any order.
  ///
  /// @param elements what the columns of grades are, each once; a total may be one of them
  /// @param intervals each with a grade, or NaN, for each element
  /// @throws IllegalArgumentException when grades are too many or too few, or a core has two places
  public static Samples of(List<String> elements, List<Interval> intervals) {
    if (elements.stream().distinct().count() != elements.size()) {
      throw new IllegalArgumentException(elements + "\nMaybe an element is named twice");
    }
    for (Interval interval : intervals) {
      if (interval.ppm().size() != elements.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "core %s has %d grades for %d elements%nMaybe NaN where nothing was assayed",
                interval.core(),
                interval.ppm().size(),
                elements.size()));
      }
    }
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparing(Interval::core).thenComparingDouble(Interval::topMetres));
    for (int i = 1; i < sorted.size(); i++) {
      requireOnePlace(sorted.get(i - 1), sorted.get(i));
    }
    return new Samples(List.copyOf(elements), List.copyOf(sorted));
  }

  private static void requireOnePlace(Interval one, Interval next) {
    if (one.core().equals(next.core()) && (one.x() != next.x() || one.y() != next.y())) { // exactly
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "core %s at (%s, %s) and at (%s, %s)%nMaybe two cores share a name",
              one.core(),
              one.x(),
              one.y(),
              next.x(),
              next.y()));
    }
  }

  /// The elements, in the order of grades.
  public List<String> elements() {
    return elements;
  }

  /// All intervals, by core and depth.
  public List<Interval> intervals() {
    return intervals;
  }

  /// The names of the cores, sorted.
  public List<String> cores() {
    return cores;
  }

  /// The place of an element in the list of grades.
  ///
  /// @throws IllegalArgumentException when there is no such element
  public int indexOf(String element) {
    int at = elements.indexOf(element);
    if (at < 0) {
      throw new IllegalArgumentException("no element '" + element + "'\nMaybe one of " + elements);
    }
    return at;
  }

  /// The middles of the intervals with the grades of an element, in groups by core; intervals
  /// without that grade are left out.
  public Points points(String element) {
    int at = indexOf(element);
    return points(interval -> interval.ppm().get(at));
  }

  /// The middles of the intervals with the sums of all grades, ppm; intervals that miss one are
  /// left out. For elements without a total among them.
  public Points totals() {
    return points(interval -> interval.ppm().stream().mapToDouble(g -> g).sum());
  }

  private Points points(ToDoubleFunction<Interval> value) {
    List<Interval> kept =
        intervals.stream().filter(i -> Double.isFinite(value.applyAsDouble(i))).toList();
    return Points.of(
            kept.stream().mapToDouble(Interval::x).toArray(),
            kept.stream().mapToDouble(Interval::y).toArray(),
            kept.stream().mapToDouble(Interval::middle).toArray(),
            kept.stream().mapToDouble(value).toArray())
        .withGroups(kept.stream().mapToInt(i -> cores.indexOf(i.core())).toArray());
  }

  /// The mean dry density of the intervals that have one, weighted by length, t/m³; NaN if none
  /// has.
  public double meanDensity() {
    double sum = 0;
    double length = 0;
    for (Interval interval : intervals) {
      if (Double.isFinite(interval.densityTonnesPerM3())) {
        sum += interval.densityTonnesPerM3() * interval.length();
        length += interval.length();
      }
    }
    return sum / length;
  }
}
