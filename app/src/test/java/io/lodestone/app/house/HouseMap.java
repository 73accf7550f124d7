// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The map of the house: which package stands on which row, of core and of every module.
final class HouseMap {

  /// Rows of core's map from the bottom up: a feature sees rows below its own, never beside or
  /// above.
  static final List<Set<String>> CORE_ROWS =
      List.of(
          Set.of("units", "random", "elementary", "linalg", "optim"),
          Set.of("network"),
          Set.of("conditions"),
          Set.of("scenario", "market"),
          Set.of("baseyear", "simulation", "planning"),
          Set.of("tracing"),
          Set.of("criticality"),
          Set.of("losses"),
          Set.of("reading"),
          Set.of("indicator"),
          Set.of("ensemble"),
          Set.of("discovery", "leverage", "claim", "portfolio"));

  /// Modules beside core by their package, and which other modules each may see besides core.
  static final Map<String, Set<String>> MODULES =
      Map.of(
          "app", Set.of("page", "spark", "lab", "store", "study", "solve", "deposit"),
          "page", Set.of("lab", "store", "study", "solve", "deposit"),
          "spark", Set.of("lab", "store", "study"),
          "lab", Set.of("store", "study", "solve", "deposit"),
          "store", Set.of("study", "deposit"),
          "study", Set.of("deposit"),
          "solve", Set.of(),
          "deposit", Set.of());

  /// Rows of packages inside each module, from the bottom up, as those of core: a package sees rows
  /// below its own, never beside or above. The empty name is the module's root package.
  private static final Map<String, List<Set<String>>> MODULE_ROWS =
      Map.of(
          "app",
          List.of(Set.of("web"), Set.of("command"), Set.of("")),
          "page",
          List.of(
              Set.of("words"),
              Set.of("discover", "parameters", "report"),
              Set.of("deposit"),
              Set.of("")),
          "spark",
          List.of(Set.of("")),
          "lab",
          List.of(
              Set.of("place"),
              Set.of("run"),
              Set.of(
                  "agree",
                  "compare",
                  "deposit",
                  "diff",
                  "discover",
                  "ensemble",
                  "explain",
                  "leverage",
                  "listing",
                  "matters",
                  "plan",
                  "rank",
                  "sources",
                  "volatility"),
              Set.of("backtest", "claim", "parameters", "sensitivity", "verify"),
              Set.of("")),
          "store",
          List.of(Set.of("run"), Set.of("ensemble"), Set.of("export")),
          "study",
          List.of(
              Set.of("", "dictionary", "finding", "json", "template"),
              Set.of("table"),
              Set.of("change", "deposit", "difference"),
              Set.of("study"),
              Set.of("check", "claim", "leverage"),
              Set.of("reader"),
              Set.of("publish")),
          "solve",
          List.of(Set.of("")),
          "deposit",
          List.of(
              Set.of(
                  "",
                  "economics",
                  "lift",
                  "option",
                  "plume",
                  "plume.analytic",
                  "processing",
                  "sample"),
              Set.of("variogram"),
              Set.of("kriging"),
              Set.of("simulation"),
              Set.of("resource")));

  /// Of core, the seabed side uses the base row only.
  static final Set<String> DEPOSIT_SEES = CORE_ROWS.getFirst();

  static final Map<String, Integer> ROW_BY_FEATURE = rowByFeature();

  private HouseMap() {}

  private static Map<String, Integer> rowByFeature() {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < CORE_ROWS.size(); row++) {
      for (String feature : CORE_ROWS.get(row)) {
        rows.put(feature, row);
      }
    }
    return rows;
  }

  /// The row of a package in its module; −1 if it has none.
  static int moduleRowOf(String module, String packageName) {
    String name = packageName.substring(("io.lodestone." + module).length());
    String inner = name.isEmpty() ? "" : name.substring(1);
    List<Set<String>> rows = MODULE_ROWS.getOrDefault(module, List.of());
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).contains(inner)) {
        return row;
      }
    }
    return -1;
  }
}
