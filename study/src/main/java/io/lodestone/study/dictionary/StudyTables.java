// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;
import java.util.stream.Stream;

/// What a study is about: `study.yaml`, sources, figures and series.
final class StudyTables {

  private static final Table STUDY =
      Table.of(
          "study",
          "study.yaml",
          "Names, base year, horizon and behavioural parameters.",
          List.of(
              Column.text("name", "Id of the study; the folder's name if absent."),
              Column.text("title", "One line.").needed(),
              Column.text("question", "What is asked, by whom.").needed(),
              Column.text(
                  "units",
                  "What a tonne is, in one sentence for reports, such as `Oxides are tonnes of rare-earth oxide.`"),
              Column.integer("baseYear", "Year that the figures describe.").needed(),
              Column.month("start", "First simulated month.").needed(),
              Column.month("end", "Last simulated month.").needed(),
              Column.reference("home", "regions", "Whose shortage the headlines tell.").needed(),
              Column.reference("rival", "regions", "On whom dependence is measured first.")
                  .needed(),
              Column.reference("headlineElements", "elements", "Elements that headlines speak of.")
                  .many(),
              Column.reference(
                      "headlineCommodities", "commodities", "Commodities that headlines speak of.")
                  .many(),
              Column.nested("parameters", "study/parameters", "Behaviour; defaults if absent."),
              Column.nested("spreads", "study/spreads", "Spread of figures by trust."),
              Column.nested("shares", "study/shares", "Tables taken from another study.")));

  private static final Table SHARES =
      Table.of(
              "study/shares",
              "study.yaml",
              "Tables that are read from another study beside this one. A file of the same table in this study adds rows.",
              List.of(
                  Column.text("study", "Folder of the other study, beside this one's.").asId(),
                  Column.oneOf("tables", sharable(), "Tables to read from there.").many().needed()))
          .keyedBy()
          .orAbsent();

  private static List<String> sharable() {
    return Stream.concat(Stream.of("sources"), NetworkTables.ALL.stream().map(Table::name))
        .toList();
  }

  private static final Table SPREADS =
      Table.of(
          "study/spreads",
          "study.yaml",
          "One standard deviation over the value, for figures that give none. The defaults are assumed: a twentieth for audited"
              + " figures, more than half for guesses.",
          List.of(
              spread("high", 0.05),
              spread("medium", 0.15),
              spread("low", 0.35),
              spread("assumed", 0.6)));

  private static Column spread(String trust, double share) {
    return Column.text(trust, "Spread of figures with trust `" + trust + "`.")
        .asShare()
        .above(0)
        .orElse(share);
  }

  private static final Table SOURCES =
      Table.of(
              "sources",
              "sources.csv",
              "Every source that a row names.",
              List.of(
                  Column.text("key", "Name of the source in the column `source`.").asId(),
                  Column.text("citation", "Author, title, year, place.").needed(),
                  Column.text("licence", "Terms under which the data may be passed on."),
                  Column.text("note", "Remarks.")))
          .keyedBy("key");

  private static final Table FIGURES =
      Table.of(
              "figures",
              "baseyear/figures.csv",
              "What sources say about the base year. Every `base` plant, `base` lane and end use needs one figure.",
              List.of(
                  Column.oneOf(
                          "kind",
                          List.of("activity", "flow", "use", "price"),
                          "What is counted: activity of a plant, flow of a lane, use of an end use (t/year), or price of a market (USD/t).")
                      .needed(),
                  Column.text(
                          "id",
                          "Plant, lane `commodity:from>to`, end use, or market `region/commodity`.")
                      .needed(),
                  Column.number("value", "t/year; USD/t for a price.").atLeast(0).needed(),
                  Column.number(
                          "spread_share",
                          "One standard deviation over the value; by trust if empty.")
                      .above(0)))
          .keyedBy("kind", "id")
          .marked();

  private static final Table SERIES =
      Table.of(
              "series",
              "series/*.csv",
              "Paths over time: knots, linear between, constant outside.",
              List.of(
                  Column.text("id", "Name of the path; it may have many rows.").asId(),
                  Column.month("month", "Month of the knot.").needed(),
                  Column.number("value", "Value at the knot.").needed()))
          .keyedBy("id", "month")
          .orAbsent()
          .marked();

  private static final Table PUBLISHED_RANKS =
      Table.of(
              "published_ranks",
              "published/ranks.csv",
              "Rankings of elements that others published, to compare `lodestone rank` with. Elements that a ranking does not name"
                  + " rank below those that it names.",
              List.of(
                  Column.text("ranking", "Id of the ranking; it has many rows.").asId(),
                  Column.reference("element", "elements", "Element.").needed(),
                  Column.integer("position", "Place in the ranking, 1 = most critical.")
                      .atLeast(1)
                      .needed()))
          .keyedBy("ranking", "element")
          .orAbsent()
          .marked();

  static final List<Table> ALL =
      List.of(
          STUDY,
          BehaviourTable.PARAMETERS,
          SPREADS,
          SHARES,
          SOURCES,
          FIGURES,
          SERIES,
          PUBLISHED_RANKS);

  private StudyTables() {}
}
