// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where a commodity that came to home's market came from, month by month.
///
/// @param commodity name
/// @param run origins in the run, t/month
/// @param baseline origins in the baseline; empty if the run is the baseline
record SupplyOrigins(String commodity, List<Origin> run, List<Origin> baseline) {

  /// Below this share of all that came in either run an origin joins "other regions" (assumed: a
  /// thinner band cannot be seen).
  private static final double SHOWN_SHARE = 0.01;

  private static final String HOME = "home";
  private static final String RIVAL = "rival";
  private static final String OTHER = "other";

  /// One band of the chart.
  ///
  /// @param role `home`, `rival` or `other`
  record Origin(String name, String role, double[] tonnes) {}

  /// Headline commodities first, then the others that reach home's market.
  static List<SupplyOrigins> of(ReportInput in) {
    Stream<String> others =
        in.network().commodities().ids().stream()
            .filter(c -> !in.study().headlineCommodities().contains(c));
    return Stream.concat(in.study().headlineCommodities().stream(), others)
        .filter(c -> in.findHomeMarket(c).isPresent())
        .map(c -> of(in, c, in.findHomeMarket(c).getAsInt()))
        .filter(s -> !s.run().isEmpty())
        .toList();
  }

  private static SupplyOrigins of(ReportInput in, String commodity, int market) {
    Map<String, double[]> now = byOrigin(in, in.run(), market);
    Map<String, double[]> then = in.isBaseline() ? Map.of() : byOrigin(in, in.baseline(), market);
    Map<String, Double> sums = new LinkedHashMap<>();
    Stream.of(now, then)
        .forEach(m -> m.forEach((k, v) -> sums.merge(k, Arrays.stream(v).sum(), Math::max)));
    double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    List<String> shown =
        sums.entrySet().stream()
            .filter(e -> e.getValue() > SHOWN_SHARE * all)
            .sorted(Comparator.comparingDouble(e -> -e.getValue()))
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(k -> rank(in, k)))
            .toList();
    return new SupplyOrigins(
        in.network().commodities().get(commodity).name(),
        bands(in, now, shown),
        bands(in, then, shown));
  }

  /// Home at the bottom, the rival on top of it, then the rest by size.
  private static int rank(ReportInput in, String key) {
    return key.startsWith(HOME) ? 0 : key.equals(in.study().rival()) ? 1 : 2;
  }

  private static List<Origin> bands(
      ReportInput in, Map<String, double[]> byOrigin, List<String> shown) {
    List<Origin> bands = new ArrayList<>();
    double[] rest = new double[in.months()];
    for (String key : shown) {
      bands.add(
          new Origin(name(in, key), role(in, key), byOrigin.getOrDefault(key, new double[0])));
    }
    byOrigin.forEach((key, tonnes) -> {
      if (!shown.contains(key)) {
        add(rest, tonnes);
      }
    });
    if (Arrays.stream(rest).anyMatch(v -> v > 0)) {
      bands.add(new Origin("Other regions", OTHER, rest));
    }
    return bands.stream().filter(b -> b.tonnes().length > 0).toList();
  }

  private static String name(ReportInput in, String key) {
    return switch (key) {
      case HOME -> "Made in " + in.homeName();
      case HOME + "-stockpile" -> "Released from stockpile";
      default -> in.regionName(key);
    };
  }

  private static String role(ReportInput in, String key) {
    return key.equals(HOME) ? HOME : key.equals(in.study().rival()) ? RIVAL : OTHER;
  }

  private static Map<String, double[]> byOrigin(ReportInput in, Trajectory run, int market) {
    Network network = in.network();
    Map<String, double[]> byOrigin = new LinkedHashMap<>();
    for (int p = 0; p < network.plants().size(); p++) {
      double made = MonthCharts.coefficient(network.recipe(p), market);
      if (made > 0) {
        int plant = p;
        merge(byOrigin, HOME, MonthCharts.series(run, t -> made * run.delivered(t, plant)));
      }
    }
    for (int s = 0; s < run.network().stockpiles().size(); s++) { // measures bring some
      if (run.network().stockpileMarket(s) == market) {
        int pile = s;
        merge(
            byOrigin,
            HOME + "-stockpile",
            MonthCharts.series(run, t -> Math.max(0, run.stockpileRelease(t, pile))));
      }
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      if (network.laneTo(l) == market) {
        int lane = l;
        merge(
            byOrigin,
            network.lanes().at(l).from(),
            MonthCharts.series(run, t -> run.arrival(t, lane)));
      }
    }
    byOrigin.values().removeIf(v -> Arrays.stream(v).allMatch(x -> x <= 0));
    return byOrigin;
  }

  private static void merge(Map<String, double[]> byOrigin, String key, double[] tonnes) {
    add(byOrigin.computeIfAbsent(key, k -> new double[tonnes.length]), tonnes);
  }

  private static void add(double[] sum, double[] values) {
    for (int t = 0; t < values.length; t++) {
      sum[t] += values[t];
    }
  }
}
