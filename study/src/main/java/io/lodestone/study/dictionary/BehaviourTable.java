// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import io.lodestone.network.Behaviour;
import io.lodestone.network.NetworkBuilder;
import java.util.List;

/// The behavioural parameters of `study.yaml`. Each may be uncertain in `uncertainties.yaml`.
final class BehaviourTable {

  /// The value that the model contract gives for χ, section 2.
  private static final double CHOKE_MULTIPLE = 50;

  private static final Behaviour STANDARD = Behaviour.DEFAULT;

  static final Table PARAMETERS =
      Table.of(
          "study/parameters",
          "study.yaml",
          "How sharply everyone answers prices, what moves between months and how large ordinary shocks are; all may be absent.",
          List.of(
              Column.number("plantSmoothness", "φ: a plant's δ over its revenue at base prices.")
                  .above(0)
                  .orElse(STANDARD.plantSmoothness()),
              Column.number("laneSmoothness", "ψ: a lane's δ over the importer's base price.")
                  .above(0)
                  .orElse(STANDARD.laneSmoothness()),
              Column.number("storeExponent", "η: how steeply a store answers the price.")
                  .above(1)
                  .orElse(STANDARD.storeExponent()),
              Column.number("chokeMultiple", "χ: where a user goes without, over the base price.")
                  .above(1)
                  .orElse(CHOKE_MULTIPLE),
              Column.number("coverMonths", "Stock that traders aim for, in months of throughput.")
                  .above(0)
                  .orElse(NetworkBuilder.DEFAULT_COVER_MONTHS),
              Column.number("expectationAdaptation", "α: weight of the price in its expectation.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.expectationAdaptation()),
              Column.number("expectationReversion", "κ: weight of the long-run reference price.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.expectationReversion()),
              Column.number("throughputSmoothing", "Weight of the month in smoothed throughput.")
                  .above(0)
                  .atMost(1)
                  .orElse(STANDARD.throughputSmoothing()),
              Column.number("longRunAdjustment", "θ: share of the long-run answer of demand.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.longRunAdjustment()),
              Column.number("discountRate", "Rate for the annuity of capital cost.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.discountRate()),
              Column.number("plantLifeYears", "Years over which capital cost is recovered.")
                  .above(0)
                  .orElse(STANDARD.plantLifeYears()),
              Column.number(
                      "laneHeadroomRatio",
                      "κ: the most a lane carries in a month over what it usually carries.")
                  .above(1)
                  .orElse(STANDARD.laneHeadroom()),
              Column.number(
                      "licensedHeadroomRatio",
                      "κ_L: the same under licences, over the approved share.")
                  .above(1)
                  .orElse(STANDARD.licensedHeadroom()),
              Column.number(
                      "mineSlackShare",
                      "s: of what a mine's nameplate allows beyond its usual activity, the share it can bring within months.")
                  .above(0)
                  .atMost(1)
                  .orElse(STANDARD.mineSlack()),
              Column.number(
                      "usualActivityShare",
                      "Monthly share of the way by which a mine's usual activity follows.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.usualActivityPace()),
              Column.number(
                      "newLaneShare",
                      "Flow of a new lane at the start over the lesser of the importer's use and what the exporter handles.")
                  .above(0)
                  .atMost(1)
                  .orElse(STANDARD.newLaneShare()),
              Column.number(
                      "newLaneFrictionShare",
                      "Friction of a new lane over the importer's base price.")
                  .atLeast(0)
                  .orElse(STANDARD.newLaneFriction()),
              Column.number(
                      "usualFlowRiseShare",
                      "ρ: monthly share of the way by which a lane's usual flow follows upwards; 1 = at once.")
                  .above(0)
                  .orElse(STANDARD.usualFlows().rise()),
              Column.number("usualFlowFadeShare", "The same downwards.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.usualFlows().fade()),
              Column.number("trendShare", "Weight of a month's change of price in the trend.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.expectations().trendWeight()),
              Column.number("referenceShare", "ω: weight of the price in its long-run reference.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.expectations().referenceWeight()),
              Column.number("trendMonths", "H: months by which traders carry a steep trend on.")
                  .atLeast(0)
                  .orElse(STANDARD.expectations().horizonMonths()),
              Column.number(
                      "alarmPaceShare",
                      "ρ_F: monthly share of the way to the alarm that prices call for.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.alarm().pace()),
              Column.number(
                      "alarmMostRatio", "M: most cover that alarmed holders want over the usual.")
                  .atLeast(1)
                  .orElse(STANDARD.alarm().mostFactor()),
              Column.number(
                      "alarmHalfRatio",
                      "m_½: price over its reference at which half of that, in logarithms, is wanted.")
                  .above(1)
                  .orElse(STANDARD.alarm().halfRatio()),
              Column.number(
                      "alarmRegionShare", "c: weight of the region's refined goods in the alarm.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.alarm().regionShare()),
              Column.number(
                      "shockPersistenceShare", "What is left of an ordinary shock after a month.")
                  .atLeast(0)
                  .atMost(0.999)
                  .orElse(STANDARD.shocks().persistence()),
              Column.number(
                      "worldShockShare",
                      "Stationary spread of the logarithm of all demand, in ensembles.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().world()),
              Column.number("commodityShockShare", "The same of the demand for a commodity.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().commodity()),
              Column.number("mineShockShare", "The same of a mine's capacity.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().mine()),
              Column.number("commodityNewsShare", "Monthly spread of news about a commodity.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().commodityNews()),
              Column.number("worldNewsShare", "Monthly spread of news about all commodities.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().worldNews())));

  private BehaviourTable() {}
}
