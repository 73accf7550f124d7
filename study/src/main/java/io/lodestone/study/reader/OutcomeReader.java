// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.reading.MonthlyQuantity;
import io.lodestone.reading.MonthlyStatistic;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.ObservedUnit;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.reader.EpisodeReader.ObservedSeries;
import io.lodestone.study.study.Outcome;
import io.lodestone.study.study.Outcome.Loss;
import io.lodestone.study.study.Outcome.Observed;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlMapping;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one outcome of an episode.
final class OutcomeReader {

  private static final Set<String> PRICES = Set.of("price", "price-outside", "price-paid");
  private static final Set<String> SHARES = Set.of("price-gap", "import-share");

  /// What must be given for each series.
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "price", List.of("region", "commodity"),
          "price-outside", List.of("commodity"),
          "price-paid", List.of("commodity"),
          "price-gap", List.of("commodity"),
          "imports", List.of("from", "to"),
          "import-share", List.of("from", "to"),
          "activity", List.of("plants"),
          "consumption", List.of("endUses"));

  private final RowParser parser;
  private final Consumer<Finding> findings;
  private final Study study;
  private final ObservedSeries series;
  private final EpisodeReader.Window window;

  OutcomeReader(
      RowParser parser,
      Consumer<Finding> findings,
      Study study,
      ObservedSeries series,
      EpisodeReader.Window window) {
    this.parser = parser;
    this.findings = findings;
    this.study = study;
    this.series = series;
    this.window = window;
  }

  Optional<Outcome> read(YamlMapping yaml) {
    Table table = Dictionary.getTable("backtest/outcome");
    return parser.parse(table, yaml.rowOf(table)).flatMap(this::outcome);
  }

  private Optional<Outcome> outcome(Row row) {
    MonthlyStatistic statistic = MonthlyStatistic.of(row.text("statistic"));
    YearMonth start = row.findMonth("start").orElse(window.start());
    YearMonth end = row.findMonth("end").orElse(window.end());
    Optional<MonthlyQuantity> quantity = quantity(row);
    Optional<ObservedUnit> unit = unit(row, statistic);
    if (quantity.isEmpty() || unit.isEmpty() || isOutside(row, start, end)) {
      return Optional.empty();
    }
    Double observed = observed(row, statistic, start, unit.get());
    requireMark(row, observed);
    List<Observed> history = history(row, statistic);
    return Optional.of(
        new Outcome(
            row.text("id"),
            row.text("name"),
            quantity.get(),
            statistic,
            start,
            end,
            observed,
            unit.get(),
            row.text("used").equals("calibration"),
            MarkReader.findMark(row).orElse(null),
            history,
            lossOf(row)));
  }

  private boolean isOutside(Row row, YearMonth start, YearMonth end) {
    if (window.contains(start) && window.contains(end) && !end.isBefore(start)) {
      return false;
    }
    findings.accept(
        Finding.error(
            "outcome-outside-window",
            row.placeOf(row.findMonth("end").isPresent() ? "end" : "start"),
            String.format(
                Locale.ROOT,
                "%s to %s is not inside the window, %s to %s",
                start,
                end,
                window.start(),
                window.end()),
            "Maybe widen the window, or correct the month"));
    return true;
  }

  private Optional<MonthlyQuantity> quantity(Row row) {
    String kind = row.text("series");
    boolean complete = true;
    for (String key : NEEDED.getOrDefault(kind, List.of())) {
      if (row.findText(key).isEmpty()) {
        complete = false;
        findings.accept(
            Finding.error(
                "missing-value",
                row.placeOf(key),
                "a series \"" + kind + "\" needs its " + key,
                "Maybe another series is meant"));
      }
    }
    return complete && exists(row, kind) ? Optional.of(quantity(row, kind)) : Optional.empty();
  }

  private MonthlyQuantity quantity(Row row, String kind) {
    String exporter = row.findText("exporter").orElse(study.rival());
    String commodity = row.text("commodity");
    return switch (kind) {
      case "price" -> new MonthlyQuantity.Price(Market.idOf(row.text("region"), commodity));
      case "price-outside" -> new MonthlyQuantity.PriceOutside(exporter, commodity);
      case "price-paid" -> new MonthlyQuantity.PricePaid(exporter, commodity);
      case "price-gap" -> new MonthlyQuantity.PriceGap(exporter, commodity);
      case "imports" -> imports(row);
      case "import-share" -> new MonthlyQuantity.ImportShare(imports(row));
      case "activity" -> new MonthlyQuantity.Activity(row.list("plants"));
      case "consumption" -> new MonthlyQuantity.Consumption(row.list("endUses"));
      default -> throw new IllegalStateException(kind + "\nMaybe the dictionary has a new series");
    };
  }

  private static MonthlyQuantity.Imports imports(Row row) {
    List<String> goods = row.list("commodities");
    return new MonthlyQuantity.Imports(
        row.list("from"), row.list("to"), goods.isEmpty() ? List.of("*") : goods);
  }

  private boolean exists(Row row, String kind) {
    return switch (kind) {
      case "price" -> hasMarket(row, row.text("region"));
      case "price-outside", "price-paid", "price-gap" ->
          hasMarket(row, row.findText("exporter").orElse(study.rival())) && isBoughtOutside(row);
      case "imports", "import-share" -> hasLane(row);
      default -> true; // patterns that match nothing are found as such
    };
  }

  private boolean hasMarket(Row row, String region) {
    String market = Market.idOf(region, row.text("commodity"));
    List<String> ids = study.network().markets().ids();
    if (!ids.contains(market)) {
      findings.accept(
          Finding.error(
              "unknown-market",
              row.placeOf("commodity").at("commodity", row.text("commodity")),
              "there is no market \"" + market + "\"",
              "Maybe one of: " + IdPattern.closest(market, ids)));
      return false;
    }
    return true;
  }

  private boolean isBoughtOutside(Row row) {
    String exporter = row.findText("exporter").orElse(study.rival());
    boolean bought =
        study.network().markets().list().stream()
            .anyMatch(
                m -> m.commodity().equals(row.text("commodity")) && !m.region().equals(exporter));
    if (!bought) {
      findings.accept(
          Finding.error(
              "unknown-market",
              row.placeOf("commodity").at("commodity", row.text("commodity")),
              "nobody outside " + exporter + " has a market for it",
              "Maybe another commodity is meant"));
    }
    return bought;
  }

  private boolean hasLane(Row row) {
    Network network = study.network();
    boolean found = network.lanes().list().stream().anyMatch(imports(row)::counts);
    if (!found) {
      findings.accept(
          Finding.error(
              "imports-without-lane",
              row.placeOf("from"),
              "no lane goes there with these goods",
              "Maybe exchange from and to, or look at network/lanes.csv"));
    }
    return found;
  }

  /// The unit, if it suits the statistic and the series.
  private Optional<ObservedUnit> unit(Row row, MonthlyStatistic statistic) {
    List<ObservedUnit> allowed = allowed(row.text("series"), statistic);
    ObservedUnit unit = row.findText("unit").map(ObservedUnit::of).orElse(allowed.getFirst());
    if (!allowed.contains(unit)) {
      findings.accept(
          Finding.error(
              "wrong-unit",
              row.placeOf("unit").at("unit", unit.word()),
              String.format(
                  Locale.ROOT,
                  "a %s of \"%s\" cannot be in %s",
                  statistic.word(),
                  row.text("series"),
                  unit.word()),
              "Maybe " + String.join(" or ", allowed.stream().map(ObservedUnit::word).toList())));
      return Optional.empty();
    }
    return Optional.of(unit);
  }

  private static List<ObservedUnit> allowed(String kind, MonthlyStatistic statistic) {
    if (statistic.isTime()) {
      return List.of(ObservedUnit.MONTHS);
    }
    if (statistic.isRelative()) {
      return List.of(ObservedUnit.TIMES);
    }
    if (PRICES.contains(kind)) {
      return List.of(ObservedUnit.USD_PER_KG, ObservedUnit.USD_PER_TONNE);
    }
    if (SHARES.contains(kind)) {
      return List.of(kind.equals("price-gap") ? ObservedUnit.TIMES : ObservedUnit.PERCENT);
    }
    return List.of(
        statistic == MonthlyStatistic.SUM ? ObservedUnit.TONNES : ObservedUnit.TONNES_PER_MONTH);
  }

  private static @Nullable Double observed(
      Row row, MonthlyStatistic statistic, YearMonth start, ObservedUnit unit) {
    if (statistic == MonthlyStatistic.PEAK_MONTH && row.findMonth("month").isPresent()) {
      return (double) ChronoUnit.MONTHS.between(start, row.findMonth("month").orElseThrow());
    }
    return row.findNumber("value").isPresent() ? unit.toEngine(row.number("value")) : null;
  }

  private void requireMark(Row row, @Nullable Double observed) {
    if (observed != null && MarkReader.findMark(row).isEmpty()) {
      findings.accept(
          Finding.error(
              "missing-mark",
              row.placeOf("source"),
              "what was observed does not say its source and trust",
              "Maybe name a key of sources.csv, and high, medium, low or assumed (with a note)"));
    }
    if (observed == null && row.text("used").equals("calibration")) {
      findings.accept(
          Finding.error(
              "missing-value",
              row.placeOf("used").at("used", "calibration"),
              "an outcome without a value cannot have set parameters",
              "Maybe `used: none`"));
    }
  }

  /// The history of the outcome's series. Where the level counts, it must be in the same unit.
  private List<Observed> history(Row row, MonthlyStatistic statistic) {
    String id = row.text("observed");
    List<Observed> found = series.byId().getOrDefault(id, List.of());
    if (id.isEmpty() || found.isEmpty()) {
      return List.of();
    }
    ObservedUnit unit = ObservedUnit.of(series.unitById().getOrDefault(id, ""));
    boolean level = !statistic.isRelative() && !statistic.isTime();
    boolean comparable = allowed(row.text("series"), MonthlyStatistic.MEAN).contains(unit);
    if (level && !comparable) {
      findings.accept(
          Finding.error(
              "wrong-unit",
              row.placeOf("observed").at("observed", id),
              "the history is in " + unit.word() + ", of which no level can be foretold",
              "Maybe a ratio, or a history in the unit of the outcome"));
    }
    if (found.stream().filter(o -> !o.until().isAfter(window.start())).count() < 2) {
      findings.accept(
          Finding.warning(
              "short-history",
              row.placeOf("observed").at("observed", id),
              "fewer than two observations end before the window: no random walk stands beside it",
              "Maybe add earlier rows to backtests/observed.csv"));
    }
    return found.stream()
        .map(o -> new Observed(o.start(), o.months(), unit.toEngine(o.value()), o.mark()))
        .toList();
  }

  private @Nullable Loss lossOf(Row row) {
    Loss common = window.loss();
    if (row.findNumber("lostShare").isEmpty()) {
      return common;
    }
    return new Loss(
        row.number("lostShare"),
        common == null ? window.start() : common.start(),
        common == null ? window.end() : common.end());
  }
}
