// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.parameters;

import io.lodestone.baseyear.Trust;
import io.lodestone.lab.parameters.Parameter.Origin;
import io.lodestone.lab.parameters.Parameter.Range;
import io.lodestone.network.Behaviour;
import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Mark;
import io.lodestone.study.study.NumberPath;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.UncertainInput;
import io.lodestone.study.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every behavioural parameter of a study: the keys of `study.yaml`, the columns that say how
/// users, stocks and plants answer, and the constants that the model contract fixes.
public final class Pedigree {

  /// The columns beside those of `study.yaml` that say how somebody behaves, by table.
  private static final Map<String, List<String>> COLUMNS = columns();

  private static final String PARAMETERS = "study/parameters";

  private final Futures futures;
  private final Study study;
  private final List<Parameter> parameters = new ArrayList<>();

  private Pedigree(Futures futures) {
    this.futures = futures;
    this.study = futures.study();
  }

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put(
        "enduses",
        List.of("elasticity", "long_run_elasticity", "choke_multiple", "value_at_stake_usd_per_t"));
    columns.put("stores", List.of("cover_months", "loss_share_per_month"));
    columns.put(
        "processes",
        List.of(
            "expansion_share_per_year",
            "expansion_lead_months",
            "capital_cost_usd_per_t_per_year",
            "progress_ratio"));
    return columns;
  }

  /// The parameters of a study, in the order of the dictionary; within a column those that are
  /// varied first.
  public static List<Parameter> of(Futures futures) {
    Pedigree pedigree = new Pedigree(futures);
    pedigree.addKeys();
    pedigree.addConstants();
    COLUMNS.forEach((table, columns) -> columns.forEach(c -> pedigree.addColumn(table, c)));
    return List.copyOf(pedigree.parameters);
  }

  private void addKeys() {
    Row given = futures.parameters();
    for (Column column : Dictionary.getTable(PARAMETERS).columns()) {
      double value = given.number(column.name());
      List<UncertainInput> inputs = inputsOf("study", "parameters", column.name());
      boolean standard = Double.parseDouble(column.standard()) == value; // exactly as written
      parameters.add(
          new Parameter(
              PARAMETERS,
              column.name(),
              column.meaning(),
              column.unit().symbol(),
              "",
              1,
              value,
              value,
              List.of(new Origin(standard ? "model default" : "study.yaml", Trust.ASSUMED.id(), 1)),
              inputs.stream().map(Pedigree::range).toList()));
    }
  }

  /// What the contract fixes and no study can change.
  private void addConstants() {
    Behaviour fixed = Behaviour.DEFAULT;
    addConstant(
        "quotaSlack",
        "μ over the mean base price of what the quota covers times the lesser of cap and base use.",
        fixed.quotaSlack());
    addConstant(
        "usualFlows.leastShare",
        "A lane's usual flow never falls under this share of its base flow.",
        fixed.usualFlows().leastShare());
    addConstant(
        "expectations.fullTradeShare",
        "Trade over the usual trade from which on a price teaches in full.",
        fixed.expectations().fullTradeShare());
    addConstant(
        "expectations.carriedLimit",
        "B: most that a trend adds to the logarithm of the expected price.",
        fixed.expectations().carriedLimit());
    addConstant(
        "expectations.steepTrendPerMonth",
        "ν₀: the monthly trend at which half of it is followed.",
        fixed.expectations().steepTrendPerMonth());
    addConstant(
        "expectations.boundFactor",
        "Expected prices stay within this factor of the base price.",
        fixed.expectations().boundFactor());
  }

  private void addConstant(String name, String meaning, double value) {
    parameters.add(
        new Parameter(
            "model",
            name,
            meaning,
            "ratio",
            "",
            1,
            value,
            value,
            List.of(new Origin("model contract", Trust.ASSUMED.id(), 1)),
            List.of()));
  }

  private void addColumn(String table, String column) {
    Column declared = Dictionary.getTable(table).getColumn(column);
    Map<String, List<Row>> rowsByInputs = new TreeMap<>();
    Map<String, List<UncertainInput>> inputsByKey = new TreeMap<>();
    for (Row row : futures.rows(table)) {
      if (row.findNumber(column).isPresent() && isGiven(declared, row)) {
        List<UncertainInput> inputs = inputsOf(table, row.key(), column);
        String key = inputs.stream().map(UncertainInput::id).collect(Collectors.joining("+"));
        inputsByKey.put(key, inputs);
        rowsByInputs.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      }
    }
    rowsByInputs.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().isEmpty() ? "~" : e.getKey()))
        .forEach(e ->
            add(table, declared, e.getValue(), inputsByKey.getOrDefault(e.getKey(), List.of())));
  }

  /// Growth of plants that never expand says nothing about behaviour.
  private static boolean isGiven(Column column, Row row) {
    return !column.name().startsWith("expansion_") || row.number(column.name()) > 0;
  }

  private void add(String table, Column column, List<Row> rows, List<UncertainInput> inputs) {
    DoubleSummaryStatistics values =
        rows.stream().mapToDouble(r -> r.number(column.name())).summaryStatistics();
    String group =
        inputs.isEmpty()
            ? "not varied: " + names(rows)
            : inputs.stream().map(UncertainInput::name).collect(Collectors.joining("; "));
    parameters.add(
        new Parameter(
            table,
            column.name(),
            column.meaning(),
            column.unit().symbol(),
            group,
            rows.size(),
            values.getMin(),
            values.getMax(),
            origins(table, rows),
            inputs.stream().map(Pedigree::range).toList()));
  }

  private static String names(List<Row> rows) {
    return rows.size() > 3
        ? rows.size() + " rows"
        : rows.stream().map(Row::key).collect(Collectors.joining(", "));
  }

  private List<Origin> origins(String table, List<Row> rows) {
    Map<Mark, Integer> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      Optional<Mark> mark = study.findMark(table + "/" + row.key());
      mark.ifPresent(m -> counts.merge(new Mark(m.source(), m.trust(), ""), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(e -> new Origin(e.getKey().source(), e.getKey().trust().id(), e.getValue()))
        .sorted(Comparator.comparingInt((Origin o) -> -o.rows()).thenComparing(Origin::source))
        .toList();
  }

  private List<UncertainInput> inputsOf(String table, String row, String column) {
    NumberPath path = new NumberPath(table, row, column);
    return study.uncertainties().inputs().stream()
        .filter(input -> input.targets().contains(path))
        .toList();
  }

  private static Range range(UncertainInput input) {
    return new Range(
        input.id(),
        input.name(),
        input.effect().name().toLowerCase(Locale.ROOT),
        input.distribution(),
        input.mark().source(),
        input.mark().trust().id(),
        input.mark().note());
  }
}
