// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.sample.Interval;
import io.lodestone.deposit.sample.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Cores taken at one place: nothing can be interpolated between them, so they count as one core.
/// Where they were assayed over the same stretch, grades and densities are means; where only one
/// was, its own stand.
final class TwinCores {

  private TwinCores() {}

  private record Where(double x, double y) {}

  /// Names of cores that share a place, a list for each such place; sorted.
  static List<List<String>> of(Samples samples) {
    return byPlace(samples).values().stream()
        .filter(names -> names.size() > 1)
        .map(List::copyOf)
        .toList();
  }

  private static Map<Where, TreeSet<String>> byPlace(Samples samples) {
    Map<Where, TreeSet<String>> names = new LinkedHashMap<>();
    for (Interval i : samples.intervals()) {
      names.computeIfAbsent(new Where(i.x(), i.y()), key -> new TreeSet<>()).add(i.core());
    }
    return names;
  }

  /// The samples with each place as one core, named after the first of its cores.
  static Samples merge(Samples samples) {
    if (of(samples).isEmpty()) {
      return samples;
    }
    Map<Where, TreeSet<String>> names = byPlace(samples);
    Map<Where, TreeMap<Double, List<Interval>>> byTop = new LinkedHashMap<>();
    for (Interval i : samples.intervals()) {
      byTop
          .computeIfAbsent(new Where(i.x(), i.y()), key -> new TreeMap<>())
          .computeIfAbsent(i.topMetres(), key -> new ArrayList<>())
          .add(i);
    }
    List<Interval> merged = new ArrayList<>();
    byTop.forEach((where, tops) -> merged.addAll(column(names.get(where).first(), tops)));
    return Samples.of(samples.elements(), merged);
  }

  /// The stretches of one place from the top, without overlaps.
  private static List<Interval> column(String core, TreeMap<Double, List<Interval>> byTop) {
    List<Interval> column = new ArrayList<>();
    double reached = 0;
    for (List<Interval> same : byTop.values()) {
      double bottom = same.getFirst().bottomMetres();
      List<Interval> alike =
          same.stream().filter(i -> i.bottomMetres() == bottom).toList(); // exact
      if (same.getFirst().topMetres() >= reached) {
        column.add(mean(core, alike));
        reached = bottom;
      }
    }
    return column;
  }

  private static Interval mean(String core, List<Interval> alike) {
    Interval first = alike.getFirst();
    List<Double> grades =
        IntStream.range(0, first.ppm().size())
            .mapToObj(e -> mean(alike.stream().mapToDouble(i -> i.ppm().get(e)).toArray()))
            .toList();
    double density = mean(alike.stream().mapToDouble(Interval::densityTonnesPerM3).toArray());
    return new Interval(
        core, first.x(), first.y(), first.topMetres(), first.bottomMetres(), density, grades);
  }

  /// Of what was measured; NaN where nothing was.
  private static double mean(double[] values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
