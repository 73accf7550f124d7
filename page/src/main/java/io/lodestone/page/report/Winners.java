// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.losses.Losses;
import io.lodestone.page.words.Amount;
import io.lodestone.simulation.Trajectory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which regions gain and lose over the run.
///
/// @param rows the region with the largest sum of changes first
/// @param isChange whether values are changes against the baseline or, for the baseline itself,
///   amounts
record Winners(List<Row> rows, boolean isChange) {

  /// A region, USD over the run.
  ///
  /// @param unmetUsd value at stake of unmet demand
  /// @param exportsUsd exports at the exporter's prices
  /// @param importsUsd imports at the exporter's prices
  record Row(
      String region,
      String role,
      double unmetUsd,
      double exportsUsd,
      double importsUsd,
      String unmet,
      String exports,
      String imports,
      String exportsShare) {}

  private record Sums(double[] unmet, double[] exports, double[] imports) {}

  static Winners of(ReportInput in) {
    Sums now = sums(in, in.run());
    Sums then =
        in.isBaseline()
            ? new Sums(new double[size(in)], new double[size(in)], new double[size(in)])
            : sums(in, in.baseline());
    return new Winners(
        IntStream.range(0, size(in))
            .mapToObj(r -> row(in, r, now, then))
            .filter(r -> r.unmetUsd() != 0 || r.exportsUsd() != 0 || r.importsUsd() != 0) // exact
            .sorted(
                Comparator.comparingDouble(
                    (Row r) -> -Math.abs(r.unmetUsd()) - Math.abs(r.exportsUsd())))
            .toList(),
        !in.isBaseline());
  }

  private static int size(ReportInput in) {
    return in.network().regions().size();
  }

  private static Row row(ReportInput in, int region, Sums now, Sums then) {
    double unmet = now.unmet[region] - then.unmet[region];
    double exports = now.exports[region] - then.exports[region];
    double imports = now.imports[region] - then.imports[region];
    String id = in.network().regions().idAt(region);
    return new Row(
        in.network().regions().at(region).name(),
        id.equals(in.study().home()) ? "home" : id.equals(in.study().rival()) ? "rival" : "other",
        unmet,
        exports,
        imports,
        text(in, unmet),
        text(in, exports),
        text(in, imports),
        then.exports[region] > 0
            ? Amount.difference(100 * exports / then.exports[region], "%").replace("pts", "%")
            : "");
  }

  /// Changes below ten thousand dollars are rounding beside billions.
  private static String text(ReportInput in, double usd) {
    if (Math.abs(usd) < 1e4) {
      return "0";
    }
    return in.isBaseline() ? Amount.text(usd, "USD") : Amount.difference(usd, "USD");
  }

  private static Sums sums(ReportInput in, Trajectory run) {
    var network = in.network();
    Losses losses = Losses.of(run);
    Sums sums = new Sums(new double[size(in)], new double[size(in)], new double[size(in)]);
    for (int u = 0; u < network.endUses().size(); u++) {
      int region = network.regions().getIndex(network.endUses().at(u).region());
      sums.unmet[region] += losses.ofUse(u).costUsd();
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      int from = network.regions().getIndex(network.lanes().at(l).from());
      int to = network.regions().getIndex(network.lanes().at(l).to());
      for (int t = 0; t < run.months(); t++) {
        double usd = run.flow(t, l) * run.price(t, network.laneFrom(l));
        sums.exports[from] += usd;
        sums.imports[to] += usd;
      }
    }
    return sums;
  }
}
