// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// What may be chosen and what it is judged by: the keys of `plan.yaml`.
final class PlanTables {

  private static final String FILE = "plan.yaml";

  /// The kinds of objective, in the words of the file.
  private static final List<String> OBJECTIVES =
      List.of("cost", "loss-cost", "tail-loss", "dependence", "footprint");

  private static Table table(String part, String meaning, List<Column> columns) {
    return Table.of("plan" + part, FILE, meaning, columns).keyedBy().orAbsent();
  }

  static final List<Table> ALL =
      List.of(
          table("", "Which portfolios of measures are searched, and how.", settings()),
          table(
              "/scenario",
              "A scenario in which portfolios must do well.",
              List.of(
                  Column.reference("id", "scenarios", "The scenario.").needed(),
                  Column.number("weight", "Its part of the futures, against the others.")
                      .above(0)
                      .orElse(1),
                  Column.text("note", "Why that weight."))),
          table("/objective", "What is to be small.", objective()),
          table(
              "/threshold",
              "What is good enough in one future, set before looking.",
              List.of(
                  Column.text("objective", "Id of an objective that has a value in each future.")
                      .needed(),
                  Column.number("atMost", "In the unit of the objective.").needed(),
                  Column.text("reason", "Why that much.").needed())),
          table(
                  "/measure",
                  "A candidate: a measure, or several that belong together, of some size from some month.",
                  candidate())
              .marked(),
          table(
              "/part",
              "One measure of a candidate.",
              List.of(
                  Column.text("kind", "Kind of measure; `lodestone measures` lists them.").needed(),
                  Column.integer("delayMonths", "Months after the candidate's start.").orElse(0),
                  Column.nested(
                      "fixed",
                      "scenario/<kind>",
                      "Parameters of the kind that are not searched; source, trust and note are the candidate's if absent."),
                  Column.nested(
                      "perUnit", "scenario/<kind>", "Parameters that are this times the size."),
                  Column.nested(
                      "drawn",
                      "scenario/<kind>",
                      "Parameters that an uncertain input moves: ids of inputs that are drawn as a factor, by parameter."))));

  private static List<Column> settings() {
    return List.of(
        Column.text("title", "One line.").needed(),
        Column.text("question", "What is asked, by whom.").needed(),
        Column.integer("months", "Simulated months, from the start of the study.")
            .atLeast(12)
            .orElse(120),
        Column.integer("futures", "Futures on which the search judges a portfolio.")
            .atLeast(1)
            .orElse(40),
        Column.integer(
                "screeningFutures",
                "Of these, the first ones, after which a portfolio that is clearly behind goes no further.")
            .atLeast(1)
            .orElse(10),
        Column.number(
                "screeningFactor",
                "Clearly behind: at least this many standard errors in every objective.")
            .atLeast(0)
            .orElse(1),
        Column.integer("freshFutures", "Other futures, on which the front is judged again.")
            .atLeast(2)
            .orElse(500),
        Column.integer("portfolios", "How many to evaluate.").atLeast(1).orElse(1000),
        Column.integer("shownPortfolios", "How many of the front to judge again and show.")
            .atLeast(2)
            .orElse(24),
        Column.integer("boundFutures", "Fresh futures of the bound's linear programme; 0 for none.")
            .atLeast(0)
            .orElse(20),
        Column.number("discountRate", "Of money.").above(-1).orElse(0.03),
        Column.number("regretShare", "Futures that the quantile of regret covers.")
            .above(0)
            .atMost(1)
            .orElse(0.9),
        Column.integer("seed", "Of futures and search; the study's if absent."),
        Column.nested("scenarios", "plan/scenario", "Where portfolios must do well."),
        Column.nested("objectives", "plan/objective", "What is to be small; two or more."),
        Column.nested("thresholds", "plan/threshold", "What is good enough."),
        Column.nested("measures", "plan/measure", "What may be chosen."));
  }

  private static List<Column> objective() {
    return List.of(
        Column.id("Name of the objective."),
        Column.oneOf(
                "kind",
                OBJECTIVES,
                "cost: what the measures cost all payers a year; loss-cost: what goods missing at home cost users a year; tail-loss: the mean of that in the worst futures; dependence: share of an element used at home that went through the rival; footprint: activity of plants times value.")
            .needed(),
        Column.text("name", "For people.").needed(),
        Column.number("tailShare", "Of futures that tail-loss leaves out: 0.9 for the worst tenth.")
            .atLeast(0)
            .atMost(0.99)
            .orElse(0.9),
        Column.reference("element", "elements", "For dependence."),
        Column.pattern("plants", "plants", "For footprint.").many(),
        Column.number("value", "For footprint: what a tonne of activity leaves."),
        Column.text("unit", "For footprint."),
        Column.text("note", "Remarks; where the value comes from."));
  }

  private static List<Column> candidate() {
    return List.of(
        Column.id("Name of the candidate."),
        Column.text("name", "For people, as inside a sentence.").needed(),
        Column.text("unit", "Unit of the size.").needed(),
        Column.number("largest", "The largest size.").above(0).needed(),
        Column.integer("steps", "Sizes are 0, largest/steps, 2·largest/steps, ….")
            .atLeast(1)
            .orElse(5),
        Column.month("earliest", "Earliest start.").needed(),
        Column.month("latest", "Latest start; the earliest if absent."),
        Column.integer("everyMonths", "Between possible starts.").atLeast(1).orElse(12),
        Column.nested("parts", "plan/part", "What it consists of."));
  }

  private PlanTables() {}
}
