// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import io.lodestone.network.IdPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All tables of studies and of results.
public final class Dictionary {

  private static final Map<String, Table> TABLES = new LinkedHashMap<>();

  static {
    Stream.of(
            StudyTables.ALL,
            NetworkTables.ALL,
            ScenarioTables.ALL,
            UncertaintyTables.ALL,
            DepositTables.ALL,
            ClaimTables.ALL,
            LeverageTables.ALL,
            PlanTables.ALL,
            BacktestTables.ALL,
            ResultTables.ALL)
        .flatMap(List::stream)
        .forEach(table -> {
          if (TABLES.put(table.name(), table) != null) {
            throw new IllegalStateException(
                "table " + table.name() + " is declared twice\nMaybe one needs another name");
          }
        });
  }

  private Dictionary() {}

  /// All tables, in the order of the reference page.
  public static List<Table> listTables() {
    return List.copyOf(TABLES.values());
  }

  /// The tables of a study that are CSV files with a fixed name.
  public static List<Table> listCsvTables() {
    return TABLES.values().stream()
        .filter(t -> t.file().endsWith(".csv") && !t.file().contains("*"))
        .toList();
  }

  /// The table of a name, if it is declared.
  public static Optional<Table> findTable(String name) {
    return Optional.ofNullable(TABLES.get(name));
  }

  /// The table of a name.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Table getTable(String name) {
    return findTable(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no table \""
                    + name
                    + "\" in the dictionary\nMaybe one of: "
                    + IdPattern.closest(name, TABLES.keySet())));
  }
}
