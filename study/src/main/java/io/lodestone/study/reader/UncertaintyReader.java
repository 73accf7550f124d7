// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.random.Copula;
import io.lodestone.random.Distribution;
import io.lodestone.random.RankCorrelation;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import io.lodestone.study.study.Mark;
import io.lodestone.study.study.NumberPath;
import io.lodestone.study.study.UncertainInput;
import io.lodestone.study.study.UncertainInput.Effect;
import io.lodestone.study.study.UncertainInput.Sharing;
import io.lodestone.study.study.UncertainProject;
import io.lodestone.study.study.Uncertainties;
import io.lodestone.study.study.Uncertainties.DesignKind;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Reads `uncertainties.yaml`.
final class UncertaintyReader {

  private static final String NAME = "uncertainties";

  private final RowParser parser;
  private final Consumer<Finding> findings;
  private final Map<String, Mark> marks;
  private final Targets targets;
  private final DistributionReader distributions;
  private final RandomEventReader events;
  private final LiftReader lifts;
  private final Map<String, Place> placeById = new HashMap<>();
  private final Map<NumberPath, String> replacedBy = new HashMap<>();

  UncertaintyReader(
      RowParser parser,
      Consumer<Finding> findings,
      Map<String, Mark> marks,
      StudyRows study,
      Path folder) {
    this.parser = parser;
    this.findings = findings;
    this.marks = marks;
    this.targets = new Targets(study);
    this.distributions = new DistributionReader(parser, findings);
    this.events = new RandomEventReader(parser, distributions, findings, study);
    this.lifts = new LiftReader(findings, study, folder);
  }

  Uncertainties read(YamlMapping yaml) {
    Table table = Dictionary.getTable(NAME);
    Optional<Row> row = parser.parse(table, yaml.rowOf(table));
    List<UncertainInput> inputs = each(yaml, "inputs", "input", this::input);
    List<UncertainProject> projects = each(yaml, "projects", "project", this::project);
    var random = each(yaml, "events", "event", events::read);
    var lifted = each(yaml, "lifts", "lift", (mapping, lift) -> lifts.read(lift, inputs));
    List<RankCorrelation> correlations = correlations(yaml, inputs);
    return row.map(r ->
            new Uncertainties(
                DesignKind.of(r.text("design")),
                r.findInteger("seed").orElseThrow(),
                inputs,
                correlations,
                projects,
                random,
                lifted,
                r.list("keep")))
        .orElse(Uncertainties.NONE);
  }

  private <T> List<T> each(
      YamlMapping yaml, String key, String part, BiFunction<YamlMapping, Row, Optional<T>> make) {
    Table table = Dictionary.getTable(NAME + "/" + part);
    List<T> made = new ArrayList<>();
    for (YamlMapping mapping : yaml.listMappings(key)) {
      Optional<Row> row = parser.parse(table, mapping.rowOf(table));
      row.filter(this::isNew).flatMap(r -> make.apply(mapping, r)).ifPresent(made::add);
    }
    return made;
  }

  private boolean isNew(Row row) {
    String id = row.text("id");
    Place first = placeById.putIfAbsent(id, row.placeOf("id"));
    if (first != null) {
      findings.accept(
          Finding.error(
              "duplicate-id",
              row.placeOf("id"),
              "\"" + id + "\" stands already in line " + first.row(),
              "Maybe two entries should be one, or one has a typo"));
      return false;
    }
    MarkReader.findMark(row).ifPresent(mark -> marks.put(NAME + "/" + id, mark));
    return true;
  }

  private Optional<UncertainInput> input(YamlMapping yaml, Row row) {
    Effect effect = Effect.valueOf(row.text("as").toUpperCase(Locale.ROOT));
    List<NumberPath> found = new ArrayList<>();
    for (String path : row.list("paths")) {
      found.addAll(select(row, path, effect));
    }
    List<NumberPath> distinct = found.stream().distinct().toList();
    Optional<Distribution> distribution = distributions.read(yaml, "distribution");
    distribution.ifPresent(d -> distinct.forEach(path -> checkBounds(row, path, effect, d)));
    distinct.forEach(path -> checkReplaced(row, path, effect));
    return distribution.flatMap(d ->
        MarkReader.findMark(row)
            .map(mark ->
                new UncertainInput(
                    row.text("id"),
                    row.text("name"),
                    row.list("paths"),
                    distinct,
                    effect,
                    Sharing.valueOf(row.text("draw").toUpperCase(Locale.ROOT)),
                    d,
                    row.findInteger("dimension").orElse(0),
                    mark)));
  }

