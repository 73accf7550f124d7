// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// What exists: the tables under `network/`.
final class NetworkTables {

  private static final List<String> MAKING_STAGES =
      List.of("mine", "concentrate", "separation", "metal", "magnet", "component", "recycling");

  private static final String NAME = "Name for people.";

  private static final Table REGIONS =
      Table.of(
              "regions",
              "network/regions.csv",
              "Countries or groups of countries that trade as one.",
              List.of(
                  Column.id("Name in other tables."),
                  Column.text("name", NAME).needed(),
                  Column.number("governance_score", "0 good to 10 bad.")
                      .atLeast(0)
                      .atMost(10)
                      .needed(),
                  Column.number("latitude_deg", "Where maps show it, degrees north.")
                      .atLeast(-90)
                      .atMost(90),
                  Column.number("longitude_deg", "Where maps show it, degrees east.")
                      .atLeast(-180)
                      .atMost(180)))
          .marked();

  private static final Table ELEMENTS =
      Table.of(
              "elements",
              "network/elements.csv",
              "What is traced through the network.",
              List.of(
                  Column.id("Name in other tables."),
                  Column.text("name", NAME).needed(),
                  Column.text("symbol", "Chemical symbol or short name.").needed(),
                  Column.text("group", "Class used in reports, such as `heavy`."),
                  Column.text(
                          "members",
                          "Elements of an assay that this one stands for, by their names there, such as `ho er tm yb lu`; one"
                              + " of the same id needs no mention.")
                      .many(),
                  Column.text("note", "Remarks.")))
          .orAbsent();

  private static final Table STAGES =
      Table.of(
              "stages",
              "network/stages.csv",
              "What the study calls the stages of its chain; general words where it says nothing.",
              List.of(
                  Column.oneOf("stage", MAKING_STAGES, "Stage of commodities and processes.")
                      .needed(),
                  Column.text("good", "What it makes, as inside a sentence, such as `oxide`.")
                      .needed(),
                  Column.text("done", "What it does to a unit, such as `separated`.").needed()))
          .keyedBy("stage")
          .orAbsent();

  private static final Table COMMODITIES =
      Table.of(
              "commodities",
              "network/commodities.csv",
              "Whatever has a mass balance and a price.",
              List.of(
                  Column.id("Name in other tables."),
                  Column.text("name", NAME).needed(),
                  Column.oneOf("stage", MAKING_STAGES, "The stage that makes it.").needed(),
                  Column.number("base_price_usd_per_t", "World reference price of the base year.")
                      .above(0)
                      .needed()))
          .marked();

  private static final Table CONTENTS =
      Table.of(
              "contents",
              "network/contents.csv",
              "What a commodity is made of. A tonne of metal may carry more than one tonne of an element that is counted as its oxide.",
              List.of(
                  Column.reference("commodity", "commodities", "Commodity.").needed(),
                  Column.reference("element", "elements", "Element in it.").needed(),
                  Column.number(
                          "content_share",
                          "t of the element in one tonne, counted as the study counts it (as oxide, say).")
                      .atLeast(0)
                      .atMost(2)
                      .needed()))
          .keyedBy("commodity", "element")
          .orAbsent()
          .marked();

  private static final Table PROCESSES =
      Table.of(
              "processes",
              "network/processes.csv",
              "Recipes in the abstract, and how plants that run them grow.",
              List.of(
                  Column.id("Name in other tables."),
                  Column.text("name", NAME).needed(),
                  Column.oneOf("stage", MAKING_STAGES, "Stage of the plants that run it.").needed(),
                  Column.integer("lead_months", "Months between inputs and outputs.")
                      .atLeast(0)
                      .orElse(0),
                  Column.number(
                          "capital_cost_usd_per_t_per_year",
                          "Capital cost of one t/year of capacity.")
                      .above(0),
                  Column.number(
                          "expansion_share_per_year",
                          "Most that a plant commits each January, over its capacity; 0 = never.")
                      .atLeast(0)
                      .orElse(0),
                  Column.integer("expansion_lead_months", "Months from commitment to operation.")
                      .atLeast(0)
                      .orElse(0),
                  Column.number(
                          "progress_ratio",
                          "Cost after a doubling of output over cost before; 1 = no learning.")
                      .above(0)
                      .atMost(1)
                      .orElse(1)))
          .marked();

