// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// Writes the reference page of the dictionary.
public final class DictionaryPage {

  private DictionaryPage() {}

  /// The page as Markdown.
  public static String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # The data dictionary

            Every column of every table, and every key of the YAML files, as the reader and the writer know them. This page is generated from
            the dictionary in the code (package `io.lodestone.study.dictionary`); a test fails when the two differ. How the tables
            fit together is told in [study-format.md](study-format.md).

            An empty cell of a column without default means "not given". Columns of type `pattern` take ids with `*` for any run of
            characters. The items of a list stand in a CSV cell with blanks between them.
            """);
    heading(page, "Studies", "study", "sources", "figures", "series", "published_ranks");
    heading(page, "Network", "network/");
    heading(page, "Scenarios", "scenario");
    heading(page, "Uncertainties", "uncertainties");
    heading(page, "Deposit", "deposit");
    heading(page, "Claims", "claims");
    heading(page, "Plans", "plan");
    heading(page, "Leverage", "leverage");
    heading(page, "Back-tests", "backtest", "observed", "scores");
    heading(page, "Results", "results/");
    return page.toString();
  }

  private static void heading(StringBuilder page, String title, String... beginnings) {
    page.append("\n## ").append(title).append('\n');
    for (Table table : Dictionary.listTables()) {
      boolean here =
          List.of(beginnings).stream()
              .anyMatch(b ->
                  b.equals("network/")
                      ? table.file().startsWith(b)
                      : table.name().equals(b)
                          || table.name().startsWith(b.endsWith("/") ? b : b + "/"));
      if (here) {
        table(page, table);
      }
    }
  }

  private static void table(StringBuilder page, Table table) {
    page.append("\n### ").append(table.name()).append("\n\n");
    page.append("`").append(table.file()).append("`").append(table.required() ? "" : " (optional)");
    page.append(". ").append(table.meaning());
    if (!table.keys().isEmpty()) {
      page.append(" A row is named by ");
      page.append(String.join(", ", table.keys().stream().map(key -> "`" + key + "`").toList()));
      page.append('.');
    }
    page.append("\n\n| column | type | unit | default | bounds | meaning |\n");
    page.append("|---|---|---|---|---|---|\n");
    table.columns().forEach(column -> page.append(line(column)));
  }

  private static String line(Column column) {
    return "| "
        + String.join(
            " | ",
            "`" + column.name() + "`",
            type(column),
            column.unit().symbol(),
            column.required() ? "required" : column.standard(),
            column.bounds().text(),
            column.meaning())
        + " |\n";
  }

  private static String type(Column column) {
    String type = column.type().label().replace("*", "`*`");
    if (!column.target().isEmpty()) {
      type += ": " + column.target().replace("*", "`*`");
    }
    if (!column.words().isEmpty()) {
      type +=
          (column.type() == ColumnType.OPENING ? ": a month, " : " ")
              + String.join(", ", column.words());
    }
    return column.list() ? "list of " + type : type;
  }
}
