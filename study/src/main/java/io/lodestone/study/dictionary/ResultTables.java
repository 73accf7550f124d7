// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a run yields: the Parquet tables of a run folder.
final class ResultTables {

  static final List<Table> ALL =
      List.of(
          monthly(
              "prices",
              "Markets: price and closing commercial stock.",
              text("market"),
              text("region"),
              text("commodity"),
              number("price_usd_per_t", "Price of the month."),
              number("expected_price_usd_per_t", "What traders expected at its start."),
              number("stock_t", "Commercial stock at its end.")),
          monthly(
              "plants",
              "Plants: capacity, activity and what governments paid.",
              text("plant"),
              text("region"),
              text("process"),
              text("stage"),
              number("capacity_t", "Available capacity of the month."),
              number("activity_t", "Activity; inputs are taken now."),
              number("delivered_t", "Activity whose outputs are delivered now."),
              number("subsidy_usd", "Subsidies paid.")),
          monthly(
              "lanes",
              "Lanes: what is loaded and what arrives.",
              text("lane"),
              text("commodity"),
              text("from"),
              text("to"),
              number("flow_t", "Loaded."),
              number("arrival_t", "Delivered.")),
          monthly(
              "uses",
              "End uses: demand at base prices, what they get, what is missing.",
              text("enduse"),
              text("region"),
              text("commodity"),
              text("use"),
              number("reference_t", "Demand at base prices."),
              number("consumption_t", "What is used."),
              number("use_lost_t", "Use of the baseline less use; negative is a gain."),
              number("without_t", "Of it what users go without more than in the baseline."),
              number("extra_bill_usd", "Price above the baseline's, times use."),
              number("surplus_lost_usd", "What thrift, at once and lasting, takes from users."),
              number("output_lost_usd", "Gone without times the value at stake.")),
          monthly(
              "stockpiles",
              "Strategic stocks.",
              text("stockpile"),
              text("region"),
              text("commodity"),
              number("stock_t", "Stock at the end of the month."),
              number("release_t", "Released; negative if bought.")),
          monthly(
              "quotas",
              "Quotas: what they counted and the price of a licence.",
              text("quota"),
              number("used_t", "What was counted."),
              number("licence_price_usd_per_t", "Price of a licence, 0 while not in force.")),
          Table.of(
                  "results/headlines",
                  "headlines.parquet",
                  "The few numbers to read first.",
                  List.of(
                      Column.text("id", "Name in comparisons.").needed(),
                      Column.text("name", "Name for people.").needed(),
                      Column.number("value", "Value in `unit`.").needed(),
                      Column.text("unit", "Unit.").needed(),
                      Column.text("text", "One sentence.").needed()))
              .keyedBy("id"));

  private static Column text(String name) {
    return Column.text(name, "Id or word of the study.").needed();
  }

  private static Column number(String name, String meaning) {
    return Column.number(name, meaning).needed();
  }

  private static Table monthly(String name, String meaning, Column... own) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.month("month", "Calendar month.").needed());
    columns.addAll(Arrays.asList(own));
    return Table.of("results/" + name, name + ".parquet", meaning, columns)
        .keyedBy("month", own[0].name());
  }

  private ResultTables() {}
}
