// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import io.lodestone.conditions.Contract.Settlement;
import io.lodestone.scenario.Capital;
import io.lodestone.scenario.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The arms of measures that build and keep plants.
final class PlantArms {

  static final List<Arm<? extends Measure>> ALL =
      List.of(
          new Arm<>("project", Measure.Project.class, PlantArms::project, PlantArms::tell),
          Arm.of(
              "subsidy",
              Measure.Subsidy.class,
              p ->
                  new Measure.Subsidy(p.list("plants"), p.number("subsidyUsdPerTonne"), p.period()),
              (m, w) ->
                  w.plants(m.plants())
                      + ": a subsidy of "
                      + Words.number(m.subsidyUsdPerTonne())
                      + " USD per tonne of activity"),
          Arm.of(
              "capital-subsidy",
              Measure.CapitalSubsidy.class,
              p ->
                  new Measure.CapitalSubsidy(
                      p.list("plants"), p.number("subsidyShare"), p.period()),
              (m, w) ->
                  "the state pays "
                      + Words.percent(m.subsidyShare())
                      + " of the capital of expansions of "
                      + w.plants(m.plants())),
          Arm.of(
              "price-floor",
              Measure.PriceFloor.class,
              p ->
                  new Measure.PriceFloor(
                      p.list("plants"),
                      p.text("commodity"),
                      p.number("strikeUsdPerTonne"),
                      p.number("coveredShare"),
                      p.text("settlement").equals("floor")
                          ? Settlement.FLOOR
                          : Settlement.BOTH_WAYS,
                      p.period()),
              PlantArms::tell));

  private PlantArms() {}

  private static Optional<Measure.Project> project(ChangeRow p) {
    if (p.list("plants").isEmpty() && p.list("lanes").isEmpty()) {
      return p.missing(
          "plants",
          "a project opens neither a plant nor a lane",
          "Maybe name plants or lanes that start as option");
    }
    return Optional.of(
        new Measure.Project(
            p.list("plants"),
            p.list("lanes"),
            p.number("factor"),
            new Capital(
                p.numberOrNone("capitalUsdPerTonnePerYear"),
                p.integer("buildMonths"),
                p.number("stateShare")),
            p.period()));
  }

  private static String tell(Measure.Project project, Words w) {
    if (!project.capital().opens()) {
      return "never opening, with "
          + Words.percent(project.capital().spentShare())
          + " of the capital spent: "
          + w.plants(project.plants());
    }
    List<String> parts = new ArrayList<>();
    if (!project.plants().isEmpty()) {
      String size =
          project.factor() == 1 // exact: the data say so
              ? ""
              : " at " + Words.number(project.factor()) + " times the design";
      parts.add("opening with ramp-up" + size + ": " + w.plants(project.plants()));
    }
    if (!project.lanes().isEmpty()) {
      parts.add("opening to trade: " + w.lanes(project.lanes()));
    }
    if (project.capital().stateShare() > 0) {
      parts.add(
          "the state pays " + Words.percent(project.capital().stateShare()) + " of the capital");
    }
    return String.join("; ", parts);
  }

  private static String tell(Measure.PriceFloor m, Words w) {
    return w.plants(m.plants())
        + ": "
        + Words.number(m.strikeUsdPerTonne())
        + " USD per tonne of "
        + w.commodities(List.of(m.commodity()))
        + (m.settlement() == Settlement.FLOOR
            ? " guaranteed as a floor"
            : " guaranteed by a contract for difference")
        + (m.coveredShare() == 1 // exact: the data say so
            ? ""
            : " for " + Words.percent(m.coveredShare()) + " of the output");
  }
}
