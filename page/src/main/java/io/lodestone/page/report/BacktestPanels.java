// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.lab.backtest.BacktestResult;
import io.lodestone.lab.backtest.QuantityBand;
import io.lodestone.page.words.Amount;
import io.lodestone.reading.MonthlyQuantity;
import io.lodestone.study.change.Words;
import io.lodestone.study.study.Outcome.Observed;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The bands of a back-test as panels.
final class BacktestPanels {

  private BacktestPanels() {}

  /// A band with what was observed.
  ///
  /// @param unit of all numbers
  /// @param price whether it reads best on a logarithmic scale
  /// @param quantiles `[p05, p25, p50, p75, p95][month]`
  /// @param observed `[from, to, value]` with places among the months, both included
  record Panel(
      String id,
      String name,
      String note,
      String unit,
      boolean price,
      List<double[]> quantiles,
      List<double[]> observed) {}

  static List<Panel> of(Study study, BacktestResult result) {
    Words names = new Words(study.network(), study.horizon());
    return result.bands().stream().map(b -> panel(names, result.horizon(), b)).toList();
  }

  private static Panel panel(Words names, Horizon horizon, QuantityBand band) {
    boolean price = isPrice(band.quantity());
    double scale = price ? 1 / band.base() : 1;
    double observedScale =
        price ? 1 / (Double.isNaN(band.observedBase()) ? band.base() : band.observedBase()) : 1;
    List<double[]> observed = new ArrayList<>();
    for (Observed each : band.observed()) {
      int from = Math.max(0, horizon.indexOf(each.start()));
      int to = Math.min(horizon.months(), horizon.indexOf(each.until())) - 1;
      if (to >= from) {
        observed.add(new double[] {from, to, observedScale * each.value()});
      }
    }
    return new Panel(
        band.quantity().id(),
        name(names, band.quantity()),
        note(band, price, observed.size()),
        unit(band.quantity()),
        price,
        band.quantiles().stream().map(q -> scaled(q, scale)).toList(),
        observed);
  }

  private static double[] scaled(double[] values, double scale) {
    return Arrays.stream(values).map(v -> scale * v).toArray();
  }

  private static String note(QuantityBand band, boolean price, int observed) {
    String base =
        price
            ? String.format(Locale.ROOT, "base %s USD/kg", Amount.number(band.base() / 1000))
            : String.format(
                Locale.ROOT, "base %s", Amount.text(band.base(), unit(band.quantity())));
    return base
        + (observed == 0
            ? ", nothing observed"
            : String.format(Locale.ROOT, ", %d observed", observed));
  }

  private static boolean isPrice(MonthlyQuantity quantity) {
    return quantity instanceof MonthlyQuantity.Price
        || quantity instanceof MonthlyQuantity.PriceOutside
        || quantity instanceof MonthlyQuantity.PricePaid;
  }

  private static String unit(MonthlyQuantity quantity) {
    return switch (quantity) {
      case MonthlyQuantity.Price p -> "× base";
      case MonthlyQuantity.PriceOutside p -> "× base";
      case MonthlyQuantity.PricePaid p -> "× base";
      case MonthlyQuantity.PriceGap p -> "times";
      case MonthlyQuantity.ImportShare s -> "share";
      case MonthlyQuantity.Imports i -> "t/month";
      case MonthlyQuantity.Activity a -> "t/month";
      case MonthlyQuantity.Consumption c -> "t/month";
    };
  }

  private static String name(Words names, MonthlyQuantity quantity) {
    return switch (quantity) {
      case MonthlyQuantity.Price p -> price(names, p.market());
      case MonthlyQuantity.PriceOutside p ->
          good(names, p.commodity()) + ", quoted outside " + region(names, p.exporter());
      case MonthlyQuantity.PricePaid p -> good(names, p.commodity()) + ", volume-weighted";
      case MonthlyQuantity.PriceGap p ->
          good(names, p.commodity()) + ", outside over inside " + region(names, p.exporter());
      case MonthlyQuantity.Imports i -> imports(names, i);
      case MonthlyQuantity.ImportShare s -> "Share of " + imports(names, s.part());
      case MonthlyQuantity.Activity a -> names.plants(a.plants());
      case MonthlyQuantity.Consumption c -> names.endUses(c.endUses());
    };
  }

  private static String price(Words names, String market) {
    int cut = market.indexOf('/');
    return good(names, market.substring(cut + 1)) + ", " + region(names, market.substring(0, cut));
  }

  private static String imports(Words names, MonthlyQuantity.Imports imports) {
    return String.format(
        Locale.ROOT,
        "Imports of %s from %s to %s",
        names.commodities(imports.commodities()),
        names.regions(imports.from()),
        names.regions(imports.to()));
  }

  private static String good(Words names, String commodity) {
    String name = names.commodities(List.of(commodity));
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String region(Words names, String region) {
    return names.regions(List.of(region));
  }
}
