// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.study;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.scenario.Trade;
import io.lodestone.units.Horizon;
import io.lodestone.units.Series;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What a scenario changes against the base, in words.
public final class ScenarioText {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final Horizon horizon;
  private final NameText names;

  private ScenarioText(Study study) {
    this.horizon = study.horizon();
    this.names = new NameText(study.network());
  }

  /// One sentence for each event and measure: when, who, what, how much. One sentence says so if
  /// nothing changes.
  public static List<String> describe(Study study, Scenario scenario) {
    ScenarioText text = new ScenarioText(study);
    List<String> sentences = new ArrayList<>();
    scenario.events().forEach(event -> sentences.add(text.sentence(event)));
    scenario.measures().forEach(measure -> sentences.add(text.sentence(measure)));
    return sentences.isEmpty()
        ? List.of("Nothing changes against the base study.")
        : List.copyOf(sentences);
  }

  private String sentence(Event event) {
    return when(event.period())
        + ", "
        + switch (event) {
          case Event.ExportBan e ->
              from(e.trade()) + " exports no " + what(e.trade()) + " to " + to(e.trade());
          case Event.LicenceRegime e ->
              from(e.trade())
                  + " licenses exports of "
                  + what(e.trade())
                  + " to "
                  + to(e.trade())
                  + " and approves "
                  + range(e.approvedShare(), e.period());
          case Event.ExportQuota e ->
              from(e.trade())
                  + " caps exports of "
                  + what(e.trade())
                  + " to "
                  + to(e.trade())
                  + " at "
                  + number(e.capTonnesPerMonth())
                  + " t a month in all";
          case Event.Outage e -> outage(e);
          case Event.Duty e ->
              to(e.trade())
                  + " adds a duty of "
                  + percent(e.dutyShare())
                  + " on "
                  + what(e.trade())
                  + " from "
                  + from(e.trade());
          case Event.DemandShift e ->
              "demand of "
                  + names.endUses(e.endUses())
                  + " at base prices is multiplied by "
                  + number(e.factor());
          case Event.PriceWar e ->
              names.plants(e.plants())
                  + ": a government pays "
                  + number(e.subsidyUsdPerTonne())
                  + " USD per tonne of activity to undersell rivals";
        }
        + ".";
  }

  private String outage(Event.Outage outage) {
    return names.plants(outage.plants())
        + (outage.remainingShare() == 0 // exact: the data say 0
            ? ": all capacity is out"
            : ": " + percent(outage.remainingShare()) + " of capacity remains");
  }

  private String sentence(Measure measure) {
    return when(measure.period())
        + ", "
        + switch (measure) {
          case Measure.Project m -> project(m);
          case Measure.Subsidy m ->
              names.plants(m.plants())
                  + ": a subsidy of "
                  + number(m.subsidyUsdPerTonne())
                  + " USD per tonne of activity";
        }
        + ".";
  }

  private String project(Measure.Project project) {
    List<String> parts = new ArrayList<>();
    if (!project.plants().isEmpty()) {
      parts.add("opening with ramp-up: " + names.plants(project.plants()));
    }
    if (!project.lanes().isEmpty()) {
      parts.add("opening to trade: " + names.lanes(project.lanes()));
    }
    return String.join("; ", parts);
  }

  private String when(Period period) {
    String start = "From " + MONTH.format(horizon.monthAt(period.startMonth()));
    if (period.months() == Period.FOREVER) {
      return start + " on";
    }
    return start + " for " + period.months() + (period.months() == 1 ? " month" : " months");
  }

  private String from(Trade trade) {
    return names.regions(trade.from());
  }

  private String to(Trade trade) {
    return names.regions(trade.to());
  }

  private String what(Trade trade) {
    return names.commodities(trade.commodities());
  }

  private String range(Series share, Period period) {
    int first = Math.max(0, period.startMonth());
    int last = Math.max(first, Math.min(horizon.months(), period.endMonth()) - 1);
    double[] values = IntStream.rangeClosed(first, last).mapToDouble(share::at).toArray();
    double low = IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(0);
    double high = IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(0);
    return low == high // exact: the same knot
        ? percent(low)
        : "between "
            + percent(low)
            + " and "
            + percent(high)
            + " ("
            + percent(values[0])
            + " at first)";
  }

  private static String percent(double share) {
    return number(100 * share) + " %";
  }

  private static String number(double value) {
    String text = String.format(Locale.ENGLISH, "%,.3f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
