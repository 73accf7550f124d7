// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import io.lodestone.network.Behaviour;
import io.lodestone.network.NetworkBuilder;
import java.util.List;

/// The behavioural parameters that `study.yaml` can set.
final class BehaviourTable {

  private static final Behaviour STANDARD = Behaviour.DEFAULT;

  /// Assumed: the value that MODEL contract section 2 gives for χ.
  private static final double CHOKE_MULTIPLE = 50;

  static final Table TABLE =
      Table.of(
          "study/parameters",
          "study.yaml",
          "How sharply everyone answers prices and how expectations move; all may be absent.",
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
              Column.number(
                      "laneHeadroom", "κ: the most a lane carries in a month over what is usual.")
                  .above(1)
                  .orElse(STANDARD.laneHeadroom()),
              Column.number(
                      "licensedHeadroom", "κ_L: the same under licences, over what is approved.")
                  .above(1)
                  .orElse(STANDARD.licensedHeadroom()),
              Column.number(
                      "mineSlackShare",
                      "s: share of a mine's capacity beyond its base activity that it brings within months.")
                  .above(0)
                  .atMost(1)
                  .orElse(STANDARD.mineSlack()),
              Column.number(
                      "newLaneFrictionShare",
                      "Friction of a new lane over the importer's base price.")
                  .atLeast(0)
                  .orElse(STANDARD.newLaneFriction()),
              Column.number(
                      "usualFlowRisePace",
                      "ρ: monthly share of the way of a usual flow to a larger one.")
                  .above(0)
                  .orElse(STANDARD.usualFlows().rise()),
              Column.number("usualFlowFadePace", "The same to a smaller flow.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.usualFlows().fade()),
              Column.number("referenceWeight", "ω: weight of the month's price in the reference.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.expectations().referenceWeight()),
              Column.number("trendMonths", "H: months by which traders carry a steep trend on.")
                  .atLeast(0)
                  .orElse(STANDARD.expectations().horizonMonths()),
              Column.number(
                      "alarmMostFactor", "M: most cover of alarmed holders over their usual one.")
                  .atLeast(1)
                  .orElse(STANDARD.alarm().mostFactor()),
              Column.number(
                      "alarmHalfRatio",
                      "m_½: price over its reference at which half of that is wanted.")
                  .above(1)
                  .orElse(STANDARD.alarm().halfRatio()),
              Column.number("alarmPace", "ρ_F: monthly share of the way to the alarm called for.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.alarm().pace()),
              Column.number(
                      "alarmRegionShare", "c: weight of the region's refined goods in the alarm.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.alarm().regionShare()),
              Column.number("shockPersistence", "Of ordinary shocks, from month to month.")
                  .atLeast(0)
                  .atMost(0.999)
                  .orElse(STANDARD.shocks().persistence()),
              Column.number("shockWorldSpread", "Spread of the logarithm of all demand.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().world()),
              Column.number("shockCommoditySpread", "The same of the demand for one commodity.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().commodity()),
              Column.number("shockMineSpread", "The same of a mine's capacity.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().mine()),
              Column.number(
                      "commodityNewsSpread",
                      "What news moves the logarithm of a commodity's expected price in a month.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().commodityNews()),
              Column.number("worldNewsSpread", "The same of all commodities at once.")
                  .atLeast(0)
                  .orElse(STANDARD.shocks().worldNews()),
              Column.number("discountRate", "Rate for the annuity of capital cost.")
                  .atLeast(0)
                  .atMost(1)
                  .orElse(STANDARD.discountRate()),
              Column.number("plantLifeYears", "Years over which capital cost is recovered.")
                  .above(0)
                  .orElse(STANDARD.plantLifeYears())));

  private BehaviourTable() {}
}
