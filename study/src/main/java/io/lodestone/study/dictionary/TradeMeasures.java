// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import static io.lodestone.study.dictionary.Parameters.CARRYING;
import static io.lodestone.study.dictionary.Parameters.DUTY;
import static io.lodestone.study.dictionary.Parameters.FROM;
import static io.lodestone.study.dictionary.Parameters.PAYER;
import static io.lodestone.study.dictionary.Parameters.PLANTS;
import static io.lodestone.study.dictionary.Parameters.REGIONS;
import static io.lodestone.study.dictionary.Parameters.TO;
import static io.lodestone.study.dictionary.Parameters.WHAT;

import java.util.List;

/// The kinds of measures that hold stocks and steer trade.
final class TradeMeasures {

  private static final Column COMMODITY =
      Column.reference("commodity", "commodities", "Commodity.").needed();

  static final List<ChangeKind> ALL =
      List.of(
          ChangeKind.measure(
                  "stockpile",
                  "strategic stockpile",
                  "a strategic stock that the state buys during the period and releases from its start on, by last month's price or when traders run out.",
                  Column.id("Its name; that of a stockpile of the network changes its rule."),
                  Column.reference("region", "regions", "Region.").needed(),
                  COMMODITY,
                  Column.number("openingTonnes", "What is held already.").atLeast(0).orElse(0),
                  Column.number("targetTonnes", "Buys while below.").atLeast(0).needed(),
                  Column.number("purchaseTonnesPerMonth", "Most bought in a month.")
                      .atLeast(0)
                      .needed(),
                  Column.number(
                          "purchaseBelowPriceRatio",
                          "Buys only below this multiple of the base price.")
                      .atLeast(0)
                      .orElse(1.2),
                  Column.number("releaseTonnesPerMonth", "Most released in a month.")
                      .atLeast(0)
                      .needed(),
                  Column.number(
                          "releaseAbovePriceRatio",
                          "Releases above this multiple of the base price.")
                      .above(0)
                      .orElse(3),
                  Column.number(
                          "releaseBelowCoverShare",
                          "Releases also while traders hold less than this share of what they aim for; 0 = never.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0),
                  Column.number(
                          "coverMonths",
                          "Aims for this many months of its market's usual throughput; 0 = targetTonnes counts.")
                      .atLeast(0)
                      .orElse(0),
                  Column.text(
                      "releaseWhile",
                      "Releases while an event of this name, or kind, lasts, whatever the price."),
                  Column.oneOf(
                          "buysBack",
                          List.of("yes", "no"),
                          "Whether it buys again once it released.")
                      .orElse("yes"),
                  CARRYING)
              .example(
                  """
                  kind: stockpile
                  id: reserve-180
                  region: japan
                  commodity: dysprosium-metal
                  targetTonnes: 195
                  purchaseTonnesPerMonth: 8
                  releaseTonnesPerMonth: 33
                  releaseAbovePriceRatio: 2
                  start: 2025-01
                  months: 24
                  """)
              .caveat(
                  "Buying moves the price it pays. It takes at most half of what its market holds when a month opens."),
          ChangeKind.measure(
                  "firm-stocks",
                  "mandated firm stocks",
                  "firms must hold more stock than they would by themselves.",
                  REGIONS,
                  WHAT,
                  Column.number("addedMonths", "Cover on top, in months of throughput.")
                      .atLeast(0)
                      .needed(),
                  Column.integer("buildMonths", "Months until it is all there.")
                      .atLeast(1)
                      .orElse(12),
                  CARRYING)
              .example(
                  """
                  kind: firm-stocks
                  regions: [japan]
                  commodities: [dysprosium-metal, terbium-metal]
                  addedMonths: 2
                  buildMonths: 12
                  start: 2025-01
                  """)
              .caveat(
                  "The obligation raises what firms aim for; in a shortage they may draw on it as on all their stock."),
          ChangeKind.measure(
                  "offtake",
                  "offtake contract",
                  "a part of plants' output goes to a region outside the market, at a price formula; give `outputShare` or `tonnesPerMonth`.",
                  PLANTS,
                  COMMODITY,
                  Column.reference("to", "regions", "Buyer's region.").needed(),
                  Column.number("outputShare", "Share of the output.").atLeast(0).atMost(1),
                  Column.number("tonnesPerMonth", "Tonnes of each plant, at most its output.")
                      .atLeast(0),
                  Column.number("priceFactor", "Contract price over the seller's market price.")
                      .atLeast(0)
                      .orElse(1),
                  Column.number("floorUsdPerTonne", "Least contract price.").atLeast(0).orElse(0),
                  Column.number("capUsdPerTonne", "Greatest contract price; none if absent.")
                      .above(0),
                  PAYER.orElse("firms"))
              .example(
                  """
                  kind: offtake
                  plants: [separate-caremag]
                  commodity: dysprosium-oxide
                  to: japan
                  outputShare: 0.5
                  floorUsdPerTonne: 300000
                  payer: state
                  start: 2026-07
                  """)
              .caveat(
                  "It moves tonnes and money, not the plant's decision: to keep a plant open add a `price-floor`. It needs a lane, which a ban closes; it takes at most half of what the seller's market holds when a month opens."),
          ChangeKind.measure("tariff", "tariff", "a duty of the importer.", FROM, TO, WHAT, DUTY)
              .example(
                  """
                  kind: tariff
                  from: china
                  to: [united-states]
                  commodities: [magnet-ndfeb-standard]
                  dutyShare: 0.25
                  start: 2026-01
                  """)
              .caveat(
                  "Users pay it and the state gets it; what trade shrinks by is in prices and shortage."),
          ChangeKind.measure(
                  "alliance",
                  "alliance",
                  "members trade with less friction and share their strategic stocks.",
                  Column.reference("members", "regions", "Members.").many().needed(),
                  WHAT,
                  Column.number(
                          "frictionCutShare",
                          "Taken off the friction between members, over the importer's base price; freight stays.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0.1),
                  Column.number(
                          "sharedStockShare",
                          "Share of a stockpile's release rate that an ally in need gets.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0.5),
                  Column.number("costUsdPerYear", "What keeping it up costs a year.")
                      .atLeast(0)
                      .orElse(0),
                  PAYER.orElse("state"))
              .example(
                  """
                  kind: alliance
                  members: [japan, united-states, australia, malaysia, france]
                  commodities: ["*"]
                  frictionCutShare: 0.15
                  costUsdPerYear: 10000000
                  start: 2026-01
                  """)
              .caveat(
                  "How much friction an alliance takes off, and for what money, nobody has measured. Pooled plants are `project` measures of the same scenario."));

  private TradeMeasures() {}
}
