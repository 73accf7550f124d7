// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.economics.Odds;
import io.lodestone.deposit.economics.VentureValue;
import io.lodestone.lab.deposit.ModelPrices;
import io.lodestone.lab.deposit.MoneyFindings;
import io.lodestone.lab.deposit.OptionFindings;
import io.lodestone.page.report.DepositDocument.Picture;
import io.lodestone.page.report.DepositDocument.Section;
import io.lodestone.page.report.DepositDocument.Series;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.store.run.PlainTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The venture under prices that the model makes, and the freedom to wait or stop.
final class PriceSection {

  private static final int YEAR = 12;

  private final List<ModelPrices> prices;
  private final List<MoneyFindings> schemes;
  private final String multiple;
  private final List<OptionFindings> options;

  /// @param multiple what the study says of the multiples of prices
  PriceSection(List<ModelPrices> prices, List<MoneyFindings> schemes, String multiple) {
    this.prices = prices;
    this.multiple = multiple;
    this.schemes = schemes;
    this.options = OptionFindings.all(schemes, prices);
  }

  private static String name(MoneyFindings f) {
    return String.format(Locale.ROOT, "%,.0f t a day", f.lift().scheme().dryTonnesPerDay());
  }

  List<PlainTable> tables() {
    DepositTable table =
        new DepositTable(
            "deposit_options",
            "scheme",
            "world",
            "choice",
            "value_usd",
            "error_usd",
            "acting_share",
            "mean_years",
            "basket_usd_per_kg");
    for (OptionFindings o : options) {
      for (Choice c : choices(o)) {
        table.add(
            o.money().lift().scheme().name(),
            o.prices().world(),
            c.id(),
            c.value(),
            c.error(),
            c.share(),
            c.years(),
            c.basket());
      }
    }
    return options.isEmpty() ? List.of() : List.of(table.done());
  }

  /// A way to go about it; NaN where a number makes no sense.
  private record Choice(
      String id,
      String words,
      double value,
      double error,
      double share,
      double years,
      double basket) {}

  private static List<Choice> choices(OptionFindings o) {
    double none = Double.NaN;
    return List.of(
        new Choice(
            "build-now", "build now", o.now().mean(), o.now().standardErrorOfMean(), 1, 0, none),
        new Choice(
            "wait",
            String.format(
                Locale.ROOT, "wait for a good year, up to %d years", OptionFindings.WAIT_YEARS),
            o.waiting().value(),
            o.waiting().standardError(),
            o.waiting().actingShare(),
            o.waiting().meanDate(),
            none),
        new Choice(
            "wait-for-price",
            "build once the basket of the past year passes a price",
            o.level().value(),
            o.level().standardError(),
            o.level().actingShare(),
            o.level().meanDate(),
            o.level().level()),
        new Choice(
            "stop",
            "once begun, the right to stop adds",
            o.stopping().value(),
            o.stopping().standardError(),
            o.stopping().actingShare(),
            o.stopping().meanDate(),
            none));
  }

  /// A page's part; nothing when no prices were given.
  List<Section> sections() {
    if (prices.isEmpty()) {
      return List.of();
    }
    List<Picture> pictures = new ArrayList<>();
    prices.stream().filter(ModelPrices::isAsMade).forEach(p -> pictures.add(fan(p)));
    return List.of(
        new Section(
            "prices",
            "And under prices that the model makes?",
            lead(),
            pictures,
            options.isEmpty() ? List.of(beside()) : List.of(beside(), freedom())));
  }

  private String lead() {
    StringBuilder text = new StringBuilder();
    for (ModelPrices p : prices.stream().filter(ModelPrices::isAsMade).toList()) {
      text.append(
          String.format(
              Locale.ROOT,
              "Scenario %s: %s, %s to %s; before and after, its first month and the mean of its last year hold. ",
              p.scenario(),
              p.size() == 1 ? "one path of prices" : p.size() + " paths of prices",
              p.start(),
              p.end()));
      if (!p.unsold().isEmpty()) {
        text.append(
            String.format(
                Locale.ROOT,
                "No market at home for %s: prices of %s. ",
                String.join(", ", p.unsold()),
                largest().today().name()));
      }
    }
    return text
        + String.format(
            Locale.ROOT,
            "Each path of prices meets the draw of lift, grade, recovery and cost of the same number. The venture takes prices as they are: what it sells moves them only if the scenario itself holds the mud. Prices are real and those of the market at home, so a shortage there is a gain here. Multiples of those prices are shown for what patience is worth where building may pay (%s). Stopping is free and nothing is sold then (assumed).",
            multiple);
  }

  private MoneyFindings largest() {
    return schemes.stream()
        .max(Comparator.comparingDouble(f -> f.lift().scheme().dryTonnesPerDay()))
        .orElseThrow();
  }

  private Picture fan(ModelPrices p) {
    MoneyFindings largest = largest();
    List<double[]> baskets = p.baskets(largest.mix());
    int months = baskets.getFirst().length;
    List<Series> series = new ArrayList<>();
    for (double share : p.size() == 1 ? new double[] {0.5} : new double[] {0.1, 0.5, 0.9}) {
      List<Double> values = new ArrayList<>();
      for (int m = 0; m < months; m++) {
        int month = m;
        values.add(Odds.of(baskets.stream().mapToDouble(b -> b[month]).toArray()).quantile(share));
      }
      series.add(
          new Series(
              p.size() == 1 ? "the run" : String.format(Locale.ROOT, "P%.0f", 100 * share),
              values));
    }
    series.add(
        new Series(
            "cost P50, " + name(largest),
            Collections.nCopies(
                months, largest.today().odds(VentureValue::costPerKg).quantile(0.5))));
    return Picture.of(
        "lines",
        String.format(Locale.ROOT, "Price of the mud's basket and its cost, %s", p.scenario()),
        "USD/kg",
        "year",
        IntStream.range(0, months)
            .mapToObj(m ->
                Math.round(
                        100
                            * (p.start().getYear()
                                + (p.start().getMonthValue() - 1 + m) / (double) YEAR))
                    / 100.0)
            .toList(),
        series);
  }

