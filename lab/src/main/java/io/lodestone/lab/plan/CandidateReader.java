// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.network.IdPattern;
import io.lodestone.scenario.Measure;
import io.lodestone.study.dictionary.ChangeKind;
import io.lodestone.study.dictionary.ChangeKinds;
import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.ColumnType;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.UncertainInput;
import io.lodestone.study.table.RawRow;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlMapping;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads the candidates of `plan.yaml`.
final class CandidateReader {

  private static final List<String> MARK = List.of("source", "trust", "note");

  private final Futures futures;
  private final Horizon horizon;
  private final RowParser parser;
  private final Consumer<Finding> findings;
  private final Function<Row, Optional<Measure>> measures;

  CandidateReader(Futures futures, Horizon horizon, RowParser parser, Consumer<Finding> findings) {
    this.futures = futures;
    this.horizon = horizon;
    this.parser = parser;
    this.findings = findings;
    this.measures = futures.measures(findings);
  }

  List<Candidate> read(YamlMapping yaml) {
    Table table = Dictionary.getTable("plan/measure");
    List<Candidate> all = new ArrayList<>();
    for (YamlMapping mapping : yaml.listMappings("measures")) {
      RawRow raw = mapping.rowOf(table);
      parser
          .parse(table, raw)
          .flatMap(row -> candidate(row, raw, mapping.listMappings("parts")))
          .ifPresent(all::add);
    }
    return all;
  }

  private Optional<Candidate> candidate(Row row, RawRow raw, List<YamlMapping> parts) {
    List<Integer> starts = starts(row);
    if (starts.isEmpty()) {
      return Optional.empty();
    }
    YearMonth first = horizon.monthAt(starts.getFirst());
    List<Candidate.Part> read = new ArrayList<>();
    for (YamlMapping part : parts) {
      part(part, row, raw, first).ifPresent(read::add);
    }
    if (parts.isEmpty()) {
      findings.accept(
          Finding.error(
              "plan-parts",
              row.place(),
              String.format(Locale.ROOT, "\"%s\" consists of nothing", row.text("id")),
              "Maybe add a list of parts, each with a kind"));
    }
    if (read.isEmpty() || read.size() < parts.size()) {
      return Optional.empty();
    }
    Candidate candidate =
        new Candidate(
            row.text("id"),
            row.text("name"),
            row.text("unit"),
            row.number("largest"),
            row.findInteger("steps").orElseThrow(),
            starts,
            read);
    return isSound(candidate, row) ? Optional.of(candidate) : Optional.empty();
  }

  private List<Integer> starts(Row row) {
    YearMonth first = row.findMonth("earliest").orElseThrow();
    YearMonth last = row.findMonth("latest").orElse(first);
    int from = horizon.indexOf(first);
    int until = horizon.indexOf(last);
    if (from < 0 || until < from || until >= horizon.months()) {
      findings.accept(
          Finding.error(
              "plan-start",
              row.placeOf("earliest"),
              String.format(
                  Locale.ROOT,
                  "starts from %s to %s are not inside %s to %s",
                  first,
                  last,
                  horizon.start(),
                  horizon.end()),
              "Maybe the two are exchanged, or `months` is too short"));
      return List.of();
    }
    List<Integer> starts = new ArrayList<>();
    for (int month = from; month <= until; month += row.findInteger("everyMonths").orElseThrow()) {
      starts.add(month);
    }
    return starts;
  }

  private Optional<Candidate.Part> part(
      YamlMapping part, Row candidate, RawRow mark, YearMonth start) {
    Table table = Dictionary.getTable("plan/part");
    Optional<Row> row = parser.parse(table, part.rowOf(table));
    List<String> kinds =
        ChangeKinds.list(ChangeKind.Part.MEASURE).stream().map(ChangeKind::id).toList();
    String kind = row.map(r -> r.text("kind")).orElse("");
    if (row.isEmpty() || !kinds.contains(kind)) {
      row.ifPresent(r ->
          findings.accept(
              Finding.error(
                  "unknown-kind",
                  r.placeOf("kind"),
                  "there is no kind \"" + kind + "\" of measures",
                  "Maybe one of: " + IdPattern.closest(kind, kinds))));
      return Optional.empty();
    }
    Table of = ChangeKinds.get(kind).table();
    Map<String, Double> perUnit = perUnit(part, of);
    Optional<RawRow> raw = raw(part, of, perUnit, candidate, mark, start);
    Optional<Map<String, Integer>> drawn = drawn(part, of);
    return raw.flatMap(r -> parser.parse(of, r))
        .filter(r -> drawn.isPresent())
        .map(r ->
            new Candidate.Part(
                r,
                perUnit,
                drawn.orElseThrow(),
                row.get().findInteger("delayMonths").orElseThrow()));
  }

