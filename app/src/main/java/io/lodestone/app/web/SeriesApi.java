// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.app.web.RunShelf.Kind;
import io.lodestone.network.Element;
import io.lodestone.store.ensemble.StoredEnsemble;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Monthly series: of a run as they are, of an ensemble as fans, and shortages as a grid.
final class SeriesApi {

  /// Number columns that may be asked for, by table.
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "prices",
          List.of("price_usd_per_t", "expected_price_usd_per_t", "stock_t"),
          "plants",
          List.of("capacity_t", "activity_t", "delivered_t", "subsidy_usd"),
          "lanes",
          List.of("flow_t", "arrival_t"),
          "uses",
          List.of(
              "reference_t",
              "consumption_t",
              "use_lost_t",
              "without_t",
              "extra_bill_usd",
              "surplus_lost_usd",
              "output_lost_usd"),
          "stockpiles",
          List.of("stock_t", "release_t"),
          "quotas",
          List.of("used_t", "licence_price_usd_per_t"));

  private static final Map<String, String> KEYS =
      Map.of(
          "prices", "market",
          "plants", "plant",
          "lanes", "lane",
          "uses", "enduse",
          "stockpiles", "stockpile",
          "quotas", "quota");

  private final RunShelf runs;
  private final StudyShelf studies;
  private final Answers answers;

  SeriesApi(RunShelf runs, StudyShelf studies, Answers answers) {
    this.runs = runs;
    this.studies = studies;
    this.answers = answers;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/series",
                "Monthly numbers of some rows of a table of a run.",
                this::series)
            .needing("table", "prices, plants, lanes, uses, stockpiles or quotas.")
            .needing("column", "A number column of the table.")
            .needing("id", "Ids, with commas between."),
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/fan",
                "Quantiles (5, 25, 50, 75, 95 %) of monthly series of an ensemble.",
                this::fan)
            .needing(
                "table",
                "price, stock, activity, flow, consumption, use-lost, loss-cost or shortage.")
            .needing("id", "Ids, with commas between."),
        Endpoint.get(
            "/api/runs/{study}/{scenario}/{run}/shortage",
            "Share of home's use that is lost, by element and month; of an ensemble the probability that more than a twentieth is.",
            this::shortage));
  }

  private static String needed(Context request, String name) {
    String value = request.queryParam(name);
    if (value == null || value.isBlank()) {
      throw new Refusal(400, String.format(Locale.ROOT, "no %s\nMaybe ?%s=…", name, name));
    }
    return value;
  }

  private static List<String> ids(Context request) {
    return Arrays.stream(needed(request, "id").split(",")).map(String::strip).toList();
  }

  private void series(Context request) {
    Path folder = runs.require(request, Kind.RUN);
    String table = needed(request, "table");
    String column = needed(request, "column");
    if (!COLUMNS.getOrDefault(table, List.of()).contains(column)) {
      throw new Refusal(
          400,
          String.format(
              Locale.ROOT, "no column \"%s\" in \"%s\"\nMaybe one of %s", column, table, COLUMNS));
    }
    List<String> ids = ids(request);
    answers.sendKept(
        request,
        Answers.key(request),
        () ->
            runs.ask(
                folder,
                q ->
                    Map.of(
                        "months",
                        months(q),
                        "series",
                        q.series(
                            String.format(
                                Locale.ROOT,
                                "SELECT %s, %s FROM %s WHERE %1$s IN (%s) ORDER BY month",
                                KEYS.get(table),
                                column,
                                table,
                                RunQuestions.quoted(ids))))));
  }

  private static List<String> months(RunQuestions q) {
    return q.rows("SELECT DISTINCT month FROM prices ORDER BY month").stream()
        .map(List::getFirst)
        .toList();
  }

  private void fan(Context request) {
    Path folder = runs.require(request, Kind.ENSEMBLE);
    String table = needed(request, "table");
    List<String> ids = ids(request);
    RunQuestions.quoted(table);
    RunQuestions.quoted(ids);
    answers.sendKept(request, Answers.key(request), () -> fan(folder, table, ids));
  }

  private Map<String, Object> fan(Path folder, String table, List<String> ids) {
    StoredEnsemble ensemble = runs.ensemble(folder);
    return Map.of("months", months(ensemble), "fans", ensemble.fans(table, ids));
  }

  private static List<String> months(StoredEnsemble ensemble) {
    return IntStream.range(0, ensemble.horizon().months())
        .mapToObj(m -> ensemble.horizon().monthAt(m).toString())
        .toList();
  }

  /// A row of the grid.
  record GridRow(String id, String name, double[] shares) {}

  private void shortage(Context request) {
    Path folder = runs.folder(request);
    Kind kind = runs.entry(folder).kind();
    if (!RunApi.hasTables(kind)) {
      throw new Refusal(409, "this run has no monthly tables\nMaybe it is not complete");
    }
    answers.sendKept(request, Answers.key(request), () -> shortage(folder, kind));
  }

  private Map<String, Object> shortage(Path folder, Kind kind) {
    return kind == Kind.RUN
        ? runs.ask(folder, q -> ofRun(folder, q))
        : ofEnsemble(runs.ensemble(folder));
  }

  /// Shortages of a run, before they are asked for.
  void prepareShortage(RunShelf.Entry entry) {
    Path folder = runs.folder(entry.id());
    answers.prepare(
        Answers.keyOfRun(entry.id(), "/shortage", Map.of()), () -> shortage(folder, entry.kind()));
  }

  /// Fans of an ensemble, before they are asked for.
  void prepareFan(String run, String table, List<String> ids) {
    Path folder = runs.folder(run);
    Map<String, List<String>> query =
        Map.of("table", List.of(table), "id", List.of(String.join(",", ids)));
    answers.prepare(Answers.keyOfRun(run, "/fan", query), () -> fan(folder, table, ids));
  }

  private Map<String, Object> ofRun(Path folder, RunQuestions q) {
    Study study = studies.copy(folder.resolve("inputs"));
    String home = RunQuestions.quoted(study.home());
    String question =
        "SELECT commodity, sum(%s) FROM uses WHERE region = "
            + home
            + " GROUP BY commodity, month ORDER BY month";
    Map<String, double[]> unmet = q.series(String.format(Locale.ROOT, question, "use_lost_t"));
    Map<String, double[]> wanted =
        q.series(String.format(Locale.ROOT, question, "use_lost_t + consumption_t"));
    List<String> months = months(q);
    List<GridRow> rows = new ArrayList<>();
    for (Element element : study.network().elements().list()) {
      double[] shares = shares(study, element, unmet, wanted);
      if (shares != null) {
        rows.add(new GridRow(element.id(), element.symbol(), shares));
      }
    }
    return Map.of("kind", "unmet-share", "months", months, "rows", rows);
  }

  /// Unmet over wanted, t of the element; null when home uses none of it.
  private static double @Nullable [] shares(
      Study study,
      Element element,
      Map<String, double[]> unmetByCommodity,
      Map<String, double[]> wantedByCommodity) {
    int months = wantedByCommodity.values().stream().mapToInt(v -> v.length).max().orElse(0);
    double[] unmet = new double[months];
    double[] wanted = new double[months];
    wantedByCommodity.forEach((commodity, values) -> {
      double content = study.network().commodities().get(commodity).contentShare(element.id());
      for (int m = 0; m < values.length; m++) {
        wanted[m] += content * values[m];
        unmet[m] += content * unmetByCommodity.get(commodity)[m];
      }
    });
    if (Arrays.stream(wanted).noneMatch(w -> w > 0)) {
      return null;
    }
    return IntStream.range(0, months)
        .mapToDouble(m -> wanted[m] > 0 ? unmet[m] / wanted[m] : 0)
        .toArray();
  }

  private static Map<String, Object> ofEnsemble(StoredEnsemble ensemble) {
    List<Map<String, Object>> rows = new ArrayList<>();
    ensemble
        .shortageProbabilities()
        .forEach(p -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("id", p.id());
          row.put("name", name(ensemble.study(), p.id()));
          row.put("shares", p.shares());
          rows.add(row);
        });
    return Map.of("kind", "probability", "months", months(ensemble), "rows", rows);
  }

  private static String name(Study study, String id) {
    return study.network().elements().findIndex(id).isPresent()
        ? study.network().elements().get(id).symbol()
        : study.network().commodities().get(id).name();
  }
}
