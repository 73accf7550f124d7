// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.lab.plan.PlanObjective.Kind;
import io.lodestone.network.IdPattern;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.Ids;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import io.lodestone.study.table.YamlFile;
import io.lodestone.study.table.YamlMapping;
import io.lodestone.units.Horizon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads `plan.yaml`.
public final class PlanReader {

  /// The file inside a study.
  public static final String FILE = "plan.yaml";

  private final Study study;
  private final YamlMapping yaml;
  private final RowParser parser;
  private final Consumer<Finding> findings;

  private PlanReader(Study study, YamlMapping yaml, Consumer<Finding> findings) {
    this.study = study;
    this.yaml = yaml;
    this.parser = new RowParser(ids(study), findings);
    this.findings = findings;
  }

  /// The plan of a study, if it has one without errors.
  ///
  /// @param findings takes what is wrong
  /// @throws java.io.UncheckedIOException when the file exists but cannot be read
  public static Optional<Plan> read(Futures futures, Consumer<Finding> findings) {
    Study study = futures.study();
    Path file = study.folder().resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<Finding> found = new ArrayList<>();
    Optional<Plan> plan =
        YamlFile.read(file, FILE, found::add)
            .flatMap(yaml -> new PlanReader(study, yaml, found::add).plan(futures));
    found.stream().distinct().forEach(findings);
    return found.stream().anyMatch(Finding::isError) ? Optional.empty() : plan;
  }

  /// What references in the file may name.
  static Ids ids(Study study) {
    Ids ids = new Ids();
    study.network().regions().ids().forEach(id -> ids.add("regions", id));
    study.network().elements().ids().forEach(id -> ids.add("elements", id));
    study.network().commodities().ids().forEach(id -> ids.add("commodities", id));
    study.network().processes().ids().forEach(id -> ids.add("processes", id));
    study.network().plants().ids().forEach(id -> ids.add("plants", id));
    study.network().lanes().ids().forEach(id -> ids.add("lanes", id));
    study.network().endUses().ids().forEach(id -> ids.add("enduses", id));
    study.sources().keySet().forEach(id -> ids.add("sources", id));
    study.scenarios().keySet().forEach(id -> ids.add("scenarios", id));
    ids.add("scenarios", Study.BASELINE);
    return ids;
  }

  private Optional<Plan> plan(Futures futures) {
    Table table = Dictionary.getTable("plan");
    Optional<Row> settings = parser.parse(table, yaml.rowOf(table));
    List<Plan.Branch> branches =
        list(
            "scenarios",
            "plan/scenario",
            row -> Optional.of(new Plan.Branch(row.text("id"), row.number("weight"))));
    List<PlanObjective> objectives = list("objectives", "plan/objective", this::objective);
    requireDifferent("objectives", objectives.stream().map(PlanObjective::id).toList());
    atLeast("objectives", objectives.size(), 2, "what is to be small");
    atLeast("scenarios", branches.size(), 1, "where portfolios must do well");
    List<Plan.Threshold> thresholds =
        list("thresholds", "plan/threshold", row -> threshold(row, objectives));
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    Optional<Horizon> horizon = horizon(settings.get());
    List<Candidate> candidates =
        horizon
            .map(h -> new CandidateReader(futures, h, parser, findings).read(yaml))
            .orElse(List.of());
    requireDifferent("measures", candidates.stream().map(Candidate::id).toList());
    if (horizon.isPresent()) {
      atLeast("measures", candidates.size(), 1, "what may be chosen");
    }
    return horizon.map(h -> plan(settings.get(), h, branches, objectives, thresholds, candidates));
  }

