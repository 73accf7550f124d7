// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.baseyear.Figure;
import io.lodestone.baseyear.Trust;
import io.lodestone.network.AlarmRule;
import io.lodestone.network.Behaviour;
import io.lodestone.network.ExpectationRule;
import io.lodestone.network.ShockSpreads;
import io.lodestone.network.UsualFlowRule;
import io.lodestone.study.table.Row;
import io.lodestone.units.Horizon;
import java.util.Locale;

/// What `study.yaml` says.
///
/// @param id id of the study
/// @param row its plain keys
/// @param horizon simulated months
/// @param parameters behavioural parameters
/// @param spreads spread of figures by trust
record Settings(String id, Row row, Horizon horizon, Row parameters, Row spreads) {

  double chokeMultiple() {
    return parameters.number("chokeMultiple");
  }

  double coverMonths() {
    return parameters.number("coverMonths");
  }

  Behaviour behaviour() {
    Behaviour standard = Behaviour.DEFAULT;
    return new Behaviour(
        parameters.number("plantSmoothness"),
        parameters.number("laneSmoothness"),
        parameters.number("storeExponent"),
        parameters.number("laneHeadroom"),
        parameters.number("licensedHeadroom"),
        parameters.number("mineSlackShare"),
        parameters.number("expectationAdaptation"),
        parameters.number("expectationReversion"),
        parameters.number("throughputSmoothing"),
        parameters.number("longRunAdjustment"),
        standard.quotaSlack(),
        standard.newLaneShare(),
        parameters.number("newLaneFrictionShare"),
        parameters.number("discountRate"),
        parameters.number("plantLifeYears"),
        standard.usualActivityPace(),
        new UsualFlowRule(
            parameters.number("usualFlowRisePace"),
            parameters.number("usualFlowFadePace"),
            standard.usualFlows().leastShare()),
        expectations(standard.expectations()),
        new AlarmRule(
            parameters.number("alarmPace"),
            parameters.number("alarmMostFactor"),
            parameters.number("alarmHalfRatio"),
            parameters.number("alarmRegionShare")),
        new ShockSpreads(
            parameters.number("shockPersistence"),
            parameters.number("shockWorldSpread"),
            parameters.number("shockCommoditySpread"),
            parameters.number("shockMineSpread"),
            parameters.number("commodityNewsSpread"),
            parameters.number("worldNewsSpread")));
  }

  private ExpectationRule expectations(ExpectationRule standard) {
    return new ExpectationRule(
        standard.trendWeight(),
        parameters.number("referenceWeight"),
        standard.fullTradeShare(),
        parameters.number("trendMonths"),
        standard.carriedLimit(),
        standard.steepTrendPerMonth(),
        standard.boundFactor());
  }

  /// A base-year figure; a spread that is not given is that of its trust. A row without trust,
  /// which is an error elsewhere, counts as assumed.
  Figure figureOf(Row figure) {
    Trust trust = MarkReader.trustOf(figure.findText("trust").orElse("assumed"));
    return new Figure(
        Figure.Kind.valueOf(figure.text("kind").toUpperCase(Locale.ROOT)),
        figure.text("id"),
        figure.number("value"),
        figure.findNumber("spread_share").orElseGet(() -> spreads.number(trust.id())),
        figure.text("source"),
        trust,
        figure.text("note"));
  }
}
