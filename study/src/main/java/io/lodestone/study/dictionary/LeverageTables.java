// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// The game of a sender and a target: the keys of `leverage.yaml`.
final class LeverageTables {

  private static final String FILE = "leverage.yaml";

  private static Table table(String part, String meaning, List<Column> columns) {
    return Table.of("leverage" + part, FILE, meaning, columns).keyedBy().orAbsent();
  }

  static final List<Table> ALL =
      List.of(
          table(
              "",
              "Who threatens whom with what, and what can be done about it.",
              List.of(
                  Column.text("title", "One line.").needed(),
                  Column.month("from", "First month that counts.").needed(),
                  Column.month("until", "Last month that counts.").needed(),
                  Column.number("discountRate", "Of both sides.").orElse(0.03),
                  Column.number("senderShare", "Bargaining weight of the sender.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0.5),
                  Column.text("open", "The sender's choice in which trade is open.").needed(),
                  Column.text("embargo", "The sender's choice that is the threat.").needed(),
                  Column.text("nothing", "The target's choice of doing nothing.").needed(),
                  Column.text("plan", "The target's choice whose difference is told by year.")
                      .needed(),
                  Column.month("embargoStart", "Month in which the embargo's scenario starts it.")
                      .needed(),
                  Column.integer("embargoMonths", "How long an embargo counts.")
                      .atLeast(1)
                      .orElse(24),
                  Column.month("planStart", "Month from which the plan is built.").needed(),
                  Column.nested("sender", "leverage/choice", "What the sender can do."),
                  Column.nested("target", "leverage/choice", "What the target can do."))),
          table(
              "/choice",
              "One choice of a side. The scenario of a cell has the events and measures of both sides' choices.",
              List.of(
                  Column.id("Name of the choice."),
                  Column.text("name", "For people.").needed(),
                  Column.text("scenarios", "Ids of scenarios; empty for none.").many(),
                  Column.text("note", "Remarks."))));

  private LeverageTables() {}
}
