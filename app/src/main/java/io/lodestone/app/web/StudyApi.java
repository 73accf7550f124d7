// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.baseyear.BaseYear;
import io.lodestone.baseyear.Figure;
import io.lodestone.baseyear.ReconciledFigure;
import io.lodestone.network.Region;
import io.lodestone.network.Stage;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.study.ScenarioText;
import io.lodestone.study.study.Source;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What studies there are, what they ask and what they rest on.
final class StudyApi {

  private final StudyShelf shelf;
  private final Answers answers;

  StudyApi(StudyShelf shelf, Answers answers) {
    this.shelf = shelf;
    this.answers = answers;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/studies", "All studies, with their findings counted.", this::list),
        Endpoint.get("/api/studies/{study}", "What a study holds.", this::show),
        Endpoint.get("/api/studies/{study}/readme", "The study's page, as Markdown.", this::readme)
            .answering("text/markdown"),
        Endpoint.get("/api/studies/{study}/findings", "All findings.", this::findings),
        Endpoint.get(
            "/api/studies/{study}/figures",
            "Figures of the base year: what a source says, the reconciled value, the pull in units of trust, the citation.",
            this::figures),
        Endpoint.get("/api/studies/{study}/sources", "All sources.", this::sources));
  }

  /// Counts of findings.
  record Counts(long errors, long warnings, long remarks) {

    static Counts of(List<Finding> findings) {
      return new Counts(
          count(findings, Severity.ERROR),
          count(findings, Severity.WARNING),
          count(findings, Severity.INFO));
    }

    private static long count(List<Finding> findings, Severity severity) {
      return findings.stream().filter(f -> f.severity() == severity).count();
    }
  }

  /// A study in a list; `title` and `question` are empty when it has errors.
  record Card(String id, String title, String question, int scenarios, Counts findings) {}

  /// A region, where maps show it.
  record RegionRow(String id, String name, double latitude, double longitude) {}

  /// Anything with an id and a name.
  record Named(String id, String name, String group) {}

  /// A commodity and its contents.
  record CommodityRow(
      String id,
      String name,
      String stage,
      double basePriceUsdPerTonne,
      Map<String, Double> contents) {}

  /// A scenario in words.
  record ScenarioRow(String id, String title, String story, List<String> changes) {}

  /// All that pages need to know of a study.
  ///
  /// @param stages what each stage makes, in the study's words, by its id
  record Sheet(
      String id,
      String title,
      String question,
      int baseYear,
      String start,
      String end,
      String home,
      String rival,
      List<String> headlineElements,
      List<String> headlineCommodities,
      List<RegionRow> regions,
      List<Named> elements,
      List<CommodityRow> commodities,
      List<ScenarioRow> scenarios,
      Map<String, Integer> sizes,
      Map<String, String> stages,
      Counts findings,
      int uncertainInputs) {}

  private void list(Context request) {
    List<Card> cards = new ArrayList<>();
    shelf.folders().keySet().forEach(name -> cards.add(card(name)));
    Answers.send(request, Map.of("studies", cards));
  }

  private Card card(String name) {
    Reading reading = shelf.read(name);
    Counts counts = Counts.of(reading.findings());
    return reading
        .findStudy()
        .map(s -> new Card(name, s.title(), s.question(), s.scenarios().size(), counts))
        .orElseGet(() -> new Card(name, name, "", 0, counts));
  }

  private void show(Context request) {
    Study study = shelf.study(request.pathParam("study"));
    answers.sendCurrent(request, sheetKey(request.path(), study), () -> sheet(study));
  }

  private static String sheetKey(String path, Study study) {
    return path + " " + System.identityHashCode(study);
  }

  /// Reads all studies, so that nobody waits for them later; those with errors have no sheet.
  void prepare() {
    for (String name : shelf.folders().keySet()) {
      shelf
          .read(name)
          .findStudy()
          .ifPresent(study ->
              answers.prepare(sheetKey("/api/studies/" + name, study), () -> sheet(study)));
    }
  }

  static Sheet sheet(Study study) {
    return new Sheet(
        study.id(),
        study.title(),
        study.question(),
        study.baseYear(),
        study.horizon().start().toString(),
        study.horizon().end().toString(),
        study.home(),
        study.rival(),
        study.headlineElements(),
        study.headlineCommodities(),
        study.network().regions().list().stream().map(StudyApi::row).toList(),
        study.network().elements().list().stream()
            .map(e -> new Named(e.id(), e.name(), e.symbol()))
            .toList(),
        study.network().commodities().list().stream()
            .map(c ->
                new CommodityRow(
                    c.id(),
                    c.name(),
                    c.stage().id(),
                    c.basePriceUsdPerTonne(),
                    c.contentShareByElement()))
            .toList(),
        study.scenarios().values().stream().map(s -> row(study, s)).toList(),
        sizes(study),
        stages(study),
        Counts.of(study.findings()),
        study.uncertainties().inputs().size());
  }

  /// What each stage makes, in the study's words.
  private static Map<String, String> stages(Study study) {
    return Arrays.stream(Stage.values())
        .collect(Collectors.toMap(Stage::id, s -> study.network().wordsOf(s).good()));
  }

  private static Map<String, Integer> sizes(Study study) {
    return Map.of(
        "regions", study.network().regions().size(),
        "commodities", study.network().commodities().size(),
        "markets", study.network().markets().size(),
        "plants", study.network().plants().size(),
        "lanes", study.network().lanes().size(),
        "enduses", study.network().endUses().size());
  }

  private static RegionRow row(Region region) {
    return new RegionRow(region.id(), region.name(), region.latitude(), region.longitude());
  }

  private static ScenarioRow row(Study study, Scenario scenario) {
    return new ScenarioRow(
        scenario.id(), scenario.title(), scenario.story(), ScenarioText.describe(study, scenario));
  }

  private void readme(Context request) {
    Path file = shelf.folder(request.pathParam("study")).resolve("README.md");
    try {
      request
          .contentType("text/markdown; charset=utf-8")
          .result(Files.isRegularFile(file) ? Files.readString(file) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void findings(Context request) {
    List<Map<String, Object>> rows = new ArrayList<>();
    shelf.read(request.pathParam("study")).findings().forEach(f -> rows.add(row(f)));
    Answers.send(request, Map.of("findings", rows));
  }

  static Map<String, Object> row(Finding finding) {
    return Map.of(
        "code", finding.code(),
        "severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT),
        "file", finding.file(),
        "row", finding.row(),
        "column", finding.column(),
        "value", finding.value(),
        "message", finding.message(),
        "advice", finding.advice());
  }

  private void figures(Context request) {
    Study study = shelf.study(request.pathParam("study"));
    answers.sendKept(
        request,
        Answers.key(request) + System.identityHashCode(study),
        () -> Map.of("figures", figures(study)));
  }

  /// A figure with its source.
  record FigureRow(
      String id,
      String kind,
      double value,
      double reconciled,
      double pull,
      String trust,
      String source,
      String citation,
      String note) {}

  private static List<FigureRow> figures(Study study) {
    return BaseYear.of(study.network(), study.figures()).reconciled().listFigures().stream()
        .map(f -> row(study, f))
        .toList();
  }

  static FigureRow row(Study study, ReconciledFigure reconciled) {
    Figure figure = reconciled.figure();
    Source source = study.sources().get(figure.source());
    return new FigureRow(
        figure.id(),
        figure.kind().id(),
        reconciled.reportedPerYear(),
        reconciled.reconciledPerYear(),
        reconciled.pull(),
        figure.trust().id(),
        figure.source(),
        source == null ? "" : source.citation(),
        figure.note());
  }

  private void sources(Context request) {
    List<Source> all = List.copyOf(shelf.study(request.pathParam("study")).sources().values());
    Answers.send(request, Map.of("sources", all));
  }
}
