// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.page.words.Amount;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Prices and stocks of the headline commodities, month by month.
final class MonthCharts {

  private static final double KG_PER_TONNE = 1000;

  private MonthCharts() {}

  /// The prices of a commodity, USD/kg; empty series where there is no market or no baseline.
  ///
  /// @param basePrice base price at home, or in the rival region if home has no market
  /// @param peak what a reader should know at a glance
  record PricePanel(
      String name,
      double basePrice,
      double[] home,
      double[] rival,
      double[] homeBaseline,
      double[] rivalBaseline,
      String peak) {}

  /// Commercial and strategic stock in months of what the baseline draws from the market.
  record StockPanel(String name, double[] months, double[] baseline, String low) {}

  static List<PricePanel> prices(ReportInput in) {
    return in.study().headlineCommodities().stream()
        .filter(c -> in.findHomeMarket(c).isPresent() || in.findRivalMarket(c).isPresent())
        .map(c -> pricePanel(in, c))
        .toList();
  }

  private static PricePanel pricePanel(ReportInput in, String commodity) {
    OptionalInt home = in.findHomeMarket(commodity);
    OptionalInt rival = in.findRivalMarket(commodity);
    int shown = home.orElseGet(rival::getAsInt);
    return new PricePanel(
        in.network().commodities().get(commodity).name(),
        in.network().markets().at(shown).basePriceUsdPerTonne() / KG_PER_TONNE,
        pricesUsdPerKg(in.run(), home),
        pricesUsdPerKg(in.run(), rival),
        in.isBaseline() ? new double[0] : pricesUsdPerKg(in.baseline(), home),
        in.isBaseline() ? new double[0] : pricesUsdPerKg(in.baseline(), rival),
        peak(in, shown));
  }

  static double[] pricesUsdPerKg(Trajectory run, OptionalInt market) {
    return market.isPresent()
        ? series(run, t -> run.price(t, market.getAsInt()) / KG_PER_TONNE)
        : new double[0];
  }

  private static String peak(ReportInput in, int market) {
    int month =
        IntStream.range(0, in.months())
            .reduce(0, (a, b) -> in.run().price(b, market) > in.run().price(a, market) ? b : a);
    double ratio =
        in.run().price(month, market) / in.network().markets().at(market).basePriceUsdPerTonne();
    return "peak ×" + Amount.number(ratio) + ", " + in.run().horizon().monthAt(month);
  }

  static List<StockPanel> stocks(ReportInput in) {
    return in.study().headlineCommodities().stream()
        .filter(c -> in.findHomeMarket(c).isPresent())
        .map(c -> stockPanel(in, c, in.findHomeMarket(c).getAsInt()))
        .toList();
  }

  private static StockPanel stockPanel(ReportInput in, String commodity, int market) {
    double[] drawn = yearlyMean(series(in.baseline(), t -> drawnTonnes(in.baseline(), market, t)));
    double[] months = series(in.run(), t -> stockTonnes(in.run(), market, t) / drawn[t]);
    return new StockPanel(
        in.network().commodities().get(commodity).name(),
        months,
        in.isBaseline()
            ? new double[0]
            : series(in.baseline(), t -> stockTonnes(in.baseline(), market, t) / drawn[t]),
        "least "
            + Amount.number(Arrays.stream(months).filter(Double::isFinite).min().orElse(Double.NaN))
            + " months");
  }

  private static double stockTonnes(Trajectory run, int market, int month) {
    double stock = run.stock(month, market);
    for (int s = 0; s < run.network().stockpiles().size(); s++) {
      stock += run.network().stockpileMarket(s) == market ? run.stockpile(month, s) : 0;
    }
    return stock;
  }

  /// What end uses, plants and exports take from a market.
  private static double drawnTonnes(Trajectory run, int market, int month) {
    Network network = run.network();
    double drawn = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      drawn += network.endUseMarket(u) == market ? run.consumption(month, u) : 0;
    }
    for (int p = 0; p < network.plants().size(); p++) {
      drawn += Math.max(0, -coefficient(network.recipe(p), market)) * run.activity(month, p);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      drawn += network.laneFrom(l) == market ? run.flow(month, l) : 0;
    }
    return drawn;
  }

  /// Tonnes of a market per tonne of activity, 0 if the recipe leaves it out.
  static double coefficient(Terms recipe, int market) {
    double sum = 0;
    for (int k = 0; k < recipe.size(); k++) {
      sum += recipe.index(k) == market ? recipe.coefficient(k) : 0;
    }
    return sum;
  }

  /// The mean of the last twelve months, of fewer at the start.
  private static double[] yearlyMean(double[] values) {
    List<Double> means = new ArrayList<>();
    for (int t = 0; t < values.length; t++) {
      means.add(Arrays.stream(values, Math.max(0, t - 11), t + 1).average().orElseThrow());
    }
    return means.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double[] series(Trajectory run, IntToDoubleFunction value) {
    return IntStream.range(0, run.months()).mapToDouble(value).toArray();
  }
}