  private Sheet beside() {
    List<List<String>> rows = new ArrayList<>();
    for (MoneyFindings f : schemes) {
      for (MoneyFindings.World world : f.worlds()) {
        boolean model = prices.stream().anyMatch(p -> p.world().equals(world.name()));
        if (model || world == f.today()) {
          rows.add(row(f, world));
        }
      }
    }
    return new Sheet(
        "Beside today's prices",
        List.of(
            "",
            "futures",
            "P(NPV > 0)",
            "NPV mean, USD",
            "P10",
            "P90",
            "basket sold, USD/kg",
            "prices must be times",
            "subsidy P50, USD/kg",
            "P90"),
        rows);
  }

  private static List<String> row(MoneyFindings f, MoneyFindings.World world) {
    Odds npv = world.odds(VentureValue::netPresentValue);
    Odds subsidy = world.odds(VentureValue::subsidyPerKg);
    return List.of(
        String.format(Locale.ROOT, "%s, prices %s", name(f), world.name()),
        String.valueOf(world.cases().size()),
        String.format(
            Locale.ROOT,
            "%s ± %s",
            Words.share(npv.shareAbove(0)),
            Words.share(npv.standardErrorAbove(0))),
        String.format(
            Locale.ROOT,
            "%s ± %s",
            Words.number(npv.mean()),
            Words.number(npv.standardErrorOfMean())),
        Words.number(npv.quantile(0.1)),
        Words.number(npv.quantile(0.9)),
        Words.number(world.odds(VentureValue::pricePerKg).quantile(0.5)),
        Words.number(world.odds(VentureValue::breakEvenMultiple).quantile(0.5)),
        Words.number(subsidy.quantile(0.5)),
        Words.number(subsidy.quantile(0.9)));
  }

  private Sheet freedom() {
    List<List<String>> rows = new ArrayList<>();
    for (OptionFindings o : options) {
      for (Choice c : choices(o)) {
        rows.add(
            List.of(
                String.format(
                    Locale.ROOT,
                    "%s, prices %s: %s",
                    name(o.money()),
                    o.prices().world(),
                    c.words()),
                String.format(
                    Locale.ROOT, "%s ± %s", Words.number(c.value()), Words.number(c.error())),
                c.id().equals("build-now") ? "" : Words.share(c.share()),
                c.id().equals("build-now") ? "" : Words.number(c.years()),
                Double.isFinite(c.basket()) ? Words.number(c.basket()) : ""));
      }
    }
    return new Sheet(
        "Wait or stop: worth today, USD (never to build is worth 0)",
        List.of("", "value", "futures in which one acts", "after years, mean", "basket, USD/kg"),
        rows);
  }

  /// Sentences to read first.
  List<String> answers() {
    List<String> answers = new ArrayList<>();
    for (MoneyFindings f : schemes) {
      for (MoneyFindings.World world : f.worlds()) {
        boolean model =
            prices.stream().anyMatch(p -> p.isAsMade() && p.world().equals(world.name()));
        if (model) {
          Odds npv = world.odds(VentureValue::netPresentValue);
          answers.add(
              String.format(
                  Locale.ROOT,
                  "At %s and prices %s (the model's own) it pays in %s; at those of %s in %s. All prices would have to be %s times as high, or a subsidy %s USD a kg.",
                  name(f),
                  world.name(),
                  Words.odds(npv, world.cases().size()),
                  f.today().name(),
                  Words.odds(
                      f.today().odds(VentureValue::netPresentValue), f.today().cases().size()),
                  Words.number(world.odds(VentureValue::breakEvenMultiple).quantile(0.5)),
                  Words.number(world.odds(VentureValue::subsidyPerKg).quantile(0.5))));
        }
      }
    }
    options.stream().filter(o -> o.money() == largest()).forEach(o -> answers.add(sentence(o)));
    return answers;
  }

  private static String sentence(OptionFindings o) {
    return String.format(
        Locale.ROOT,
        "At %s and prices %s, building now is worth %s ± %s USD, never building 0. %s Once begun, the right to stop is worth %s USD%s.",
        name(o.money()),
        o.prices().world(),
        Words.number(o.now().mean()),
        Words.number(o.now().standardErrorOfMean()),
        waiting(o),
        Words.number(o.stopping().value()),
        o.stopping().actingShare() > 0
            ? String.format(
                Locale.ROOT,
                ": it is used in %s of futures, after %s years",
                Words.share(o.stopping().actingShare()),
                Words.number(o.stopping().meanDate()))
            : "");
  }

  private static String waiting(OptionFindings o) {
    if (Double.isInfinite(o.level().level())) {
      return String.format(
          Locale.ROOT,
          "Waiting for any price that the basket reaches (at most %s USD/kg over a year) is worth nothing.",
          Words.number(o.highest()));
    }
    return String.format(
        Locale.ROOT,
        "Waiting until the basket of the past year passes %s USD/kg is worth %s ± %s USD; it does in %s of futures, after %s years.",
        Words.number(o.level().level()),
        Words.number(o.level().value()),
        Words.number(o.level().standardError()),
        Words.share(o.level().actingShare()),
        Words.number(o.level().meanDate()));
  }
}
