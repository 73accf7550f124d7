// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.economics.MonthlyPrices;
import io.lodestone.deposit.economics.MonthlySales;
import io.lodestone.deposit.economics.Odds;
import io.lodestone.deposit.economics.VentureValue;
import io.lodestone.deposit.processing.Enrichment;
import io.lodestone.lab.deposit.MoneyFindings;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.store.run.PlainTable;
import io.lodestone.study.deposit.MoneySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// What takes a cost down: by-products, the sale of all other elements, and enrichment before the
/// leach.
final class CostSheets {

  private static final double KG = 1000;

  private final MoneySettings settings;
  private final List<MoneyFindings> schemes;
  private final ElementWords words;

  CostSheets(MoneySettings settings, List<MoneyFindings> schemes, ElementWords words) {
    this.words = words;
    this.settings = settings;
    this.schemes = schemes;
  }

  private static String name(MoneyFindings f) {
    return String.format(Locale.ROOT, "%,.0f t a day", f.lift().scheme().dryTonnesPerDay());
  }

  private static Odds odds(MoneyFindings f, ToDoubleFunction<MoneyFindings.Draw> number) {
    return Odds.of(f.draws().stream().mapToDouble(number).toArray());
  }

  /// USD that a kg of one element must bring when all others are sold at prices of today and
  /// by-products count; below 0 when the others pay for it.
  private double costOf(String element, MoneyFindings.Draw draw) {
    Map<String, Double> others = new TreeMap<>(settings.pricesOfToday());
    others.put(element, 0.0);
    Map<String, Double> unit = new TreeMap<>();
    draw.sales().elements().forEach(e -> unit.put(e, e.equals(element) ? 1.0 : 0.0));
    List<String> elements = draw.sales().elements();
    VentureValue sold = draw.venture().value(draw.sales(), MonthlyPrices.level(others, elements));
    double kg = draw.venture().value(draw.sales(), MonthlyPrices.level(unit, elements)).revenue();
    return -sold.netPresentValue() / kg;
  }

  Sheet byProducts() {
    List<List<String>> rows = new ArrayList<>();
    for (MoneyFindings f : schemes) {
      Odds after = f.today().odds(VentureValue::costPerKg);
      Odds credit = f.today().odds(VentureValue::byProductCreditPerKg);
      rows.add(
          row(
              String.format(
                  Locale.ROOT, "%s: a kg of %s before by-products", name(f), words.product()),
              f.today().odds(v -> v.costPerKg() + v.byProductCreditPerKg()),
              ""));
      rows.add(
          row(
              String.format(
                  Locale.ROOT,
                  "%s: by-product credit (%s USD a t of mud)",
                  name(f),
                  Words.number(settings.numbers().getOr("money.by-product", 0))),
              credit,
              ""));
      rows.add(
          row(
              String.format(
                  Locale.ROOT, "%s: a kg of %s after by-products", name(f), words.product()),
              after,
              Words.number(f.today().odds(VentureValue::pricePerKg).quantile(0.5))));
      for (String element : words.named()) {
        rows.add(
            row(
                String.format(
                    Locale.ROOT,
                    "%s: a kg of %s, counted as %s, all others sold at prices of %s",
                    name(f),
                    words.inSentence(element),
                    words.product(),
                    settings.today()),
                odds(f, draw -> costOf(element, draw)),
                Words.number(settings.pricesOfToday().getOrDefault(element, 0.0))));
      }
    }
    return new Sheet(
        "What by-products and the other elements take off, USD/kg",
        List.of("", "P10", "P50", "P90", "price of " + settings.today()),
        rows);
  }

  private static List<String> row(String name, Odds odds, String price) {
    return List.of(
        name,
        Words.number(odds.quantile(0.1)),
        Words.number(odds.quantile(0.5)),
        Words.number(odds.quantile(0.9)),
        price);
  }

  /// What a way to treat the mud comes to.
  ///
  /// @param cost of a kg of product
  /// @param processing of it, what acid, leach, residue and cyclones cost
  /// @param leached t of mud leached for a t of product, P50
  /// @param npv at prices of today, USD, P50
  private record Treated(
      MoneyFindings scheme,
      String name,
      Enrichment enrichment,
      Odds cost,
      double processing,
      double leached,
      double npv) {}