  private List<NumberPath> select(Row row, String text, Effect effect) {
    Place place = row.placeOf("paths").at("paths", text);
    NumberPath pattern;
    try {
      pattern = NumberPath.of(text);
    } catch (IllegalArgumentException e) {
      findings.accept(
          Finding.error(
              "bad-path",
              place,
              "\"" + text + "\" is not a path",
              "Maybe <table>.<row>.<column>, such as plants.*.capacity_t_per_year"));
      return List.of();
    }
    List<NumberPath> found = targets.select(pattern, effect == Effect.MONTHS);
    if (found.isEmpty()) {
      boolean known = targets.tables().stream().anyMatch(new IdPattern(pattern.table())::matches);
      findings.accept(
          Finding.error(
              "path-matches-nothing",
              place,
              String.format(
                  Locale.ROOT,
                  "\"%s\" selects no %s",
                  text,
                  effect == Effect.MONTHS ? "month" : "number"),
              known
                  ? "Maybe another row or column of "
                      + pattern.table()
                      + "; docs/reference/dictionary.md lists them"
                  : "Maybe one of the tables: "
                      + IdPattern.closest(pattern.table(), targets.tables())));
    }
    return found;
  }

  private void checkBounds(Row row, NumberPath path, Effect effect, Distribution distribution) {
    targets
        .findOutOfBounds(path, effect, distribution)
        .ifPresent(value ->
            findings.accept(
                Finding.error(
                    "draw-out-of-bounds",
                    row.placeOf("distribution").at("distribution", path.text()),
                    String.format(
                        Locale.ROOT,
                        "a draw makes %s %.6g, but it must be %s",
                        path.text(),
                        value,
                        targets.row(path).table().getColumn(path.column()).bounds().text()),
                    "Maybe a bounded distribution: pert, uniform, or normal with low and high")));
  }

  /// Draws that multiply or add to a number can follow one another; one that replaces it makes
  /// those before it vanish.
  private void checkReplaced(Row row, NumberPath path, Effect effect) {
    String other = replacedBy.get(path);
    if (other != null && (effect == Effect.VALUE || other.startsWith("="))) {
      findings.accept(
          Finding.error(
              "moved-twice",
              row.placeOf("paths").at("paths", path.text()),
              path.text() + " is also drawn by " + other.substring(1),
              "Maybe narrow one of the paths, or use factors"));
    }
    replacedBy.putIfAbsent(path, (effect == Effect.VALUE ? "=" : "*") + row.text("id"));
  }

  private Optional<UncertainProject> project(YamlMapping yaml, Row row) {
    Optional<Distribution> delay = distributions.find(yaml, "delayMonths");
    Optional<Distribution> ramp = distributions.find(yaml, "rampClass");
    return MarkReader.findMark(row)
        .map(mark ->
            new UncertainProject(
                row.text("id"),
                row.text("name"),
                row.list("plants"),
                delay.orElse(null),
                row.number("failureShare"),
                row.number("sunkShare"),
                ramp.orElse(null),
                mark));
  }

  private List<RankCorrelation> correlations(YamlMapping yaml, List<UncertainInput> inputs) {
    Table table = Dictionary.getTable(NAME + "/correlation");
    List<String> single =
        inputs.stream()
            .filter(i -> i.sharing() == Sharing.TOGETHER)
            .map(UncertainInput::id)
            .toList();
    List<RankCorrelation> made = new ArrayList<>();
    for (YamlMapping mapping : yaml.listMappings("correlations")) {
      parser
          .parse(table, mapping.rowOf(table))
          .filter(row -> isInput(row, "first", single) && isInput(row, "second", single))
          .ifPresent(row -> {
            try {
              made.add(
                  new RankCorrelation(row.text("first"), row.text("second"), row.number("rank")));
              Copula.of(made);
            } catch (IllegalArgumentException e) {
              String[] parts = String.valueOf(e.getMessage()).split("\\R", 2);
              findings.accept(
                  Finding.error(
                      "bad-correlation", row.place(), parts[0], parts.length > 1 ? parts[1] : ""));
              made.removeLast();
            }
          });
    }
    return made;
  }

  private boolean isInput(Row row, String key, List<String> inputs) {
    String id = row.text(key);
    if (!inputs.contains(id)) {
      findings.accept(
          Finding.error(
              "unknown-reference",
              row.placeOf(key),
              "no input \"" + id + "\" with one draw",
              "Maybe one of: " + IdPattern.closest(id, inputs)));
    }
    return inputs.contains(id);
  }
}
