// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.study.reader.Coverage;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Uncertainties;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a study holds uncertain and what it takes for certain, by table.
final class CoverageTable {

  private final Uncertainties uncertainties;
  private final Map<String, List<Coverage>> byTable;

  CoverageTable(Futures futures) {
    this.uncertainties = futures.study().uncertainties();
    this.byTable =
        futures.coverage().stream()
            .collect(
                Collectors.groupingBy(Coverage::table, LinkedHashMap::new, Collectors.toList()));
  }

  void print(PrintWriter out) {
    if (uncertainties.isEmpty()) {
      out.println("Nothing is uncertain: there is no uncertainties.yaml, or it is empty.");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%nUncertain: %d inputs, %d rank correlations, %d projects, %d kinds of random events.%n",
        uncertainties.inputs().size(),
        uncertainties.correlations().size(),
        uncertainties.projects().size(),
        uncertainties.events().size());
    uncertainties
        .lifts()
        .forEach(lift ->
            out.printf(
                Locale.ROOT,
                "Lives on the deposit: %s, by scheme %s%s.%n",
                lift.plant(),
                lift.scheme(),
                lift.syntheticCores() ? ", synthetic cores" : ""));
    out.printf(
        Locale.ROOT, "%-13s%9s%11s  %s%n", "table", "numbers", "uncertain", "taken for certain");
    byTable.forEach((table, columns) ->
        out.printf(
            Locale.ROOT,
            "%-13s%9d%11d  %s%n",
            table,
            columns.stream().mapToInt(Coverage::numbers).sum(),
            columns.stream().mapToInt(Coverage::uncertain).sum(),
            certain(columns)));
  }

  private static String certain(List<Coverage> columns) {
    return columns.stream()
        .filter(c -> c.uncertain() < c.numbers())
        .map(c ->
            c.uncertain() == 0
                ? c.column()
                : String.format(
                    Locale.ROOT,
                    "%s (%d of %d)",
                    c.column(),
                    c.numbers() - c.uncertain(),
                    c.numbers()))
        .collect(Collectors.joining(", "));
  }
}
