// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// What is uncertain: the keys of `uncertainties.yaml`.
final class UncertaintyTables {

  private static final String FILE = "uncertainties.yaml";

  /// Assumed: more arrivals than this in one run and an event is not random but a regime.
  private static final int MOST_ARRIVALS = 100;

  private static final List<String> RANDOM_KINDS =
      ChangeKinds.listAll().stream().filter(ChangeKind::random).map(ChangeKind::id).toList();

  private static final Column ID = Column.id("Name that the draws hang on; a new one draws anew.");
  private static final Column NAME = Column.text("name", "For people.").needed();

  private static Table table(String part, String meaning, List<Column> columns) {
    return Table.of("uncertainties" + part, FILE, meaning, columns).keyedBy().orAbsent();
  }

  private static Column patterns(String name, String target, String meaning) {
    return Column.pattern(name, target, meaning).many();
  }

  static final List<Table> ALL =
      List.of(
          table(
              "",
              "What is uncertain, and how ensembles draw it.",
              List.of(
                  Column.oneOf(
                          "design",
                          List.of("monte-carlo", "latin-hypercube", "sobol"),
                          "How trajectories are spread over the inputs.")
                      .orElse("latin-hypercube"),
                  Column.integer("seed", "Of every draw.").atLeast(0).orElse(1),
                  Column.text(
                          "keep",
                          "Series kept in full for each trajectory, as `<table>:<id>` with `*`, such as"
                              + " `prices:japan/dysprosium-oxide`.")
                      .many(),
                  Column.nested("inputs", "uncertainties/input", "Numbers with a distribution."),
                  Column.nested("correlations", "uncertainties/correlation", "Of inputs."),
                  Column.nested("projects", "uncertainties/project", "Delays and failures."),
                  Column.nested("events", "uncertainties/event", "What happens at random."),
                  Column.nested(
                      "lifts", "uncertainties/lift", "Plants that live on the study's deposit."))),
          table(
                  "/input",
                  "Numbers of the study that have a distribution.",
                  List.of(
                      ID,
                      NAME,
                      Column.text(
                              "paths",
                              "`<table>.<row>.<column>`, with `*` for any characters; a row is named by its id,"
                                  + " or its keys joined by `/`.")
                          .many()
                          .needed(),
                      Column.oneOf(
                              "as",
                              List.of("value", "factor", "sum", "months"),
                              "A draw replaces the number, multiplies it, is added to it, or moves a month.")
                          .needed(),
                      Column.oneOf(
                              "draw",
                              List.of("together", "each"),
                              "One draw for all numbers, or an independent one for each.")
                          .orElse("together"),
                      Column.integer(
                              "dimension", "In the Sobol design; give 1 to what matters most.")
                          .atLeast(1),
                      Column.nested("distribution", "uncertainties/distribution", "Of the draw.")))
              .marked(),
          table(
              "/correlation",
              "The rank correlation (Spearman) of two inputs with one draw each.",
              List.of(
                  Column.text("first", "Id of an input.").needed(),
                  Column.text("second", "Id of another.").needed(),
                  Column.number("rank", "Spearman's rank correlation.")
                      .above(-1)
                      .atMost(1)
                      .needed())),
          table(
                  "/project",
                  "What may go wrong with plants that open during the run.",
                  List.of(
                      ID,
                      NAME,
                      patterns("plants", "plants", "Plants with a date, or opened by a project.")
                          .needed(),
                      Column.nested(
                          "delayMonths",
                          "uncertainties/distribution",
                          "Months after the planned opening, rounded."),
                      Column.number("failureShare", "Probability that they never open.")
                          .atLeast(0)
                          .atMost(1)
                          .orElse(0),
                      Column.number(
                              "sunkShare",
                              "Share of a project's capital that is spent although it never opens; half is assumed.")
                          .atLeast(0)
                          .atMost(1)
                          .orElse(0.5),
                      Column.nested(
                          "rampClass", "uncertainties/distribution", "McNulty class 1 to 4.")))
              .marked(),
          table(
                  "/event",
                  "Events of a kind that come at random (a Poisson process); the keys of the kind, except `start`,"
                      + " `months` and what `severity` fills.",
                  List.of(
                      ID,
                      NAME,
                      Column.oneOf("kind", RANDOM_KINDS, "Kind of event, as in scenarios.")
                          .needed(),
                      patterns("from", "regions", "Exporting regions."),
                      patterns("to", "regions", "Importing regions."),
                      patterns("commodities", "commodities", "Commodities."),
                      patterns("regions", "regions", "Regions."),
                      Parameters.EXEMPT,
                      patterns("plants", "plants", "Plants."),
                      patterns("endUses", "enduses", "End uses."),
                      Column.number("ratePerYear", "Arrivals a year.").above(0).needed(),
                      Column.integer("most", "Arrivals after this many are ignored.")
                          .atLeast(1)
                          .atMost(MOST_ARRIVALS)
                          .orElse(MOST_ARRIVALS),
                      Column.nested(
                          "durationMonths", "uncertainties/distribution", "How long each lasts."),
                      Column.nested(
                          "severity",
                          "uncertainties/distribution",
                          "Fills approvedShare, remainingShare, dutyShare, factor, stockFactor or"
                              + " subsidyUsdPerTonne; none for a ban.")))
              .marked(),
          table(
                  "/lift",
                  "A plant that gets its capacity by month, what it yields and its cost from the study's deposit and a"
                      + " scheme of lifting, anew in each trajectory.",
                  List.of(
                      ID,
                      NAME,
                      Column.reference("plant", "plants", "With one output, the concentrate.")
                          .needed(),
                      Column.text("scheme", "Scheme of `deposit/numbers.csv`, such as `trial`.")
                          .needed(),
                      Column.oneOf(
                              "subsidy",
                              List.of("follows-cost", "stays"),
                              "Whether subsidies of scenarios to the plant move by as much as its cost, or stay.")
                          .orElse("stays")))
              .marked(),
          table(
              "/distribution",
              "A distribution: uniform (low, high), triangular and pert (low, mode, high), normal (mean, sd, and"
                  + " low, high where it is cut off), lognormal (p10, p90), discrete (values, weights), empirical"
                  + " (values).",
              List.of(
                  Column.oneOf(
                          "kind",
                          List.of(
                              "uniform",
                              "triangular",
                              "pert",
                              "normal",
                              "lognormal",
                              "discrete",
                              "empirical"),
                          "Family.")
                      .needed(),
                  Column.number("low", "Least value."),
                  Column.number("mode", "Most likely value."),
                  Column.number("high", "Greatest value."),
                  Column.number("mean", "Mean (before cutting off)."),
                  Column.number("sd", "Standard deviation (before cutting off).").above(0),
                  Column.number("p10", "One tenth lies below.").above(0),
                  Column.number("p90", "Nine tenths lie below.").above(0),
                  Column.number("values", "Values.").many(),
                  Column.number("weights", "Their weights; equal if absent.").many())));

  private UncertaintyTables() {}
}
