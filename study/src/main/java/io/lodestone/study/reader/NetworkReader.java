// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.EndUse;
import io.lodestone.network.Growth;
import io.lodestone.network.Lane;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.NetworkBuilder;
import io.lodestone.network.Opening;
import io.lodestone.network.Plant;
import io.lodestone.network.Process;
import io.lodestone.network.RampUp;
import io.lodestone.network.Region;
import io.lodestone.network.Stage;
import io.lodestone.network.StageWords;
import io.lodestone.network.Stockpile;
import io.lodestone.network.StockpileTerms;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.table.Row;
import io.lodestone.units.Horizon;
import io.lodestone.units.Series;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Makes the network from parsed rows and converts t/year to t/month.
final class NetworkReader {

  private static final double MONTHS_PER_YEAR = 12;

  private final Map<String, List<Row>> rowsByTable;
  private final Consumer<Finding> findings;

  NetworkReader(Map<String, List<Row>> rowsByTable, Consumer<Finding> findings) {
    this.rowsByTable = rowsByTable;
    this.findings = findings;
  }

  private List<Row> rows(String table) {
    return rowsByTable.getOrDefault(table, List.of());
  }

  Network read(Settings settings) {
    Horizon horizon = settings.horizon();
    Map<String, Series> series = series(settings);
    Network bare =
        new NetworkBuilder()
            .regions(rows("regions").stream().map(NetworkReader::region).toList())
            .elements(rows("elements").stream().map(NetworkReader::element).toList())
            .stageWords(stageWords())
            .commodities(commodities())
            .processes(processes())
            .plants(rows("plants").stream().map(row -> plant(row, horizon)).toList())
            .lanes(rows("lanes").stream().map(row -> lane(row, horizon)).toList())
            .endUses(rows("enduses").stream().map(row -> endUse(row, settings, series)).toList())
            .stockpiles(rows("stockpiles").stream().map(this::stockpile).toList())
            .goods(new GoodsReader(findings).read(rows("goods")))
            .behaviour(settings.behaviour())
            .build();
    return bare.toBuilder()
        .markets(new MarketReader(rows("stores"), rows("figures"), settings).read(bare))
        .quotas(new QuotaReader(rows("quotas"), rows("quota_covers"), findings).read(bare, horizon))
        .build();
  }

  Map<String, Series> series(Settings settings) {
    Map<String, Map<Integer, Double>> knots = new TreeMap<>();
    for (Row row : rows("series")) {
      int month = settings.horizon().indexOf(row.findMonth("month").orElseThrow());
      knots.computeIfAbsent(row.text("id"), id -> new TreeMap<>()).put(month, row.number("value"));
    }
    Map<String, Series> series = new TreeMap<>();
    knots.forEach((id, values) -> series.put(id, Series.of(values)));
    return series;
  }

  private static Region region(Row row) {
    return new Region(
        row.text("id"),
        row.text("name"),
        row.number("governance_score"),
        row.findNumber("latitude_deg").orElse(Double.NaN),
        row.findNumber("longitude_deg").orElse(Double.NaN));
  }

  private static Element element(Row row) {
    return new Element(
        row.text("id"),
        row.text("name"),
        row.text("symbol"),
        row.text("group"),
        row.list("members"));
  }

  private Map<Stage, StageWords> stageWords() {
    return rows("stages").stream()
        .collect(
            Collectors.toMap(
                NetworkReader::stage, row -> new StageWords(row.text("good"), row.text("done"))));
  }

  private List<Commodity> commodities() {
    Map<String, Map<String, Double>> contents = new HashMap<>();
    for (Row row : rows("contents")) {
      contents
          .computeIfAbsent(row.text("commodity"), id -> new HashMap<>())
          .put(row.text("element"), row.number("content_share"));
    }
    return rows("commodities").stream()
        .map(row ->
            new Commodity(
                row.text("id"),
                row.text("name"),
                stage(row),
                row.number("base_price_usd_per_t"),
                contents.getOrDefault(row.text("id"), Map.of())))
        .toList();
  }

  private static Stage stage(Row row) {
    return Stage.valueOf(row.text("stage").toUpperCase(Locale.ROOT));
  }

