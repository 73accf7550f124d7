// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.lab.run.Workshop;
import io.lodestone.lab.sources.Found;
import io.lodestone.lab.sources.HeadlineGrounds;
import io.lodestone.lab.sources.Ledger;
import io.lodestone.lab.sources.MarkedRow;
import io.lodestone.study.study.Source;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a number of a run rests on: figures with source, trust and pull, rows and citations.
final class GroundsApi {

  /// Links of a headline that are listed; the rest is thin (assumed).
  private static final int MOST_LINKS = 24;

  private final RunShelf runs;
  private final StudyShelf studies;
  private final Answers answers;
  private final Workshop workshop;

  GroundsApi(RunShelf runs, StudyShelf studies, Answers answers, Workshop workshop) {
    this.runs = runs;
    this.studies = studies;
    this.answers = answers;
    this.workshop = workshop;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/runs/{study}/{scenario}/{run}/grounds",
                "What a number rests on in the run's own inputs: the figures of the base year with source, trust and reconciled pull, the rows, the citations.",
                this::grounds)
            .needing(
                "id",
                "Id of a plant, lane, end use, market, commodity or headline, such as loss-cost.dy."));
  }

  private void grounds(Context request) {
    Path folder = runs.folder(request);
    String id = request.queryParam("id");
    if (id == null || id.isBlank()) {
      throw new Refusal(400, "no id\nMaybe ?id=japan/dysprosium-oxide");
    }
    answers.sendKept(
        request,
        Answers.key(request),
        () -> {
          Study study = studies.copy(folder.resolve("inputs"));
          Ledger ledger = new Ledger(study, workshop.baseYear(study));
          Found found = ledger.find(id);
          return found.isEmpty() && ledger.isHeadline(id)
              ? ofHeadline(study, ledger.headline(id))
              : of(study, found);
        });
  }

  private static Map<String, Object> of(Study study, Found found) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", found.id());
    answer.put("formula", "");
    answer.put("followed", "");
    answer.put("figures", found.figures().stream().map(f -> StudyApi.row(study, f)).toList());
    answer.put("rows", found.rows().stream().map(GroundsApi::row).toList());
    answer.put("sources", sources(found.sources()));
    return answer;
  }

  private static Map<String, Object> ofHeadline(Study study, HeadlineGrounds headline) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", headline.headline());
    answer.put("formula", headline.formula() + ", in " + headline.unit());
    answer.put("followed", headline.followed());
    answer.put(
        "figures",
        headline.links().stream()
            .map(l -> l.figure())
            .filter(Objects::nonNull)
            .limit(MOST_LINKS)
            .map(f -> StudyApi.row(study, f))
            .toList());
    answer.put("rows", headline.rows().stream().limit(MOST_LINKS).map(GroundsApi::row).toList());
    answer.put("sources", sources(headline.sources()));
    return answer;
  }

  private static Map<String, String> row(MarkedRow row) {
    return Map.of(
        "row", row.row(),
        "source", row.mark().source(),
        "trust", row.mark().trust().id(),
        "note", row.mark().note());
  }

  private static List<Map<String, String>> sources(Map<String, Source> sources) {
    return sources.values().stream()
        .map(s -> Map.of("key", s.key(), "citation", s.citation()))
        .toList();
  }
}
