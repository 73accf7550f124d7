// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.reader;

import io.lodestone.data.finding.Finding;
import io.lodestone.data.table.Row;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Trade;
import io.lodestone.units.Horizon;
import io.lodestone.units.Series;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes events and measures from parsed mappings: one arm for each kind.
final class ChangeReader {

  private final Horizon horizon;
  private final Map<String, Series> series;
  private final Consumer<Finding> findings;

  ChangeReader(Horizon horizon, Map<String, Series> series, Consumer<Finding> findings) {
    this.horizon = horizon;
    this.series = series;
    this.findings = findings;
  }

  Optional<Event> event(Row row) {
    Period period = period(row);
    return switch (row.text("kind")) {
      case "export-ban" -> Optional.of(new Event.ExportBan(trade(row), period));
      case "licence-regime" ->
          approved(row).map(share -> new Event.LicenceRegime(trade(row), share, period));
      case "quota" ->
          Optional.of(
              new Event.ExportQuota(
                  row.text("id"), trade(row), row.number("capTonnesPerMonth"), period));
      case "outage" ->
          Optional.of(new Event.Outage(row.list("plants"), row.number("remainingShare"), period));
      case "duty" -> Optional.of(new Event.Duty(trade(row), row.number("dutyShare"), period));
      case "demand-shift" ->
          Optional.of(new Event.DemandShift(row.list("endUses"), row.number("factor"), period));
      case "price-war" ->
          Optional.of(
              new Event.PriceWar(row.list("plants"), row.number("subsidyUsdPerTonne"), period));
      default -> throw unknown(row);
    };
  }

  Optional<Measure> measure(Row row) {
    Period period = period(row);
    return switch (row.text("kind")) {
      case "project" -> project(row, period);
      case "subsidy" ->
          Optional.of(
              new Measure.Subsidy(row.list("plants"), row.number("subsidyUsdPerTonne"), period));
      default -> throw unknown(row);
    };
  }

  private static IllegalStateException unknown(Row row) {
    return new IllegalStateException(
        "kind "
            + row.text("kind")
            + " has no arm in the reader\nMaybe it was added to the dictionary only");
  }

  private Optional<Measure> project(Row row, Period period) {
    if (row.list("plants").isEmpty() && row.list("lanes").isEmpty()) {
      findings.accept(
          Finding.error(
              "missing-value",
              row.placeOf("plants"),
              "a project opens neither a plant nor a lane",
              "Maybe name plants or lanes that start as option"));
      return Optional.empty();
    }
    return Optional.of(new Measure.Project(row.list("plants"), row.list("lanes"), period));
  }

  private Optional<Series> approved(Row row) {
    Optional<String> path = row.findText("approvedSeries");
    boolean constant = row.findNumber("approvedShare").isPresent();
    if (path.isPresent() == constant) {
      findings.accept(
          Finding.error(
              "missing-value",
              row.placeOf("approvedShare"),
              "a licence regime needs either approvedShare or approvedSeries",
              "Maybe approvedShare: 0.3 for three tenths"));
      return Optional.empty();
    }
    return constant
        ? Optional.of(Series.constant(row.number("approvedShare")))
        : path.map(series::get); // empty if the series itself has errors
  }

  private Period period(Row row) {
    int start = horizon.indexOf(row.findMonth("start").orElseThrow());
    if (start >= horizon.months()) {
      findings.accept(
          Finding.warning(
              "after-the-end",
              row.placeOf("start"),
              "it starts after the last month, " + horizon.end(),
              "Maybe the year is wrong"));
    }
    return new Period(start, row.findInteger("months").orElse(Period.FOREVER));
  }

  private static Trade trade(Row row) {
    return new Trade(row.list("from"), row.list("to"), row.list("commodities"));
  }
}