  private List<Process> processes() {
    Map<String, Map<String, Double>> recipes =
        rows("recipes").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("process"),
                    Collectors.toMap(
                        row -> row.text("commodity"), row -> row.number("coefficient_t_per_t"))));
    return rows("processes").stream()
        .map(row ->
            new Process(
                row.text("id"),
                row.text("name"),
                stage(row),
                recipes.getOrDefault(row.text("id"), Map.of()),
                row.findInteger("lead_months").orElse(0),
                growth(row)))
        .toList();
  }

  private Growth growth(Row row) {
    double share = row.number("expansion_share_per_year");
    if (share > 0 && row.findNumber("capital_cost_usd_per_t_per_year").isEmpty()) {
      findings.accept(
          Finding.error(
              "missing-capital-cost",
              row.placeOf("capital_cost_usd_per_t_per_year"),
              "a process that expands needs a capital cost",
              "Maybe leave expansion_share_per_year empty, so that it never expands by itself"));
    }
    return new Growth(
        row.findNumber("capital_cost_usd_per_t_per_year").orElse(0),
        share,
        row.findInteger("expansion_lead_months").orElse(0),
        row.number("progress_ratio"));
  }

  private Plant plant(Row row, Horizon horizon) {
    Lifetime lifetime = lifetime(row, horizon);
    if (!lifetime.isBase() && row.findInteger("ramp_class").isEmpty()) {
      findings.accept(
          Finding.error(
              "missing-ramp-class",
              row.placeOf("ramp_class"),
              "a plant that did not run in the base year needs a ramp class",
              "Maybe 1 (mature technology) to 4 (first of its kind)"));
    }
    boolean ramps = !lifetime.isBase() && row.findInteger("ramp_class").isPresent();
    return new Plant(
        row.text("id"),
        row.text("name"),
        row.text("region"),
        row.text("process"),
        row.number("capacity_t_per_year") / MONTHS_PER_YEAR,
        row.number("operating_cost_usd_per_t"),
        lifetime,
        ramps ? RampUp.ofClass(row.findInteger("ramp_class").orElseThrow()) : RampUp.NONE,
        row.number("slack_share"));
  }

  private Lane lane(Row row, Horizon horizon) {
    return new Lane(
        row.text("commodity"),
        row.text("from"),
        row.text("to"),
        row.findInteger("transit_months").orElse(0),
        row.number("freight_usd_per_t"),
        row.number("duty_share"),
        lifetime(row, horizon));
  }

  private Lifetime lifetime(Row row, Horizon horizon) {
    int end = row.findMonth("end").map(horizon::indexOf).orElse(Lifetime.NEVER);
    Lifetime lifetime =
        switch (row.text("start")) {
          case "base" -> new Lifetime(Opening.BASE, Lifetime.ALWAYS, end);
          case "new" -> new Lifetime(Opening.NEW, Lifetime.ALWAYS, end);
          case "option" -> new Lifetime(Opening.OPTION, Lifetime.NEVER, end);
          default ->
              new Lifetime(
                  Opening.DATED, horizon.indexOf(row.findMonth("start").orElseThrow()), end);
        };
    if (lifetime.opening() == Opening.DATED && end <= lifetime.startMonth()) {
      findings.accept(
          Finding.error(
              "end-before-start",
              row.placeOf("end"),
              "it ends before it starts in " + row.text("start"),
              "Maybe they are exchanged"));
    }
    return lifetime;
  }

  private static EndUse endUse(Row row, Settings settings, Map<String, Series> series) {
    return new EndUse(
        row.text("id"),
        row.text("name"),
        row.text("region"),
        row.text("commodity"),
        row.text("use"),
        row.number("elasticity"),
        row.number("long_run_elasticity"),
        row.findNumber("choke_multiple").orElseGet(settings::chokeMultiple),
        row.findText("growth").map(series::get).orElse(Series.ONE),
        row.number("value_at_stake_usd_per_t"));
  }

  private Stockpile stockpile(Row row) {
    return new Stockpile(
        row.text("id"),
        row.text("region"),
        row.text("commodity"),
        row.number("opening_t"),
        row.number("target_t"),
        row.number("purchase_t_per_month"),
        ratio(row, "purchase_t_per_month", "purchase_below_price_ratio"),
        row.number("release_t_per_month"),
        ratio(row, "release_t_per_month", "release_above_price_ratio"),
        row.number("release_below_cover_share"),
        new StockpileTerms(
            row.number("cover_months"),
            row.text("release_while"),
            row.text("buys_back").equals("yes")));
  }

  /// The price ratio of a rule; it may be absent where the rule moves nothing.
  private double ratio(Row row, String rate, String ratio) {
    if (row.number(rate) > 0 && row.findNumber(ratio).isEmpty()) {
      findings.accept(
          Finding.error(
              "missing-value",
              row.placeOf(ratio),
              "the stockpile moves up to " + row.number(rate) + " t a month, but at which price?",
              "Maybe 1 for the base price"));
    }
    return row.findNumber(ratio).orElse(0);
  }
}
