// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.economics.Odds;
import io.lodestone.deposit.economics.VentureValue;
import io.lodestone.lab.deposit.MoneyFindings;
import io.lodestone.page.report.DepositDocument.Picture;
import io.lodestone.page.report.DepositDocument.Section;
import io.lodestone.page.report.DepositDocument.Series;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.store.run.PlainTable;
import io.lodestone.study.deposit.MoneySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Money: what a kg costs, and what the venture is worth by price world.
final class MoneySection {

  private static final int STEPS = 20;

  private final List<MoneyFindings> schemes;

  private final CostSheets sheets;
  private final ElementWords words;

  /// What the study says of the case that costs are scaled from.
  private final String reference;

  MoneySection(MoneySettings settings, List<MoneyFindings> schemes, ElementWords words) {
    this.schemes = schemes;
    this.sheets = new CostSheets(settings, schemes, words);
    this.words = words;
    this.reference = settings.numbers().note("money.reference-rate");
  }

  private static String name(MoneyFindings f) {
    return String.format(Locale.ROOT, "%,.0f t a day", f.lift().scheme().dryTonnesPerDay());
  }

  List<PlainTable> tables() {
    return List.of(trajectories(), odds(), parts(), sheets.table());
  }

  private PlainTable trajectories() {
    DepositTable npv =
        new DepositTable(
            "deposit_npv",
            "scheme",
            "world",
            "trajectory",
            "npv_usd",
            "cost_usd_per_kg",
            "price_usd_per_kg",
            "break_even_multiple",
            "subsidy_usd_per_kg",
            "mined_ppm",
            "product_t");
    for (MoneyFindings f : schemes) {
      for (MoneyFindings.World world : f.worlds()) {
        for (MoneyFindings.Case c : world.cases()) {
          VentureValue v = c.value();
          npv.add(
              f.lift().scheme().name(),
              world.name(),
              c.trajectory(),
              v.netPresentValue(),
              v.costPerKg(),
              v.pricePerKg(),
              v.breakEvenMultiple(),
              v.subsidyPerKg(),
              f.draws().get(c.draw()).ppm(),
              f.draws().get(c.draw()).productTonnes());
        }
      }
    }
    return npv.done();
  }

  private PlainTable odds() {
    DepositTable money =
        new DepositTable(
            "deposit_money",
            "scheme",
            "world",
            "positive_share",
            "positive_error",
            "npv_p10_usd",
            "npv_p50_usd",
            "npv_p90_usd",
            "cost_p50_usd_per_kg",
            "break_even_p50",
            "subsidy_p50_usd_per_kg");
    for (MoneyFindings f : schemes) {
      for (MoneyFindings.World world : f.worlds()) {
        Odds worth = world.odds(VentureValue::netPresentValue);
        money.add(
            f.lift().scheme().name(),
            world.name(),
            worth.shareAbove(0),
            worth.standardErrorAbove(0),
            worth.quantile(0.1),
            worth.quantile(0.5),
            worth.quantile(0.9),
            world.odds(VentureValue::costPerKg).quantile(0.5),
            world.odds(VentureValue::breakEvenMultiple).quantile(0.5),
            world.odds(VentureValue::subsidyPerKg).quantile(0.5));
      }
    }
    return money.done();
  }

  private PlainTable parts() {
    DepositTable parts = new DepositTable("deposit_cost", "scheme", "part", "usd_per_kg");
    for (MoneyFindings f : schemes) {
      f.parts()
          .forEach(
              (part, usd) -> parts.add(f.lift().scheme().name(), part, usd / f.discountedKg()));
      parts.add(
          f.lift().scheme().name(),
          "By-product credit",
          -f.today().odds(VentureValue::byProductCreditPerKg).mean());
    }
    return parts.done();
  }

