// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.store.ensemble.RunSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Questions to the tables of one run, as pages ask them. Ids come in as parameters of a request
/// and are quoted here, in one place.
final class RunQuestions {

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._/>-]*";

  private final RunSql sql;

  RunQuestions(RunSql sql) {
    this.sql = sql;
  }

  /// Rows as texts.
  List<List<String>> rows(String question) {
    List<List<String>> rows = new ArrayList<>();
    sql.ask(question, rows::add, names -> {});
    return rows;
  }

  /// A text of SQL.
  ///
  /// @throws Refusal when it cannot be an id of a study
  static String quoted(String id) {
    if (!id.matches(ID)) {
      throw new Refusal(400, "\"" + id + "\" is no id\nMaybe letters, digits, - and / only");
    }
    return "'" + id + "'";
  }

  /// Texts of SQL between commas; at least one, which matches nothing if there is none.
  static String quoted(List<String> ids) {
    return ids.isEmpty()
        ? "''"
        : String.join(", ", ids.stream().map(RunQuestions::quoted).toList());
  }

  /// Monthly numbers by id: a question of id and number, ordered by id and month.
  Map<String, double[]> series(String question) {
    Map<String, List<Double>> lists = new TreeMap<>();
    sql.ask(
        question,
        row ->
            lists
                .computeIfAbsent(row.getFirst(), id -> new ArrayList<>())
                .add(Double.parseDouble(row.get(1))),
        names -> {});
    Map<String, double[]> series = new TreeMap<>();
    lists.forEach(
        (id, values) -> series.put(id, values.stream().mapToDouble(Double::doubleValue).toArray()));
    return series;
  }
}
