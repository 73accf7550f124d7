// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import static io.lodestone.study.dictionary.Parameters.DUTY;
import static io.lodestone.study.dictionary.Parameters.END_USES;
import static io.lodestone.study.dictionary.Parameters.EXEMPT;
import static io.lodestone.study.dictionary.Parameters.FROM;
import static io.lodestone.study.dictionary.Parameters.PLANTS;
import static io.lodestone.study.dictionary.Parameters.REGIONS;
import static io.lodestone.study.dictionary.Parameters.SUBSIDY;
import static io.lodestone.study.dictionary.Parameters.TO;
import static io.lodestone.study.dictionary.Parameters.WHAT;

import java.util.List;

/// The kinds of events.
final class EventKinds {

  private static final String BAN_EXAMPLE =
      """
      kind: export-ban
      from: china
      to: [japan]
      commodities: ["dysprosium-*", magnet-ndfeb-heavy]
      start: 2026-01
      months: 12
      """;

  static final List<ChangeKind> ALL =
      List.of(
          ChangeKind.event(
                  "export-ban",
                  "export ban",
                  "no exports; what is at sea still arrives.",
                  FROM,
                  TO,
                  WHAT)
              .example(BAN_EXAMPLE)
              .caveat(
                  "Other regions may resell unless their lanes are closed too (`extraterritorial-rule`); smuggling is not in it.")
              .atRandom(""),
          ChangeKind.event(
                  "licence-regime",
                  "export licences",
                  "exports need a licence and a share is approved; give `approvedShare` or `approvedSeries`.",
                  FROM,
                  TO,
                  WHAT,
                  Column.number("approvedShare", "Share approved.").atLeast(0).atMost(1),
                  Column.reference("approvedSeries", "series", "Share approved, by month."))
              .example(
                  """
                  kind: licence-regime
                  from: china
                  to: [japan]
                  commodities: ["dysprosium-*"]
                  approvedShare: 0.3
                  start: 2026-01
                  """)
              .caveat(
                  "The share scales the flow that a price difference would bring: buyers who pay more still get more, up to that scale.")
              .atRandom("approvedShare"),
          ChangeKind.event(
                  "quota",
                  "export quota",
                  "a cap on the sum of exports; licences are traded.",
                  Column.id("Name of the quota in results."),
                  FROM,
                  TO,
                  WHAT,
                  Column.number("capTonnesPerMonth", "Cap.").above(0).needed())
              .example(
                  """
                  kind: quota
                  id: oxide-quota
                  from: china
                  to: ["*"]
                  commodities: ["*-oxide"]
                  capTonnesPerMonth: 2400
                  start: 2026-01
                  """)
              .caveat(
                  "Licences go to whoever pays most; a quota given out by name would waste more."),
          ChangeKind.event(
                  "outage",
                  "outage",
                  "plants lose capacity.",
                  PLANTS,
                  Column.number("remainingShare", "What is left of capacity.").atLeast(0).needed())
              .example(
                  """
                  kind: outage
                  plants: [mine-ion-clay-myanmar]
                  remainingShare: 0.1
                  start: 2026-03
                  months: 6
                  """)
              .caveat("Capacity is back in full in the month after the last one.")
              .atRandom("remainingShare"),
          ChangeKind.event(
                  "duty", "duty", "an ad valorem duty on top of the data's.", FROM, TO, WHAT, DUTY)
              .example(
                  """
                  kind: duty
                  from: china
                  to: [united-states]
                  commodities: [magnet-ndfeb-standard]
                  dutyShare: 0.25
                  start: 2026-01
                  """)
              .caveat("What it brings in is not counted; as a choice of the importer use `tariff`.")
              .atRandom("dutyShare"),
          ChangeKind.event(
                  "demand-shift",
                  "demand shift",
                  "demand at base prices is multiplied.",
                  END_USES,
                  Column.number("factor", "Multiplier.").above(0).needed())
              .example(
                  """
                  kind: demand-shift
                  endUses: ["traction-*"]
                  factor: 1.2
                  start: 2027-01
                  months: 24
                  """)
              .caveat("It comes at once and goes at once.")
              .atRandom("factor"),
          ChangeKind.event(
                  "price-war",
                  "price war",
                  "a government pays plants to undersell rivals.",
                  PLANTS,
                  SUBSIDY)
              .example(
                  """
                  kind: price-war
                  plants: ["separate-*-china"]
                  subsidyUsdPerTonne: 4000
                  start: 2027-01
                  months: 36
                  """)
              .caveat("Plants that close can open again: the model has no cost of mothballing.")
              .atRandom("subsidyUsdPerTonne"),
          ChangeKind.event(
                  "technology-ban",
                  "ban on technology",
                  "a country stops exporting its technology: plants elsewhere ramp up slower, new ones cost more to run, and plants expand less by themselves.",
                  PLANTS,
                  EXEMPT,
                  Column.number("rampFactor", "Months of ramp-up that do the work of one.")
                      .atLeast(1)
                      .orElse(1.5),
                  Column.number("costFactor", "On the operating cost of plants that are new.")
                      .atLeast(0)
                      .orElse(1.2),
                  Column.number("capitalFactor", "On the capital that an expansion must earn back.")
                      .atLeast(0)
                      .orElse(1.3),
                  Column.number("expansionShare", "Share of the usual expansions that can be had.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0.7))
              .example(
                  """
                  kind: technology-ban
                  plants: ["separate-*", "metal-*", "magnet-*"]
                  exempt: [china]
                  rampFactor: 2
                  start: 2026-01
                  """)
              .caveat(
                  "The defaults are assumed: no study measures what the ban of 2023 did. Own research that makes up for it is not in it."),
          ChangeKind.event(
                  "extraterritorial-rule",
                  "rule against resale",
                  "third countries may not pass on what they bought: trade out of every region but those exempt goes on in a share only.",
                  FROM,
                  TO,
                  WHAT,
                  EXEMPT,
                  Column.number("remainingShare", "What passes all the same.")
                      .atLeast(0)
                      .atMost(1)
                      .orElse(0))
              .example(
                  """
                  kind: extraterritorial-rule
                  from: ["*"]
                  to: [japan]
                  commodities: ["dysprosium-*"]
                  exempt: [china, malaysia, france]
                  remainingShare: 0.1
                  start: 2026-01
                  months: 24
                  """)
              .caveat(
                  "It works by lane, not by origin: a region that makes some of a good itself is either exempt or wholly bound.")
              .atRandom("remainingShare"),
          ChangeKind.event(
                  "panic-buying",
                  "panic buying",
                  "traders and users hoard: the stock that they aim for is multiplied.",
                  REGIONS,
                  WHAT,
                  Column.number("stockFactor", "Multiplier.").above(0).needed())
              .example(
                  """
                  kind: panic-buying
                  regions: [japan]
                  commodities: ["dysprosium-*"]
                  stockFactor: 2
                  start: 2026-01
                  months: 6
                  """)
              .caveat("What was hoarded comes back to the market when it ends.")
              .atRandom("stockFactor"));

  private EventKinds() {}
}