  /// The part as a scenario would write it, at the largest size and the first start.
  private Optional<RawRow> raw(
      YamlMapping part,
      Table of,
      Map<String, Double> perUnit,
      Row candidate,
      RawRow mark,
      YearMonth start) {
    Optional<YamlMapping> fixed = part.findMapping("fixed");
    Map<String, RawRow.RawCell> cells = new HashMap<>();
    for (String column : MARK) {
      RawRow.RawCell cell = mark.cellByColumn().get(column);
      if (cell != null) {
        cells.put(column, cell);
      }
    }
    fixed.ifPresent(f -> cells.putAll(f.rowOf(of).cellByColumn()));
    boolean twice = cells.containsKey("start") || cells.containsKey("kind");
    for (String column : perUnit.keySet()) {
      twice |= cells.containsKey(column);
    }
    if (twice) {
      findings.accept(
          Finding.error(
              "plan-fixed-twice",
              part.placeOf("fixed"),
              "a fixed parameter is also searched: kind and start come from the candidate, perUnit from the size",
              "Maybe delete it under `fixed`"));
      return Optional.empty();
    }
    int line = part.placeOf("perUnit").row();
    cells.put("kind", new RawRow.RawCell(List.of(part.text("kind")), false, part.place().row()));
    cells.put("start", new RawRow.RawCell(List.of(start.toString()), false, line));
    double largest = candidate.number("largest");
    perUnit.forEach((column, value) ->
        cells.put(
            column, new RawRow.RawCell(List.of(Double.toString(value * largest)), false, line)));
    return Optional.of(new RawRow(part.place(), cells));
  }

  private Map<String, Double> perUnit(YamlMapping part, Table of) {
    Map<String, Double> all = new HashMap<>();
    Optional<YamlMapping> mapping = part.findMapping("perUnit");
    for (String key : mapping.map(YamlMapping::keys).orElse(List.of())) {
      YamlMapping from = mapping.orElseThrow();
      if (isNumber(of, key, from)) {
        try {
          all.put(key, Double.parseDouble(from.text(key)));
        } catch (NumberFormatException e) {
          findings.accept(
              Finding.error(
                  "wrong-type",
                  from.placeOf(key),
                  "the value must be a decimal number with a point and no thousands mark",
                  "Maybe a typo"));
        }
      }
    }
    return all;
  }

  private boolean isNumber(Table of, String key, YamlMapping from) {
    boolean number =
        of.findColumn(key).filter(c -> c.type() == ColumnType.NUMBER && !c.list()).isPresent();
    if (!number) {
      List<String> numbers =
          of.columns().stream()
              .filter(c -> c.type() == ColumnType.NUMBER)
              .map(Column::name)
              .toList();
      findings.accept(
          Finding.error(
              "unknown-key",
              from.placeOf(key),
              "\"" + key + "\" is no number of this kind of measure",
              "Maybe one of: " + IdPattern.closest(key, numbers)));
    }
    return number;
  }

  /// Parameters that uncertain inputs move, by their place among the drawn factors.
  private Optional<Map<String, Integer>> drawn(YamlMapping part, Table of) {
    Map<String, Integer> all = new HashMap<>();
    Optional<YamlMapping> mapping = part.findMapping("drawn");
    List<String> factors =
        futures.study().uncertainties().inputs().stream()
            .filter(i -> i.effect() == UncertainInput.Effect.FACTOR)
            .map(UncertainInput::id)
            .toList();
    List<String> places = futures.drawn().stream().map(f -> f.id()).toList();
    for (String key : mapping.map(YamlMapping::keys).orElse(List.of())) {
      YamlMapping from = mapping.orElseThrow();
      String input = from.text(key);
      if (!isNumber(of, key, from)) {
        return Optional.empty();
      }
      if (!factors.contains(input) || !places.contains(input)) {
        findings.accept(
            Finding.error(
                "unknown-reference",
                from.placeOf(key),
                String.format(
                    Locale.ROOT,
                    "\"%s\" is no uncertain input that is drawn once as a factor",
                    input),
                "Maybe one of: " + IdPattern.closest(input, factors)));
        return Optional.empty();
      }
      all.put(key, places.indexOf(input));
    }
    return Optional.of(all);
  }

  /// Whether every size and start makes measures that scenarios could hold.
  private boolean isSound(Candidate candidate, Row row) {
    for (Candidate.Part part : candidate.parts()) {
      for (Map.Entry<String, Double> each : part.perUnit().entrySet()) {
        double least = each.getValue() * candidate.size(1);
        Column column = part.template().table().getColumn(each.getKey());
        if (!column.bounds().contains(least)) {
          findings.accept(
              Finding.error(
                  "out-of-bounds",
                  row.placeOf("steps"),
                  String.format(
                      Locale.ROOT,
                      "at the smallest size %s would be %s, but must be %s",
                      each.getKey(),
                      least,
                      column.bounds().text()),
                  "Maybe fewer steps, or another number under `perUnit`"));
          return false;
        }
      }
    }
    try {
      for (int start = 0; start < candidate.starts().size(); start++) {
        candidate.measures(
            new Candidate.Chosen(candidate.steps(), start), horizon, List.of(), measures);
      }
      return true;
    } catch (IllegalStateException e) {
      return false; // the reader has told why
    }
  }
}
