// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Commodity;
import io.lodestone.network.EndUse;
import io.lodestone.reading.Shortage;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How much of its demand each end use at home, and each commodity, goes without, month by month.
///
/// @param endUses those that are ever short, the worst first
/// @param commodities likewise
/// @param calm what is never short, in words
record ShortageMap(List<Row> endUses, List<Row> commodities, String calm) {

  /// Assumed: below 1 % in every month a line of the map would be blank.
  private static final double SHOWN_PERCENT = 1;

  /// A line of the map, unmet share of demand in %.
  ///
  /// @param detail what it buys
  record Row(String name, String detail, double[] unmet, double[] baseline) {

    double worst() {
      return Stream.of(unmet, baseline)
          .flatMapToDouble(Arrays::stream)
          .filter(s -> !Double.isNaN(s))
          .max()
          .orElse(0);
    }
  }

  static ShortageMap of(ReportInput in) {
    List<Row> endUses = new ArrayList<>();
    for (int u = 0; u < in.network().endUses().size(); u++) {
      EndUse use = in.network().endUses().at(u);
      if (use.region().equals(in.study().home())) {
        endUses.add(ofEndUse(in, u, use));
      }
    }
    List<Row> commodities =
        in.network().commodities().list().stream()
            .filter(c -> Shortage.ofCommodity(in.run(), in.study().home(), c.id()).isDemanded())
            .map(c -> ofCommodity(in, c))
            .toList();
    List<Row> shown = shown(endUses);
    int calm = endUses.size() - shown.size();
    return new ShortageMap(
        shown,
        shown(commodities),
        calm == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "%d of %d end uses never lack more than %.0f %% in a month, here or in the baseline, and are left out.",
                calm,
                endUses.size(),
                SHOWN_PERCENT));
  }

  private static List<Row> shown(List<Row> rows) {
    return rows.stream()
        .filter(r -> r.worst() >= SHOWN_PERCENT)
        .sorted(Comparator.comparingDouble((Row r) -> -r.worst()))
        .toList();
  }

  private static Row ofEndUse(ReportInput in, int index, EndUse use) {
    return new Row(
        withoutRegion(use.name(), in.homeName()),
        in.network().commodities().get(use.commodity()).name(),
        unmetPercent(in.run(), index),
        in.isBaseline() ? new double[0] : unmetPercent(in.baseline(), index));
  }

  /// A name such as `Castings, Japan` without the region that the whole map is about.
  static String withoutRegion(String name, String region) {
    String tail = ", " + region;
    return name.endsWith(tail) ? name.substring(0, name.length() - tail.length()) : name;
  }

  private static double[] unmetPercent(Trajectory run, int use) {
    return MonthCharts.series(run, t -> 100 * run.useLost(t, use) / run.normalUse(t, use));
  }

  private static Row ofCommodity(ReportInput in, Commodity commodity) {
    return new Row(
        commodity.name(),
        "all end uses that buy it",
        unmetPercent(in, in.run(), commodity.id()),
        in.isBaseline() ? new double[0] : unmetPercent(in, in.baseline(), commodity.id()));
  }

  static double[] unmetPercent(ReportInput in, Trajectory run, String commodity) {
    Shortage shortage = Shortage.ofCommodity(run, in.study().home(), commodity);
    return MonthCharts.series(run, t -> 100 * shortage.lostShare(t));
  }
}
