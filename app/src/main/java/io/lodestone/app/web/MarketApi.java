// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.app.web.RunShelf.Kind;
import io.lodestone.conditions.Conditions;
import io.lodestone.lab.explain.Explainer;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Simulation;
import io.lodestone.store.run.RunReader;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One market of a run: its history, and why its price is what it is.
final class MarketApi {

  private final RunShelf runs;
  private final StudyShelf studies;
  private final Answers answers;
  private final Workshop workshop;

  MarketApi(RunShelf runs, StudyShelf studies, Answers answers, Workshop workshop) {
    this.runs = runs;
    this.studies = studies;
    this.answers = answers;
    this.workshop = workshop;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/market",
                "A market month by month: price, expected price, stock, and what is made, imported, exported, taken by plants and used.",
                this::history)
            .needing("market", "Region and commodity, such as japan/dysprosium-oxide."),
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/explain",
                "Why a price is what it is: the balance, who would answer the next tonne, what more of each scarce thing would do. The month is solved again from the run's own inputs.",
                this::explain)
            .needing("market", "Region and commodity, such as japan/dysprosium-oxide.")
            .needing("month", "Such as 2026-06."));
  }

  private Study study(Path folder) {
    return studies.copy(folder.resolve("inputs"));
  }

  private static String market(Context request, Study study) {
    String market = request.queryParam("market");
    if (market == null || study.network().markets().findIndex(market).isEmpty()) {
      throw new Refusal(
          400,
          String.format(
              Locale.ROOT,
              "no market \"%s\"\nMaybe region/commodity, such as %s",
              market,
              study.network().markets().idAt(0)));
    }
    return market;
  }

  private void history(Context request) {
    Path folder = runs.require(request, Kind.RUN);
    String market = market(request, study(folder));
    answers.sendKept(request, Answers.key(request), () -> history(folder, market));
  }

  /// A market of a run, before it is asked for.
  void prepare(String run, String market) {
    Path folder = runs.folder(run);
    answers.prepare(
        Answers.keyOfRun(run, "/market", Map.of("market", List.of(market))),
        () -> history(folder, market));
  }

  private Map<String, Object> history(Path folder, String market) {
    return runs.ask(folder, q -> history(study(folder).network(), market, q));
  }

  private static Map<String, Object> history(Network network, String market, RunQuestions q) {
    String region = market.substring(0, market.indexOf('/'));
    String commodity = market.substring(market.indexOf('/') + 1);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("market", market);
    answer.put("basePriceUsdPerTonne", network.markets().get(market).basePriceUsdPerTonne());
    String mine = RunQuestions.quoted(market);
    answer.put(
        "months",
        q.rows("SELECT month FROM prices WHERE market = " + mine + " ORDER BY month").stream()
            .map(List::getFirst)
            .toList());
    for (String column : List.of("price_usd_per_t", "expected_price_usd_per_t", "stock_t")) {
      answer.put(
          column,
          one(
              q.series(
                  String.format(
                      Locale.ROOT,
                      "SELECT market, %s FROM prices WHERE market = %s ORDER BY month",
                      column,
                      mine))));
    }
    answer.put("imports", lanes(q, "from", "arrival_t", commodity, "to", region));
    answer.put("exports", lanes(q, "to", "flow_t", commodity, "from", region));
    answer.put(
        "uses",
        q.series(
            String.format(
                Locale.ROOT,
                "SELECT enduse, consumption_t FROM uses WHERE region = %s AND commodity = %s ORDER BY month",
                RunQuestions.quoted(region),
                RunQuestions.quoted(commodity))));
    answer.put("plants", new MarketPlants(network, market).series(q));
    return answer;
  }

  private static double[] one(Map<String, double[]> series) {
    return series.values().stream().findFirst().orElse(new double[0]);
  }

  /// Lanes of a commodity that touch the region, by partner; those that never carry anything left
  /// out.
  private static Map<String, double[]> lanes(
      RunQuestions q, String partner, String column, String commodity, String end, String region) {
    return q.series(
        String.format(
            Locale.ROOT,
            "SELECT \"%s\", %s FROM lanes WHERE commodity = %s AND \"%s\" = %s AND lane IN (SELECT lane FROM lanes GROUP BY lane HAVING max(%2$s) > 0) ORDER BY month",
            partner,
            column,
            RunQuestions.quoted(commodity),
            end,
            RunQuestions.quoted(region)));
  }

  private void explain(Context request) {
    Path folder = runs.require(request, Kind.RUN);
    Study study = study(folder);
    String market = market(request, study);
    String month = FlowApi.month(request);
    answers.sendKept(request, Answers.key(request), () -> explain(folder, study, market, month));
  }

  private Object explain(Path folder, Study study, String market, String month) {
    Horizon horizon = RunReader.read(folder).card().horizon();
    int index = horizon.indexOf(YearMonth.parse(month));
    if (index < 0 || index >= horizon.months()) {
      throw new Refusal(
          400,
          String.format(
              Locale.ROOT,
              "%s lies outside the run\nMaybe %s to %s",
              month,
              horizon.start(),
              horizon.end()));
    }
    Scenario scenario = Studies.scenario(study, folder.getParent().getFileName().toString());
    Simulation simulation = workshop.simulation(study, workshop.baseYear(study), scenario, horizon);
    Network extended = scenario.extend(study.network());
    Conditions conditions = scenario.conditions(extended, horizon.months()).get(index);
    return new Explainer(
            simulation.runTo(index), conditions, extended.markets().getIndex(market), index)
        .explain();
  }
}
