// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import io.lodestone.conditions.Contract;
import io.lodestone.network.Stockpile;
import io.lodestone.network.StockpileTerms;
import io.lodestone.scenario.Measure;
import java.util.List;
import java.util.Optional;

/// The arms of measures that hold stocks and steer trade.
final class TradeArms {

  static final List<Arm<? extends Measure>> ALL =
      List.of(
          Arm.of(
              "stockpile",
              Measure.StrategicStockpile.class,
              p -> new Measure.StrategicStockpile(rule(p), p.number("carryingRate"), p.period()),
              TradeArms::tell),
          Arm.of(
              "firm-stocks",
              Measure.FirmStocks.class,
              p ->
                  new Measure.FirmStocks(
                      p.list("regions"),
                      p.list("commodities"),
                      p.number("addedMonths"),
                      p.integer("buildMonths"),
                      p.number("carryingRate"),
                      p.period()),
              (m, w) ->
                  "firms in "
                      + w.regions(m.regions())
                      + " must hold "
                      + Words.number(m.addedMonths())
                      + " months more of "
                      + w.commodities(m.commodities())
                      + ", built "
                      + Words.over(m.buildMonths())),
          new Arm<>("offtake", Measure.Offtake.class, TradeArms::offtake, TradeArms::tell),
          Arm.of(
              "tariff",
              Measure.Tariff.class,
              p -> new Measure.Tariff(p.trade(), p.number("dutyShare"), p.period()),
              (m, w) ->
                  w.to(m.trade())
                      + " takes a tariff of "
                      + Words.percent(m.dutyShare())
                      + " on "
                      + w.what(m.trade())
                      + " from "
                      + w.from(m.trade())),
          Arm.of(
              "alliance",
              Measure.Alliance.class,
              p ->
                  new Measure.Alliance(
                      p.list("members"),
                      p.list("commodities"),
                      p.number("frictionCutShare"),
                      p.number("sharedStockShare"),
                      p.number("costUsdPerYear"),
                      p.payer(),
                      p.period()),
              (m, w) ->
                  w.regions(m.members())
                      + " trade "
                      + w.commodities(m.commodities())
                      + " with "
                      + Words.percent(m.frictionCutShare())
                      + " of the price less friction and lend "
                      + Words.percent(m.sharedStockShare())
                      + " of what their stockpiles may release"
                      + Words.paidYearly(m.costUsdPerYear(), m.payer())));

  private TradeArms() {}

  private static Stockpile rule(ChangeRow p) {
    return new Stockpile(
        p.text("id"),
        p.text("region"),
        p.text("commodity"),
        p.number("openingTonnes"),
        p.number("targetTonnes"),
        p.number("purchaseTonnesPerMonth"),
        p.number("purchaseBelowPriceRatio"),
        p.number("releaseTonnesPerMonth"),
        p.number("releaseAbovePriceRatio"),
        p.number("releaseBelowCoverShare"),
        new StockpileTerms(
            p.number("coverMonths"), p.text("releaseWhile"), p.text("buysBack").equals("yes")));
  }

  private static String tell(Measure.StrategicStockpile m, Words w) {
    Stockpile rule = m.rule();
    return w.regions(List.of(rule.region()))
        + " buys a reserve of "
        + (rule.terms().coverMonths() > 0
            ? Words.number(rule.terms().coverMonths()) + " months' use of "
            : Words.number(rule.targetTonnes()) + " t of ")
        + w.commodities(List.of(rule.commodity()))
        + " at up to "
        + Words.number(rule.purchaseTonnesPerMonth())
        + " t a month, and releases up to "
        + Words.number(rule.releaseTonnesPerMonth())
        + " t a month above "
        + Words.number(rule.releaseAbovePriceRatio())
        + " times the base price"
        + (rule.terms().releaseWhile().isBlank()
            ? ""
            : " or while " + rule.terms().releaseWhile() + " lasts")
        + (rule.terms().buysBack() ? "" : "; it does not buy back");
  }

  private static Optional<Measure.Offtake> offtake(ChangeRow p) {
    if (!p.hasOneOf(
        "outputShare", "tonnesPerMonth", "an offtake", "Maybe outputShare: 0.5 for half")) {
      return Optional.empty();
    }
    double cap = p.row().findNumber("capUsdPerTonne").orElse(Double.POSITIVE_INFINITY);
    if (cap < p.number("floorUsdPerTonne")) {
      return p.missing(
          "capUsdPerTonne", "the cap lies below the floor", "Maybe they are exchanged");
    }
    return Optional.of(
        new Measure.Offtake(
            p.list("plants"),
            p.text("commodity"),
            p.text("to"),
            p.numberOrNone("outputShare"),
            p.numberOrNone("tonnesPerMonth"),
            new Contract.PriceFormula(p.number("priceFactor"), p.number("floorUsdPerTonne"), cap),
            p.payer(),
            p.period()));
  }

  private static String tell(Measure.Offtake m, Words w) {
    Contract.PriceFormula price = m.price();
    return w.regions(List.of(m.to()))
        + " takes "
        + (Double.isNaN(m.outputShare())
            ? Words.number(m.tonnesPerMonth()) + " t a month"
            : Words.percent(m.outputShare()))
        + " of the "
        + w.commodities(List.of(m.commodity()))
        + " of "
        + w.plants(m.plants())
        + " under contract at "
        + (price.factor() == 1 // exact: the data say so
            ? "the market price"
            : Words.number(price.factor()) + " times the market price")
        + (price.floorUsdPerTonne() > 0
            ? ", at least " + Words.number(price.floorUsdPerTonne()) + " USD per tonne"
            : "")
        + (Double.isFinite(price.capUsdPerTonne())
            ? ", at most " + Words.number(price.capUsdPerTonne()) + " USD per tonne"
            : "")
        + ", a premium being paid by "
        + Words.by(m.payer());
  }
}
