// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Market;
import io.lodestone.page.words.Amount;
import io.lodestone.store.ensemble.StoredEnsemble.Fan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Where the middle 50 and 90 % of trajectories lie, month by month.
///
/// @param shortages unmet share of demand, %
/// @param prices at home, USD/kg
record FanCharts(List<Panel> shortages, List<Panel> prices) {

  private static final double KG_PER_TONNE = 1000;
  private static final double PERCENT = 100;
  private static final int P50 = 2;
  private static final int P95 = 4;

  /// A fan.
  ///
  /// @param symbol of an element; empty for a commodity
  /// @param note what a reader should know at a glance
  /// @param base price of the base year, USD/kg; 0 where it is no price
  /// @param quantiles `[p05, p25, p50, p75, p95][month]`
  record Panel(String symbol, String name, String note, double base, List<double[]> quantiles) {}

  static FanCharts of(EnsembleReading in) {
    return new FanCharts(shortages(in), prices(in));
  }

  private static List<Panel> shortages(EnsembleReading in) {
    List<Panel> panels = new ArrayList<>();
    List<String> elements = in.elements().stream().map(o -> o.id()).toList();
    for (Fan fan : in.ensemble().fans("shortage", elements)) {
      List<double[]> quantiles = scaled(fan, PERCENT);
      panels.add(
          new Panel(
              in.study().network().elements().get(fan.id()).symbol(),
              in.subjectName(fan.id()),
              String.format(
                  Locale.ROOT,
                  "median up to %s, 95 %% line up to %s",
                  Amount.text(max(quantiles.get(P50)), "%"),
                  Amount.text(max(quantiles.get(P95)), "%")),
              0,
              quantiles));
    }
    return panels;
  }

  private static List<Panel> prices(EnsembleReading in) {
    List<Panel> panels = new ArrayList<>();
    List<String> markets =
        in.study().headlineCommodities().stream()
            .map(c -> Market.idOf(in.study().home(), c))
            .toList();
    for (Fan fan : in.ensemble().fans("price", markets)) {
      Market market = in.study().network().markets().get(fan.id());
      double base = market.basePriceUsdPerTonne() / KG_PER_TONNE;
      List<double[]> quantiles = scaled(fan, 1 / KG_PER_TONNE);
      panels.add(
          new Panel(
              "",
              in.subjectName(market.commodity()),
              String.format(
                  Locale.ROOT,
                  "median peak ×%s, base %s",
                  Amount.number(max(quantiles.get(P50)) / base),
                  Amount.text(base, "USD/kg")),
              base,
              quantiles));
    }
    return panels;
  }

  private static List<double[]> scaled(Fan fan, double factor) {
    return fan.quantiles().stream()
        .map(q -> q.stream().mapToDouble(v -> factor * v).toArray())
        .toList();
  }

  private static double max(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(t -> values[t]).max().orElse(0);
  }
}
