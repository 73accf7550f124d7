// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Element;
import io.lodestone.page.words.Amount;
import io.lodestone.store.ensemble.HeadlineSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// In which year home becomes independent of the rival, over the trajectories.
///
/// @param rival whom it depends on
/// @param years each calendar year of the run
/// @param never what the bar after the last year is called
/// @param thresholds dependence to fall below, the study's headlines by threshold
record IndependenceOdds(
    String rival, List<String> years, String never, List<Threshold> thresholds) {

  private static final double EVEN = 50;

  /// All of them, but for the rounding of sums.
  private static final double ALWAYS = 100 - 1e-9;

  /// A dependence to fall below.
  record Threshold(String name, List<Panel> panels) {}

  /// An element.
  ///
  /// @param percent share of trajectories by year, and last those in which it never happens
  /// @param cumulative share by the end of each year
  /// @param note median and how often never
  /// @param central as the data say
  record Panel(
      String symbol,
      String name,
      double[] percent,
      double[] cumulative,
      String note,
      String central) {}

  static IndependenceOdds of(EnsembleReading in) {
    int first = in.horizon().start().getYear();
    int last = in.horizon().end().getYear();
    Map<String, List<Panel>> byThreshold = new LinkedHashMap<>();
    for (HeadlineSummary h : in.headlines()) {
      if (h.id().startsWith(EnsembleReading.INDEPENDENCE)) {
        byThreshold
            .computeIfAbsent(threshold(h), name -> new ArrayList<>())
            .add(panel(in, h, first, last));
      }
    }
    return new IndependenceOdds(
        in.regionName(in.study().rival()),
        IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList(),
        "never by " + last,
        byThreshold.entrySet().stream().map(e -> new Threshold(e.getKey(), e.getValue())).toList());
  }

  /// The words behind the last comma of a name such as `Independence year: dysprosium, below 10 %`.
  private static String threshold(HeadlineSummary h) {
    return h.name().substring(h.name().lastIndexOf(',') + 1).strip();
  }

  private static Panel panel(EnsembleReading in, HeadlineSummary h, int first, int last) {
    String id = h.id().substring(EnsembleReading.INDEPENDENCE.length());
    Element element =
        in.study().network().elements().get(id.substring(0, Math.max(0, id.lastIndexOf('.'))));
    double[] percent = percent(in.values().getOrDefault(h.id(), List.of()), first, last);
    double[] cumulative = Arrays.copyOf(percent, percent.length - 1);
    Arrays.parallelPrefix(cumulative, Double::sum);
    return new Panel(
        element.symbol(),
        element.name(),
        percent,
        cumulative,
        note(percent, cumulative, first),
        Double.isNaN(h.central()) ? "never" : Amount.text(h.central(), h.unit()));
  }

  private static double[] percent(List<Double> values, int first, int last) {
    double[] percent = new double[last - first + 2];
    for (double value : values) {
      int bar = Double.isNaN(value) ? last - first + 1 : (int) value - first;
      percent[bar] += 100.0 / values.size();
    }
    return percent;
  }

  private static String note(double[] percent, double[] cumulative, int first) {
    double never = percent[percent.length - 1];
    String end =
        never == 0 // exact: no trajectory
            ? "always by " + (first + firstAbove(cumulative, ALWAYS))
            : "never: " + Amount.share(never / 100);
    int even = firstAbove(cumulative, EVEN);
    boolean differ = even < cumulative.length && even < firstAbove(cumulative, ALWAYS);
    return differ ? String.format(Locale.ROOT, "even odds by %d; %s", first + even, end) : end;
  }

  private static int firstAbove(double[] cumulative, double percent) {
    int year = 0;
    while (year < cumulative.length && cumulative[year] < percent) {
      year++;
    }
    return year;
  }
}