  private List<Treated> treated() {
    List<Treated> all = new ArrayList<>();
    for (MoneyFindings f : schemes) {
      settings.treatments().forEach((name, e) -> all.add(treated(f, name, e)));
    }
    return all;
  }

  private Treated treated(MoneyFindings f, String name, Enrichment e) {
    double rate = f.lift().scheme().dryTonnesPerDay();
    Map<String, Double> prices = settings.pricesOfToday();
    double[] cost = new double[f.draws().size()];
    double[] processing = new double[cost.length];
    double[] leached = new double[cost.length];
    double[] npv = new double[cost.length];
    for (int d = 0; d < cost.length; d++) {
      MoneyFindings.Draw draw = f.draws().get(d);
      MonthlySales sales = recovered(draw.sales(), e.recovery());
      MonthlyPrices level = MonthlyPrices.level(prices, sales.elements());
      VentureValue value = settings.venture(rate, draw.costFactor(), e).value(sales, level);
      VentureValue without = settings.unprocessed(rate, draw.costFactor()).value(sales, level);
      cost[d] = value.costPerKg();
      processing[d] = value.costPerKg() - without.costPerKg();
      npv[d] = value.netPresentValue();
      double tonnes = 0;
      double kg = 0;
      for (int month = 0; month < sales.months(); month++) {
        tonnes += sales.dryTonnes(month);
        kg += sales.productKg(month);
      }
      leached[d] = tonnes * e.massPull() / kg * KG;
    }
    return new Treated(
        f,
        name,
        e,
        Odds.of(cost),
        Odds.of(processing).quantile(0.5),
        Odds.of(leached).quantile(0.5),
        Odds.of(npv).quantile(0.5));
  }

  private static MonthlySales recovered(MonthlySales sales, double share) {
    double[] tonnes = new double[sales.months()];
    double[][] kg = new double[sales.months()][sales.elements().size()];
    for (int month = 0; month < tonnes.length; month++) {
      tonnes[month] = sales.dryTonnes(month);
      for (int e = 0; e < kg[month].length; e++) {
        kg[month][e] = share * sales.productKg(month, e);
      }
    }
    return MonthlySales.of(sales.elements(), tonnes, kg);
  }

  Sheet enrichment() {
    List<List<String>> rows =
        treated().stream()
            .map(t ->
                List.of(
                    String.format(Locale.ROOT, "%s, %s", name(t.scheme()), t.name()),
                    Words.share(t.enrichment().massPull()),
                    Words.share(t.enrichment().recovery()),
                    Words.number(t.enrichment().gradeRatio()),
                    Words.number(t.leached()),
                    Words.number(t.processing()),
                    Words.number(t.cost().quantile(0.1)),
                    Words.number(t.cost().quantile(0.5)),
                    Words.number(t.cost().quantile(0.9)),
                    Words.number(t.npv())))
            .toList();
    return new Sheet(
        "With and without enrichment before the leach (a perfect cut is a bound, no plant)",
        List.of(
            "",
            "mass leached",
            "content kept",
            "enrichment",
            "leached, t/t " + words.product(),
            "processing, USD/kg",
            "cost P10, USD/kg",
            "P50",
            "P90",
            String.format(Locale.ROOT, "NPV P50 at prices of %s, USD", settings.today())),
        rows);
  }

  PlainTable table() {
    DepositTable table =
        new DepositTable(
            "deposit_enrichment",
            "scheme",
            "treatment",
            "mass_share",
            "recovery_share",
            "leached_t_per_product_t",
            "processing_usd_per_kg",
            "cost_p50_usd_per_kg",
            "npv_p50_usd");
    for (Treated t : treated()) {
      table.add(
          t.scheme().lift().scheme().name(),
          t.name(),
          t.enrichment().massPull(),
          t.enrichment().recovery(),
          t.leached(),
          t.processing(),
          t.cost().quantile(0.5),
          t.npv());
    }
    return table.done();
  }
}
