// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import io.lodestone.reading.MonthlyStatistic;
import java.util.List;
import java.util.stream.Stream;

/// What was observed in the past: the keys of `backtests/*.yaml`, `backtests/observed.csv`, and how
/// the model did.
final class BacktestTables {

  private static final String FILE = "backtests/*.yaml";

  /// Enough for a 90 % band whose ends are known to some per cent of its width (assumed).
  private static final int TRAJECTORIES = 400;

  private static final Table EPISODE =
      Table.of(
              "backtest",
              FILE,
              "An episode of the past that the model is asked to foretell; its id is the file's name.",
              List.of(
                  Column.text("title", "One line.").needed(),
                  Column.text("story", "What happened, and how honest the test can be.").needed(),
                  Column.reference("scenario", "scenarios", "What was known: the inputs.").needed(),
                  Column.month("start", "First month of the window.").needed(),
                  Column.month("end", "Last month of the window.").needed(),
                  Column.integer("trajectories", "How many, unless told otherwise.")
                      .atLeast(2)
                      .orElse(TRAJECTORIES),
                  Column.integer("seed", "Of every draw.").atLeast(0).orElse(1),
                  lostShare("Known loss of supply, for the one-line forecast; none if absent."),
                  Column.month("lostFrom", "First month of the loss; the window's if absent."),
                  Column.month("lostUntil", "Last month of the loss; the window's if absent."),
                  Column.text("causes", "Where the model falls short, and why.").many(),
                  Column.nested("outcomes", "backtest/outcome", "What was observed, or is to be.")))
          .keyedBy()
          .orAbsent();

  private static Column lostShare(String meaning) {
    return Column.number("lostShare", meaning).atMost(0.999);
  }

  private static Column patterns(String name, String target, String meaning) {
    return Column.pattern(name, target, meaning).many();
  }

  private static final Table OUTCOME =
      Table.of(
              "backtest/outcome",
              FILE,
              "One number that the model foretells. Without `value` or `month` its truth is not in the data.",
              List.of(
                  Column.id("Name of the outcome in results."),
                  Column.text("name", "For people.").needed(),
                  Column.oneOf(
                          "series",
                          List.of(
                              "price",
                              "price-outside",
                              "price-paid",
                              "price-gap",
                              "imports",
                              "import-share",
                              "activity",
                              "consumption"),
                          "Of what: the price of a market; the price quoted at the margin outside the exporter; the"
                              + " volume-weighted price; the price outside over that inside; what lanes deliver, its share in"
                              + " deliveries from anywhere; activity of plants; what end uses get.")
                      .needed(),
                  Column.oneOf(
                          "statistic",
                          Stream.of(MonthlyStatistic.values()).map(MonthlyStatistic::word).toList(),
                          "Which number: mean or sum over the months; mean or peak over the base value; second half over first; month of the"
                              + " peak; months until half of the spike is gone.")
                      .needed(),
                  Column.reference("region", "regions", "Of a price."),
                  Column.reference("commodity", "commodities", "Of a price."),
                  Column.reference("exporter", "regions", "Of two prices; the rival if absent."),
                  patterns("from", "regions", "Exporting regions."),
                  patterns("to", "regions", "Importing regions."),
                  patterns("commodities", "commodities", "What is imported; all if absent."),
                  patterns("plants", "plants", "Whose activity."),
                  patterns("endUses", "enduses", "Whose consumption."),
                  Column.month("start", "First month; the window's if absent."),
                  Column.month("end", "Last month; the window's if absent."),
                  Column.number("value", "What was observed, in `unit`."),
                  Column.month("month", "What was observed, of a `peak-month`."),
                  Column.oneOf("unit", ObservedUnit.words(), "Of `value`, and for people."),
                  Column.reference(
                      "observed", "observed", "Its history, from which naive rivals start."),
                  lostShare("Known loss of supply; the episode's if absent."),
                  Column.oneOf(
                          "used",
                          List.of("calibration", "none"),
                          "Whether it was used to set parameters.")
                      .needed()))
          .keyedBy()
          .orAbsent()
          .markedOrNot();

  private static final Table OBSERVED =
      Table.of(
              "observed",
              "backtests/observed.csv",
              "What was observed of prices and flows, before and in the windows of episodes.",
              List.of(
                  Column.text("id", "Name of the series; it has many rows.").asId(),
                  Column.month("start", "First month.").needed(),
                  Column.integer("months", "Over which the value is an average.")
                      .atLeast(1)
                      .orElse(1),
                  Column.number("value", "In `unit`.").above(0).needed(),
                  Column.oneOf("unit", ObservedUnit.words(), "The same in all rows of a series.")
                      .needed()))
          .keyedBy("id", "start", "months")
          .orAbsent()
          .marked();

  private static final Table SCORES =
      Table.of(
              "scores",
              "backtests/scores.csv",
              "How the model did on episodes of the past that carry an element of the study, its own and those of other studies. Written by `lodestone backtest --all --save`; read by reports, never by the model.",
              List.of(
                  Column.text("study", "Whose episode.").asId(),
                  Column.text("episode", "Name of the episode.").asId(),
                  Column.text("title", "Its title.").needed(),
                  Column.integer(
                          "judged_count", "Outcomes that set no parameter; 0 while all are open.")
                      .atLeast(0)
                      .needed(),
                  Column.integer("in_90_count", "Of them inside the 90 % band.")
                      .atLeast(0)
                      .needed(),
                  Column.integer("in_50_count", "Of them inside the 50 % band.")
                      .atLeast(0)
                      .needed(),
                  Column.number(
                      "crps_over_no_change_ratio",
                      "Mean CRPS over that of no change; below 1 the model is nearer."),
                  Column.number("crps_over_random_walk_ratio", "The same against a random walk."),
                  Column.integer("trajectories_count", "How many were begun.").atLeast(1).needed(),
                  Column.integer("failures_count", "Of them without a result.").atLeast(0).needed(),
                  Column.text("code", "Version of the program that made it.").needed()))
          .keyedBy("study", "episode")
          .orAbsent();

  static final List<Table> ALL = List.of(EPISODE, OUTCOME, OBSERVED, SCORES);

  private BacktestTables() {}
}
