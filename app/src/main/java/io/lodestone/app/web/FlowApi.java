// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.app.web.RunShelf.Kind;
import io.lodestone.network.Commodity;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Who sends what to whom in a month of a run: for the map and the Sankey diagram.
final class FlowApi {

  private final RunShelf runs;
  private final StudyShelf studies;
  private final Answers answers;

  FlowApi(RunShelf runs, StudyShelf studies, Answers answers) {
    this.runs = runs;
    this.studies = studies;
    this.answers = answers;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/flows",
                "Trade of a month by lane, in tonnes, or in tonnes of an element.",
                this::flows)
            .needing("month", "Such as 2026-06.")
            .taking("element", "Id of an element; all tonnes as they are if absent."),
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/chain",
                "An element from mine to use in a month: nodes are a region and a stage, links say how much of what one makes the other takes, mixed in proportion in each market.",
                this::chain)
            .needing("month", "Such as 2026-06.")
            .needing("element", "Id of an element."));
  }

  /// A lane's trade of a month.
  record Flow(String lane, String commodity, String stage, String from, String to, double tonnes) {}

  private void flows(Context request) {
    Path folder = runs.require(request, Kind.RUN);
    String month = month(request);
    String element = request.queryParam("element");
    answers.sendKept(request, Answers.key(request), () -> flows(folder, month, element));
  }

  private Map<String, Object> flows(
      Path folder, String month, @org.jspecify.annotations.Nullable String element) {
    Study study = studies.copy(folder.resolve("inputs"));
    ToDoubleFunction<Commodity> content = content(study, element);
    return Map.of("flows", runs.ask(folder, q -> flows(study, q, month, content)));
  }

  /// Both pictures of a month of a run, before they are asked for.
  void prepare(String run, String month, String element) {
    Path folder = runs.folder(run);
    Map<String, List<String>> query = Map.of("month", List.of(month), "element", List.of(element));
    answers.prepare(Answers.keyOfRun(run, "/flows", query), () -> flows(folder, month, element));
    answers.prepare(Answers.keyOfRun(run, "/chain", query), () -> chain(folder, month, element));
  }

  static String month(Context request) {
    String month = request.queryParam("month");
    if (month == null || !month.matches("\\d{4}-\\d{2}")) {
      throw new Refusal(400, "month is \"" + month + "\"\nMaybe such as 2026-06");
    }
    return month;
  }

  private static ToDoubleFunction<Commodity> content(
      Study study, @org.jspecify.annotations.Nullable String element) {
    if (element == null) {
      return commodity -> 1;
    }
    if (study.network().elements().findIndex(element).isEmpty()) {
      throw new Refusal(400, "no element \"" + element + "\"\nMaybe its id, not its symbol");
    }
    return commodity -> commodity.contentShare(element);
  }

  private static List<Flow> flows(
      Study study, RunQuestions questions, String month, ToDoubleFunction<Commodity> content) {
    List<Flow> flows = new ArrayList<>();
    for (List<String> row :
        questions.rows(
            String.format(
                Locale.ROOT,
                "SELECT lane, commodity, \"from\", \"to\", flow_t FROM lanes WHERE month = %s AND flow_t > 0 ORDER BY lane",
                RunQuestions.quoted(month)))) {
      Commodity commodity = study.network().commodities().get(row.get(1));
      double tonnes = Double.parseDouble(row.get(4)) * content.applyAsDouble(commodity);
      if (tonnes > 0) {
        flows.add(
            new Flow(
                row.getFirst(),
                row.get(1),
                commodity.stage().id(),
                row.get(2),
                row.get(3),
                tonnes));
      }
    }
    return flows;
  }

  private void chain(Context request) {
    Path folder = runs.require(request, Kind.RUN);
    String month = month(request);
    String element = request.queryParam("element");
    if (element == null) {
      throw new Refusal(400, "no element\nMaybe ?element=…");
    }
    answers.sendKept(request, Answers.key(request), () -> chain(folder, month, element));
  }

  private ElementChain.Diagram chain(Path folder, String month, String element) {
    Study study = studies.copy(folder.resolve("inputs"));
    content(study, element);
    return runs.ask(folder, q -> new ElementChain(study, element).of(q, month));
  }
}
