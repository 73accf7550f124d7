// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What changes: the keys of `scenarios/*.yaml`, and one table for each kind of event and measure.
final class ScenarioTables {

  private static final String FILE = "scenarios/*.yaml";

  private static final Table SCENARIO =
      Table.of(
              "scenario",
              FILE,
              "A named set of events and measures; its id is the file's name.",
              List.of(
                  Column.text("title", "One line.").needed(),
                  Column.text("story", "A few sentences in plain words."),
                  Column.reference(
                          "extends", "scenarios", "Events and measures of these come first.")
                      .many(),
                  Column.nested("events", "scenario/*", "What happens."),
                  Column.nested("measures", "scenario/*", "What is chosen.")))
          .orAbsent();

  private static Column pattern(String name, String target, String meaning) {
    return Column.pattern(name, target, meaning).many().needed();
  }

  private static final Column FROM = pattern("from", "regions", "Exporting regions.");
  private static final Column TO = pattern("to", "regions", "Importing regions.");
  private static final Column WHAT = pattern("commodities", "commodities", "Commodities.");
  private static final Column PLANTS = pattern("plants", "plants", "Plants.");
  private static final Column SUBSIDY =
      Column.number("subsidyUsdPerTonne", "Paid per tonne of activity.").above(0).needed();

  static final List<Table> ALL =
      List.of(
          SCENARIO,
          kind("export-ban", "Event: no exports; what is at sea still arrives.", FROM, TO, WHAT),
          kind(
              "licence-regime",
              "Event: exports need a licence and a share is approved; give `approvedShare` or `approvedSeries`.",
              FROM,
              TO,
              WHAT,
              Column.number("approvedShare", "Share approved.").atLeast(0).atMost(1),
              Column.reference("approvedSeries", "series", "Share approved, by month.")),
          kind(
              "quota",
              "Event: a cap on the sum of exports; licences are traded.",
              Column.id("Name of the quota in results."),
              FROM,
              TO,
              WHAT,
              Column.number("capTonnesPerMonth", "Cap.").above(0).needed()),
          kind(
              "outage",
              "Event: plants lose capacity.",
              PLANTS,
              Column.number("remainingShare", "What is left of capacity.").atLeast(0).needed()),
          kind(
              "duty",
              "Event: an ad valorem duty on top of the data's.",
              FROM,
              TO,
              WHAT,
              Column.number("dutyShare", "Duty on last month's price at the exporter.").needed()),
          kind(
              "demand-shift",
              "Event: demand at base prices is multiplied.",
              pattern("endUses", "enduses", "End uses."),
              Column.number("factor", "Multiplier.").above(0).needed()),
          kind(
              "price-war", "Event: a government pays plants to undersell rivals.", PLANTS, SUBSIDY),
          kind(
              "project",
              "Measure: plants and lanes open at the start, with the plants' ramp-up.",
              Column.pattern("plants", "plants", "Plants.").many(),
              Column.pattern("lanes", "lanes", "Lanes.").many()),
          kind("subsidy", "Measure: an operating subsidy per tonne of activity.", PLANTS, SUBSIDY));

  private static Table kind(String kind, String meaning, Column... own) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.oneOf("kind", List.of(kind), "Kind of event or measure.").needed());
    columns.addAll(Arrays.asList(own));
    columns.add(Column.month("start", "First month.").needed());
    columns.add(Column.integer("months", "Length; to the end of the run if absent.").atLeast(1));
    return Table.of("scenario/" + kind, FILE, meaning, columns).keyedBy().orAbsent().marked();
  }

  private ScenarioTables() {}
}
