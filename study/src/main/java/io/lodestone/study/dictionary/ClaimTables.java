// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// Statements that a study judges: the keys of `claims/<id>.yaml`.
final class ClaimTables {

  private static final String FILE = "claims/*.yaml";

  /// Assumed: enough that the 90 % interval of a probability is at most 0.12 wide, and some seconds
  /// of work.
  private static final int TRAJECTORIES = 200;

  /// Where a number rests; the words of the reports.
  private static final List<String> EVIDENCE =
      List.of("measured", "published model", "own model", "judgement");

  private static Table table(String part, String meaning, List<Column> columns) {
    return Table.of("claims" + part, FILE, meaning, columns).keyedBy().orAbsent();
  }

  static final List<Table> ALL =
      List.of(
          table(
              "",
              "One statement with what decides it, set before anyone looks. No verdict stands here.",
              List.of(
                  Column.text("id", "Name of the claim and of its file.").needed(),
                  Column.text("question", "As people ask it.").needed(),
                  Column.text("statement", "What is judged; supported means that it holds.")
                      .needed(),
                  Column.oneOf("evidence", EVIDENCE, "What the answer rests on.").needed(),
                  Column.text("set", "Day on which the thresholds were set, `YYYY-MM-DD`.")
                      .needed(),
                  Column.nested("needs", "claims/need", "Runs that must be there."),
                  Column.nested(
                      "tests", "claims/test", "Numbers that decide; the statement needs all."),
                  Column.text("limits", "What the answer does not cover, in sentences.").many(),
                  Column.text("changes", "What would change the verdict.").needed())),
          table(
              "/need",
              "An ensemble or the tables of another command, under a name that the SQL uses.",
              List.of(
                  Column.id("Schema of its tables in the SQL of the tests."),
                  Column.text(
                      "scenario",
                      "Scenario of an ensemble, or several joined by ` with `, whose events and measures add up."),
                  Column.integer("trajectories", "How many futures.")
                      .in(Unit.COUNT)
                      .atLeast(1)
                      .orElse(TRAJECTORIES),
                  Column.month("until", "Last month of the runs; the study's if empty."),
                  Column.text("keep", "Series kept in full, as for `lodestone ensemble --keep`.")
                      .many(),
                  Column.oneOf(
                          "elements",
                          List.of("headline", "all"),
                          "Elements whose indicators are computed.")
                      .orElse("headline"),
                  Column.reference("home", "regions", "Region seen as home; the study's if empty."),
                  Column.text(
                      "folder",
                      "Instead of a scenario: folder of another command's runs, such as `deposit`; the latest counts."))),
          table(
              "/test",
              "A number that decides, and on which side of what it does.",
              List.of(
                  Column.id("Name of the test."),
                  Column.text("asks", "What the number is.").needed(),
                  Column.text("unit", "Its unit.").needed(),
                  Column.text(
                          "sql",
                          "One SELECT with a column `value`, and `trajectory` where there are futures.")
                      .needed(),
                  Column.text(
                          "supports",
                          "`at least`, `at most`, `above` or `below` and a number: values that support the statement.")
                      .needed(),
                  Column.text("contradicts", "The same for values that contradict it.").needed(),
                  Column.text("because", "Why the thresholds are where they are.").needed())));

  private ClaimTables() {}
}
