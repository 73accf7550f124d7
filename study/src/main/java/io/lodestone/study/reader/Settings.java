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
        parameters.number("laneHeadroomRatio"),
        parameters.number("licensedHeadroomRatio"),
        parameters.number("mineSlackShare"),
        parameters.number("expectationAdaptation"),
        parameters.number("expectationReversion"),
        parameters.number("throughputSmoothing"),
        parameters.number("longRunAdjustment"),
        standard.quotaSlack(),
        parameters.number("newLaneShare"),
        parameters.number("newLaneFrictionShare"),
        parameters.number("discountRate"),
        parameters.number("plantLifeYears"),
        parameters.number("usualActivityShare"),
        usualFlows(standard.usualFlows()),
        expectations(standard.expectations()),
        new AlarmRule(
            parameters.number("alarmPaceShare"),
            parameters.number("alarmMostRatio"),
            parameters.number("alarmHalfRatio"),
            parameters.number("alarmRegionShare")),
        new ShockSpreads(
            parameters.number("shockPersistenceShare"),
            parameters.number("worldShockShare"),
            parameters.number("commodityShockShare"),
            parameters.number("mineShockShare"),
            parameters.number("commodityNewsShare"),
            parameters.number("worldNewsShare")));
  }

  private UsualFlowRule usualFlows(UsualFlowRule standard) {
    return new UsualFlowRule(
        parameters.number("usualFlowRiseShare"),
        parameters.number("usualFlowFadeShare"),
        standard.leastShare());
  }

  private ExpectationRule expectations(ExpectationRule standard) {
    return new ExpectationRule(
        parameters.number("trendShare"),
        parameters.number("referenceShare"),
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