  private static final Table RECIPES =
      Table.of(
              "recipes",
              "network/recipes.csv",
              "Inputs and outputs per tonne of activity.",
              List.of(
                  Column.reference("process", "processes", "Process.").needed(),
                  Column.reference("commodity", "commodities", "What goes in or comes out.")
                      .needed(),
                  Column.number("coefficient_t_per_t", "Outputs positive, inputs negative.")
                      .needed()))
          .keyedBy("process", "commodity")
          .marked();

  private static final Table PLANTS =
      Table.of(
              "plants",
              "network/plants.csv",
              "Mines, separators, metal makers, makers of magnets or other components, recyclers.",
              List.of(
                  Column.id("Name in other tables."),
                  Column.text("name", NAME).needed(),
                  Column.reference("region", "regions", "Where it stands.").needed(),
                  Column.reference("process", "processes", "What it does.").needed(),
                  Column.number("capacity_t_per_year", "Design capacity in activity.")
                      .above(0)
                      .needed(),
                  Column.number("operating_cost_usd_per_t", "Cost per t of activity beside inputs.")
                      .atLeast(0)
                      .needed(),
                  Column.opening(
                      "start",
                      List.of("base", "option"),
                      "`base`: ran in the base year; a month: committed project; `option`: only if a measure says so."),
                  Column.month("end", "First month without it; stays if empty."),
                  Column.integer(
                          "ramp_class", "How fast it reaches its design; required unless `base`.")
                      .atLeast(1)
                      .atMost(4),
                  Column.number(
                          "slack_share",
                          "For a mine of the base year: of what its nameplate allows beyond its usual activity, the share it can bring within months; 0 = the parameter mineSlackShare.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0)))
          .marked();

  private static final Table LANES =
      Table.of(
              "lanes",
              "network/lanes.csv",
              "Trade of one commodity between two regions; the id is `commodity:from>to`.",
              List.of(
                  Column.reference("commodity", "commodities", "What is traded.").needed(),
                  Column.reference("from", "regions", "Exporter.").needed(),
                  Column.reference("to", "regions", "Importer.").needed(),
                  Column.opening(
                      "start",
                      List.of("base", "new", "option"),
                      "`base`: used in the base year; `new`: open but not used then; a month; `option`: only if a measure says so."),
                  Column.integer("transit_months", "Months between loading and arrival.")
                      .atLeast(0)
                      .orElse(0),
                  Column.number("freight_usd_per_t", "Carriage.").atLeast(0).orElse(0),
                  Column.number("duty_share", "Ad valorem on last month's price at the exporter.")
                      .atLeast(0)
                      .orElse(0)))
          .keyedBy("commodity", "from", "to")
          .marked();

  private static final Table ENDUSES =
      Table.of(
              "enduses",
              "network/enduses.csv",
              "Consumers with a demand curve and a value at stake.",
              List.of(
                  Column.id("Name in other tables."),
                  Column.text("name", NAME).needed(),
                  Column.reference("region", "regions", "Where the user is.").needed(),
                  Column.reference("commodity", "commodities", "What is used.").needed(),
                  Column.text("use", "Kind of use, shared by regions.").needed(),
                  Column.number("elasticity", "Short-run price elasticity, positive.")
                      .above(0)
                      .needed(),
                  Column.number("long_run_elasticity", "After thrift and substitution, positive.")
                      .above(0)
                      .needed(),
                  Column.number(
                          "choke_multiple",
                          "Goes without at this many times the base price; the study's default if empty.")
                      .above(1),
                  Column.reference(
                      "growth", "series", "Multiplies base-year demand; constant if empty."),
                  Column.number(
                          "value_at_stake_usd_per_t",
                          "Cost of a missing tonne beyond the material.")
                      .atLeast(0)
                      .orElse(0)))
          .marked();

  private static final Table STORES =
      Table.of(
              "stores",
              "network/stores.csv",
              "Commercial stocks; the most specific row wins. Without a row, the study's cover and no loss.",
              List.of(
                  Column.reference("region", "regions", "Region.").orAll().needed(),
                  Column.reference("commodity", "commodities", "Commodity.").orAll().needed(),
                  Column.number(
                          "cover_months", "Stock that traders aim for, in months of throughput.")
                      .above(0)
                      .needed(),
                  Column.number(
                          "loss_share_per_month", "Share of the opening stock lost each month.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0)))
          .keyedBy("region", "commodity")
          .orAbsent()
          .marked();

  private static final Table STOCKPILES =
      Table.of(
              "stockpiles",
              "network/stockpiles.csv",
              "Strategic stocks with a rule for buying and releasing, on last month's price.",
              List.of(
                  Column.id("Name in other tables."),
                  Column.reference("region", "regions", "Region.").needed(),
                  Column.reference("commodity", "commodities", "Commodity.").needed(),
                  Column.number("opening_t", "Stock at the start.").atLeast(0).needed(),
                  Column.number("target_t", "Buys while below.").atLeast(0).needed(),
                  Column.number("purchase_t_per_month", "Most bought in a month.")
                      .atLeast(0)
                      .needed(),
                  Column.number(
                          "purchase_below_price_ratio",
                          "Buys only below this multiple of the base price; required if it buys.")
                      .atLeast(0),
                  Column.number("release_t_per_month", "Most released in a month.")
                      .atLeast(0)
                      .needed(),
                  Column.number(
                          "release_above_price_ratio",
                          "Releases above this multiple of the base price; required if it releases.")
                      .atLeast(0),
                  Column.number(
                          "release_below_cover_share",
                          "Releases also while traders hold less than this share of what they aim for; 0 = never.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0),
                  Column.number(
                          "cover_months",
                          "Aims for this many months of its market's usual throughput; 0 = `target_t` counts.")
                      .atLeast(0)
                      .orElse(0),
                  Column.text(
                      "release_while",
                      "Releases while an event of this name, or kind, lasts, whatever the price."),
                  Column.oneOf(
                          "buys_back",
                          List.of("yes", "no"),
                          "Whether it buys again once it released.")
                      .orElse("yes")))
          .orAbsent()
          .marked();

  private static final Table QUOTAS =
      Table.of(
              "quotas",
              "network/quotas.csv",
              "Caps on weighted sums of lane flows and plant activities.",
              List.of(
                  Column.id("Name in other tables."),
                  Column.text("name", NAME).needed(),
                  Column.number("cap_t_per_month", "Cap while in force.").above(0).needed(),
                  Column.month("start", "First month; from the start if empty."),
                  Column.month("end", "First month without it; stays if empty.")))
          .orAbsent()
          .marked();

  private static final Table QUOTA_COVERS =
      Table.of(
              "quota_covers",
              "network/quota_covers.csv",
              "What a quota counts.",
              List.of(
                  Column.reference("quota", "quotas", "Quota.").needed(),
                  Column.oneOf("kind", List.of("lane", "plant"), "What the pattern selects.")
                      .needed(),
                  Column.text("pattern", "Lane or plant ids, with `*`.").needed(),
                  Column.number("weight", "t counted per t.").above(0).orElse(1)))
          .keyedBy("quota", "kind", "pattern")
          .orAbsent();

  private static final Table GOODS =
      Table.of(
              "goods",
              "network/goods.csv",
              "Goods in use: what an end use consumed lasts for a while and is then there for a plant that collects it.",
              List.of(
                  Column.id("Name in results."),
                  Column.text("name", NAME).needed(),
                  Column.reference("end_use", "enduses", "Whose goods they are.").needed(),
                  Column.reference(
                          "collector",
                          "plants",
                          "Plant that collects them; a tonne of its activity is a tonne discarded.")
                      .needed(),
                  Column.oneOf(
                          "lifetime",
                          List.of("fixed", "normal", "lognormal", "weibull"),
                          "Distribution of the age at which they are discarded.")
                      .needed(),
                  Column.number("mean_life_years", "Mean of it.").above(0).needed(),
                  Column.number("life_sd_years", "Its standard deviation: normal and lognormal.")
                      .above(0),
                  Column.number("life_shape_ratio", "Its shape: Weibull.").above(0),
                  Column.number(
                          "collected_share", "Share of what is discarded that can be collected.")
                      .atLeast(0)
                      .atMost(1)
                      .needed(),
                  Column.number("growth_before_share_per_year", "Growth of the use before the run.")
                      .above(-1)
                      .orElse(0)))
          .orAbsent()
          .marked();

  static final List<Table> ALL =
      List.of(
          REGIONS,
          ELEMENTS,
          STAGES,
          COMMODITIES,
          CONTENTS,
          PROCESSES,
          RECIPES,
          PLANTS,
          LANES,
          ENDUSES,
          STORES,
          STOCKPILES,
          QUOTAS,
          QUOTA_COVERS,
          GOODS);

  private NetworkTables() {}
}
