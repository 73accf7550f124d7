// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import static io.lodestone.study.dictionary.Parameters.PLANTS;
import static io.lodestone.study.dictionary.Parameters.SUBSIDY;

import java.util.List;

/// The kinds of measures that build and keep plants.
final class PlantMeasures {

  private static final Column FACTOR =
      Column.number("factor", "On the plants' design capacity; 0 = not built.")
          .atLeast(0)
          .orElse(1);

  private static final Column CAPITAL =
      Column.number(
              "capitalUsdPerTonnePerYear",
              "Capital cost of one t/year of capacity; that of the process if absent.")
          .atLeast(0);

  private static final Column BUILD =
      Column.integer("buildMonths", "Months before the start over which capital is spent.")
          .atLeast(0)
          .orElse(24);

  static final List<ChangeKind> ALL =
      List.of(
          ChangeKind.measure(
                  "project",
                  "project",
                  "plants and lanes open at the start, with the plants' ramp-up; capital is spent before.",
                  Column.pattern("plants", "plants", "Plants.").many(),
                  Column.pattern("lanes", "lanes", "Lanes.").many(),
                  FACTOR,
                  CAPITAL,
                  BUILD,
                  Column.number("stateShare", "Share of the capital that the state pays.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0))
              .example(
                  """
                  kind: project
                  plants: [metal-dysprosium-japan-new]
                  factor: 0.5
                  capitalUsdPerTonnePerYear: 30000
                  stateShare: 0.4
                  start: 2026-01
                  """)
              .caveat(
                  "The plant runs only where its margin allows: a project may stand idle. Capital for which neither the measure nor the process has a number counts as nothing."),
          ChangeKind.measure(
                  "subsidy",
                  "subsidy",
                  "an operating subsidy per tonne of activity.",
                  PLANTS,
                  SUBSIDY)
              .example(
                  """
                  kind: subsidy
                  plants: [separate-caremag]
                  subsidyUsdPerTonne: 2000
                  start: 2026-07
                  months: 60
                  """)
              .caveat("It is paid for every tonne, also for those that would be made without it."),
          ChangeKind.measure(
                  "capital-subsidy",
                  "capital subsidy",
                  "the state pays a share of the capital of what plants add by themselves.",
                  PLANTS,
                  Column.number("subsidyShare", "Share of the capital.")
                      .atLeast(0)
                      .atMost(0.95)
                      .needed())
              .example(
                  """
                  kind: capital-subsidy
                  plants: ["mine-serra-verde*", mine-ion-clay-laos]
                  subsidyShare: 0.3
                  start: 2026-01
                  """)
              .caveat(
                  "For price-led expansions only; the state's part in a project is the project's own `stateShare`."),
          ChangeKind.measure(
                  "price-floor",
                  "price floor",
                  "plants are paid what last month's price lacks of a strike; settled both ways it is a contract for difference.",
                  PLANTS,
                  Column.reference("commodity", "commodities", "What the price is of.").needed(),
                  Column.number("strikeUsdPerTonne", "Guaranteed price.").atLeast(0).needed(),
                  Column.number("coveredShare", "Share of the output that is covered.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(1),
                  Column.oneOf(
                          "settlement",
                          List.of("floor", "both-ways"),
                          "Whether the plant pays back above the strike.")
                      .orElse("floor"))
              .example(
                  """
                  kind: price-floor
                  plants: [separate-caremag]
                  commodity: dysprosium-oxide
                  strikeUsdPerTonne: 300000
                  settlement: both-ways
                  start: 2026-07
                  """)
              .caveat(
                  "Settled on the price of the month before, as contracts are that settle on an average; it trails a price that jumps."));

  private PlantMeasures() {}
}