  private Plan plan(
      Row row,
      Horizon horizon,
      List<Plan.Branch> branches,
      List<PlanObjective> objectives,
      List<Plan.Threshold> thresholds,
      List<Candidate> candidates) {
    double all = branches.stream().mapToDouble(Plan.Branch::weight).sum();
    int futures = integer(row, "futures");
    return new Plan(
        row.text("title"),
        row.text("question"),
        horizon,
        new Plan.Sizes(
            futures,
            Math.min(futures, integer(row, "screeningFutures")),
            row.number("screeningFactor"),
            integer(row, "freshFutures"),
            integer(row, "portfolios"),
            integer(row, "shownPortfolios"),
            Math.min(integer(row, "boundFutures"), integer(row, "freshFutures"))),
        row.number("discountRate"),
        row.number("regretShare"),
        row.findInteger("seed").isPresent() ? integer(row, "seed") : study.uncertainties().seed(),
        branches.stream().map(b -> new Plan.Branch(b.scenario(), b.weight() / all)).toList(),
        objectives,
        thresholds,
        candidates);
  }

  private static int integer(Row row, String column) {
    return row.findInteger(column).orElseThrow();
  }

  private Optional<Horizon> horizon(Row row) {
    int months = integer(row, "months");
    if (months > study.horizon().months()) {
      findings.accept(
          Finding.error(
              "plan-months",
              row.placeOf("months"),
              String.format(
                  Locale.ROOT,
                  "%d months reach beyond the study's last month, %s",
                  months,
                  study.horizon().end()),
              "Maybe at most " + study.horizon().months()));
      return Optional.empty();
    }
    return Optional.of(new Horizon(study.horizon().start(), months));
  }

  private Optional<PlanObjective> objective(Row row) {
    Kind kind = Kind.of(row.text("kind"));
    boolean traced = kind != Kind.DEPENDENCE || !row.text("element").isEmpty();
    boolean measured =
        kind != Kind.FOOTPRINT
            || !row.list("plants").isEmpty()
                && row.findNumber("value").isPresent()
                && !row.text("unit").isEmpty();
    if (!traced || !measured) {
      findings.accept(
          Finding.error(
              "plan-objective",
              row.placeOf("kind"),
              traced
                  ? "a footprint needs plants, a value and a unit"
                  : "dependence needs an element",
              "Maybe look at the objectives of another study's plan.yaml"));
      return Optional.empty();
    }
    return Optional.of(
        new PlanObjective(
            row.text("id"),
            row.text("name"),
            kind,
            row.number("tailShare"),
            row.text("element"),
            row.list("plants"),
            row.findNumber("value").orElse(0),
            row.text("unit"),
            row.text("note")));
  }

  private Optional<Plan.Threshold> threshold(Row row, List<PlanObjective> objectives) {
    List<String> possible =
        objectives.stream().filter(PlanObjective::isOfOneFuture).map(PlanObjective::id).toList();
    if (!possible.contains(row.text("objective"))) {
      findings.accept(
          Finding.error(
              "plan-threshold",
              row.placeOf("objective"),
              String.format(
                  Locale.ROOT,
                  "\"%s\" is no objective that has a value in one future",
                  row.text("objective")),
              "Maybe one of: " + IdPattern.closest(row.text("objective"), possible)));
      return Optional.empty();
    }
    return Optional.of(
        new Plan.Threshold(row.text("objective"), row.number("atMost"), row.text("reason")));
  }

  private <T> List<T> list(String key, String table, Function<Row, Optional<T>> make) {
    Table of = Dictionary.getTable(table);
    List<T> all = new ArrayList<>();
    for (YamlMapping mapping : yaml.listMappings(key)) {
      parser.parse(of, mapping.rowOf(of)).flatMap(make).ifPresent(all::add);
    }
    return all;
  }

  private void requireDifferent(String key, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        findings.accept(
            Finding.error(
                "duplicate-id",
                place(key),
                String.format(Locale.ROOT, "two of the %s are named \"%s\"", key, id),
                "Maybe one of them has a typo"));
      }
    }
  }

  private void atLeast(String key, int found, int least, String what) {
    if (found < least) {
      findings.accept(
          Finding.error(
              "plan-too-little",
              place(key),
              String.format(
                  Locale.ROOT,
                  "%d %s that can be used; a plan needs %d or more: %s",
                  found,
                  key,
                  least,
                  what),
              "Maybe the key is missing, or its entries have errors"));
    }
  }

  private Place place(String key) {
    return yaml.placeOf(key);
  }
}
