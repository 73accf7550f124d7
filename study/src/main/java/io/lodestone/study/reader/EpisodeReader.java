// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Outcome;
import io.lodestone.study.study.Outcome.Loss;
import io.lodestone.study.study.Outcome.Observed;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlMapping;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads `backtests/*.yaml` beside what was observed.
final class EpisodeReader {

  private final RowParser parser;
  private final Consumer<Finding> findings;
  private final Study study;

  EpisodeReader(RowParser parser, Consumer<Finding> findings, Study study) {
    this.parser = parser;
    this.findings = findings;
    this.study = study;
  }

  SortedMap<String, Episode> read(Map<String, YamlMapping> yamlById, List<Row> observed) {
    ObservedSeries series = ObservedSeries.of(observed, findings);
    SortedMap<String, Episode> episodes = new TreeMap<>();
    yamlById.forEach(
        (id, yaml) -> episode(id, yaml, series).ifPresent(episode -> episodes.put(id, episode)));
    return episodes;
  }

  private Optional<Episode> episode(String id, YamlMapping yaml, ObservedSeries series) {
    Table table = Dictionary.getTable("backtest");
    Optional<Row> parsed = parser.parse(table, yaml.rowOf(table));
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    Row row = parsed.get();
    YearMonth start = row.findMonth("start").orElseThrow();
    YearMonth end = row.findMonth("end").orElseThrow();
    if (isWrongWindow(row, start, end)) {
      return Optional.empty();
    }
    OutcomeReader outcomes =
        new OutcomeReader(parser, findings, study, series, new Window(start, end, lossOf(row)));
    return Optional.of(
        new Episode(
            id,
            row.text("title"),
            row.text("story"),
            row.text("scenario"),
            start,
            end,
            row.findInteger("trajectories").orElseThrow(),
            row.findInteger("seed").orElseThrow(),
            row.list("causes"),
            outcomes(yaml, outcomes)));
  }

  private List<Outcome> outcomes(YamlMapping yaml, OutcomeReader reader) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMapping each : yaml.listMappings("outcomes")) {
      reader.read(each).ifPresent(outcomes::add);
      if (!ids.add(each.text("id"))) {
        findings.accept(
            Finding.error(
                "duplicate-id",
                each.placeOf("id").at("id", each.text("id")),
                "two outcomes of the episode have this id",
                "Maybe one has a typo"));
      }
    }
    return outcomes;
  }

  private boolean isWrongWindow(Row row, YearMonth start, YearMonth end) {
    if (end.isBefore(start)) {
      findings.accept(
          Finding.error(
              "end-before-start",
              row.placeOf("end"),
              "the last month " + end + " lies before the first, " + start,
              "Maybe they are exchanged"));
      return true;
    }
    boolean outside = start.isBefore(study.horizon().start()) || end.isAfter(study.horizon().end());
    if (outside) {
      findings.accept(
          Finding.error(
              "window-outside-horizon",
              row.placeOf("start"),
              String.format(
                  Locale.ROOT,
                  "the window, %s to %s, is not inside the study's months, %s to %s",
                  start,
                  end,
                  study.horizon().start(),
                  study.horizon().end()),
              "Maybe a study with an earlier base year, or a shorter window"));
    }
    return outside;
  }

  /// The episode's known loss of supply.
  private static @Nullable Loss lossOf(Row row) {
    YearMonth start = row.findMonth("start").orElseThrow();
    YearMonth end = row.findMonth("end").orElseThrow();
    YearMonth from = row.findMonth("lostFrom").orElse(start);
    YearMonth until = row.findMonth("lostUntil").orElse(end);
    return row.findNumber("lostShare").isPresent()
        ? new Loss(row.number("lostShare"), from, until)
        : null;
  }

  /// The window of an episode and what is lost in it.
  record Window(YearMonth start, YearMonth end, @Nullable Loss loss) {

    boolean contains(YearMonth month) {
      return !month.isBefore(start) && !month.isAfter(end);
    }
  }

  /// What was observed, by series.
  ///
  /// @param byId in the order of time
  /// @param unitById word of the unit
  record ObservedSeries(Map<String, List<Observed>> byId, Map<String, String> unitById) {

    static ObservedSeries of(List<Row> rows, Consumer<Finding> findings) {
      Map<String, List<Observed>> byId = new TreeMap<>();
      Map<String, String> unitById = new TreeMap<>();
      for (Row row : rows) {
        String first = unitById.computeIfAbsent(row.text("id"), id -> row.text("unit"));
        if (!first.equals(row.text("unit"))) {
          findings.accept(
              Finding.error(
                  "wrong-unit",
                  row.placeOf("unit").at("unit", row.text("unit")),
                  "an earlier row of the series is in " + first,
                  "Maybe convert it, or make it a series of its own"));
        }
        MarkReader.findMark(row)
            .ifPresent(mark ->
                byId.computeIfAbsent(row.text("id"), id -> new ArrayList<>())
                    .add(
                        new Observed(
                            row.findMonth("start").orElseThrow(),
                            row.findInteger("months").orElseThrow(),
                            row.number("value"),
                            mark)));
      }
      byId.values()
          .forEach(list ->
              list.sort(Comparator.comparing(Observed::until).thenComparing(Observed::start)));
      return new ObservedSeries(byId, unitById);
    }
  }
}