  Section section() {
    List<Picture> pictures = new ArrayList<>();
    pictures.add(costs());
    schemes.forEach(f -> pictures.add(distribution(f)));
    return new Section(
        "money",
        "What does it cost, and is it worth it?",
        String.format(
            Locale.ROOT,
            "Discounted cash flow in real USD before tax: a reference case (%s) scaled by rate, the grade that each realisation holds where one would mine, the tonnes of each trajectory. Everything is counted at the full price of separated %s, so separation is not paid for: costs are a lower bound. A price world holds for ever. The cost of the reference case is that of leaching all mud whole; hydrocyclones leach less mud and lose what the fines hold. How much of the cash cost is processing is assumed, so the gain from enrichment is, too.",
            reference,
            words.product()),
        pictures,
        List.of(worlds(), perKg(), sheets.byProducts(), sheets.enrichment()));
  }

  private Picture costs() {
    List<String> kinds = List.copyOf(schemes.getFirst().parts().keySet());
    return Picture.of(
        "bars",
        String.format(Locale.ROOT, "Cost of a kg of %s, by part", words.product()),
        "USD/kg",
        "",
        kinds,
        schemes.stream()
            .map(f ->
                new Series(
                    name(f),
                    kinds.stream()
                        .map(part -> f.parts().getOrDefault(part, 0.0) / f.discountedKg())
                        .toList()))
            .toList());
  }

  private static Picture distribution(MoneyFindings f) {
    List<Integer> percents =
        IntStream.rangeClosed(0, STEPS).map(i -> i * 100 / STEPS).boxed().toList();
    List<Series> series =
        f.worlds().stream()
            .map(world -> {
              Odds npv = world.odds(VentureValue::netPresentValue);
              return new Series(
                  "Prices " + world.name(),
                  percents.stream().map(p -> npv.quantile(p / 100.0) / 1e9).toList());
            })
            .toList();
    return Picture.of(
        "lines",
        "Net present value, " + name(f),
        "bn USD",
        "share of futures below, %",
        percents,
        series);
  }

  private Sheet worlds() {
    List<List<String>> rows = new ArrayList<>();
    for (MoneyFindings f : schemes) {
      for (MoneyFindings.World world : f.worlds()) {
        Odds npv = world.odds(VentureValue::netPresentValue);
        rows.add(
            List.of(
                String.format(Locale.ROOT, "%s, prices %s", name(f), world.name()),
                String.format(
                    Locale.ROOT,
                    "%s ± %s",
                    Words.share(npv.shareAbove(0)),
                    Words.share(npv.standardErrorAbove(0))),
                Words.number(npv.quantile(0.1)),
                Words.number(npv.quantile(0.5)),
                Words.number(npv.quantile(0.9)),
                Words.number(world.odds(VentureValue::pricePerKg).quantile(0.5)),
                Words.number(world.odds(VentureValue::breakEvenMultiple).quantile(0.5)),
                Words.number(world.odds(VentureValue::subsidyPerKg).quantile(0.5))));
      }
    }
    return new Sheet(
        "By price world",
        List.of(
            "",
            "P(NPV > 0)",
            "NPV P10, USD",
            "P50",
            "P90",
            "basket, USD/kg",
            "prices must be times",
            "subsidy, USD/kg"),
        rows);
  }

  private Sheet perKg() {
    List<List<String>> rows =
        schemes.stream()
            .map(f -> {
              Odds cost = f.today().odds(VentureValue::costPerKg);
              Odds tonnes =
                  Odds.of(f.draws().stream().mapToDouble(d -> d.productTonnes()).toArray());
              return List.of(
                  name(f),
                  Words.number(cost.quantile(0.1)),
                  Words.number(cost.quantile(0.5)),
                  Words.number(cost.quantile(0.9)),
                  Words.number(tonnes.quantile(0.1) / f.lift().years()),
                  Words.number(tonnes.quantile(0.5) / f.lift().years()),
                  Words.number(tonnes.quantile(0.9) / f.lift().years()));
            })
            .toList();
    return new Sheet(
        String.format(
            Locale.ROOT, "Cost of a kg of %1$s, USD, and %1$s a year, t", words.product()),
        List.of("Scheme", "cost P10", "P50", "P90", "t/year P10", "P50", "P90"),
        rows);
  }
}
