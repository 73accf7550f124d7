// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import io.lodestone.scenario.Event;
import io.lodestone.units.Series;
import java.util.List;
import java.util.Optional;

/// The arms of events.
final class EventArms {

  static final List<Arm<? extends Event>> ALL =
      List.of(
          Arm.of(
              "export-ban",
              Event.ExportBan.class,
              p -> new Event.ExportBan(p.trade(), p.period()),
              (e, w) ->
                  w.from(e.trade())
                      + " exports no "
                      + w.what(e.trade())
                      + " to "
                      + w.to(e.trade())),
          new Arm<>(
              "licence-regime", Event.LicenceRegime.class, EventArms::licences, EventArms::tell),
          Arm.of(
              "quota",
              Event.ExportQuota.class,
              p ->
                  new Event.ExportQuota(
                      p.text("id"), p.trade(), p.number("capTonnesPerMonth"), p.period()),
              (e, w) ->
                  w.from(e.trade())
                      + " caps exports of "
                      + w.what(e.trade())
                      + " to "
                      + w.to(e.trade())
                      + " at "
                      + Words.number(e.capTonnesPerMonth())
                      + " t a month in all"),
          Arm.of(
              "outage",
              Event.Outage.class,
              p -> new Event.Outage(p.list("plants"), p.number("remainingShare"), p.period()),
              EventArms::tell),
          Arm.of(
              "duty",
              Event.Duty.class,
              p -> new Event.Duty(p.trade(), p.number("dutyShare"), p.period()),
              (e, w) ->
                  w.to(e.trade())
                      + " adds a duty of "
                      + Words.percent(e.dutyShare())
                      + " on "
                      + w.what(e.trade())
                      + " from "
                      + w.from(e.trade())),
          Arm.of(
              "demand-shift",
              Event.DemandShift.class,
              p -> new Event.DemandShift(p.list("endUses"), p.number("factor"), p.period()),
              (e, w) ->
                  "demand of "
                      + w.endUses(e.endUses())
                      + " at base prices is multiplied by "
                      + Words.number(e.factor())),
          Arm.of(
              "price-war",
              Event.PriceWar.class,
              p -> new Event.PriceWar(p.list("plants"), p.number("subsidyUsdPerTonne"), p.period()),
              (e, w) ->
                  w.plants(e.plants())
                      + ": a government pays "
                      + Words.number(e.subsidyUsdPerTonne())
                      + " USD per tonne of activity to undersell rivals"),
          Arm.of(
              "technology-ban",
              Event.TechnologyBan.class,
              p ->
                  new Event.TechnologyBan(
                      p.list("plants"),
                      p.list("exempt"),
                      p.number("rampFactor"),
                      p.number("costFactor"),
                      p.number("capitalFactor"),
                      p.number("expansionShare"),
                      p.period()),
              EventArms::tell),
          Arm.of(
              "extraterritorial-rule",
              Event.ExtraterritorialRule.class,
              p ->
                  new Event.ExtraterritorialRule(
                      p.trade(), p.list("exempt"), p.number("remainingShare"), p.period()),
              EventArms::tell),
          Arm.of(
              "panic-buying",
              Event.PanicBuying.class,
              p ->
                  new Event.PanicBuying(
                      p.list("regions"),
                      p.list("commodities"),
                      p.number("stockFactor"),
                      p.period()),
              (e, w) ->
                  w.regions(e.regions())
                      + " aims for "
                      + Words.number(e.factor())
                      + " times its usual stock of "
                      + w.commodities(e.commodities())));

  private EventArms() {}

  private static Optional<Event.LicenceRegime> licences(ChangeRow p) {
    if (!p.hasOneOf(
        "approvedShare",
        "approvedSeries",
        "a licence regime",
        "Maybe approvedShare: 0.3 for three tenths")) {
      return Optional.empty();
    }
    Optional<Series> approved =
        p.row().findNumber("approvedShare").isPresent()
            ? Optional.of(Series.constant(p.number("approvedShare")))
            : p.row().findText("approvedSeries").map(p.series()::get); // empty if it has errors
    return approved.map(share -> new Event.LicenceRegime(p.trade(), share, p.period()));
  }

  private static String tell(Event.LicenceRegime e, Words w) {
    return w.from(e.trade())
        + " licenses exports of "
        + w.what(e.trade())
        + " to "
        + w.to(e.trade())
        + " and approves "
        + w.range(e.approvedShare(), e.period());
  }

  private static String tell(Event.Outage outage, Words w) {
    String remains = w.range(outage.remainingShare(), outage.period());
    return w.plants(outage.plants())
        + (remains.equals(Words.percent(0))
            ? ": all capacity is out"
            : ": " + remains + " of capacity remains");
  }

  private static String tell(Event.TechnologyBan e, Words w) {
    return "technology is held back from "
        + w.plants(e.plants())
        + (e.exempt().isEmpty() ? "" : " outside " + w.regions(e.exempt()))
        + ": ramp-up takes "
        + Words.number(e.rampFactor())
        + " times as long, new plants cost "
        + Words.number(e.costFactor())
        + " times as much to run and "
        + Words.number(e.capitalFactor())
        + " times to build, and "
        + Words.percent(e.expansionShare())
        + " of the usual expansions can be had";
  }

  private static String tell(Event.ExtraterritorialRule e, Words w) {
    return w.from(e.trade())
        + w.sparing(e.exempt())
        + " may pass on "
        + (e.remainingShare() == 0 // exact: the data say 0
            ? "no "
            : Words.percent(e.remainingShare()) + " of the ")
        + w.what(e.trade())
        + " to "
        + w.to(e.trade());
  }
}
