// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.deposit;

import io.lodestone.deposit.lift.LiftRun;
import io.lodestone.deposit.lift.LossCause;
import io.lodestone.deposit.resource.Spread;
import io.lodestone.lab.deposit.LiftFindings;
import io.lodestone.page.report.DepositDocument.Picture;
import io.lodestone.page.report.DepositDocument.Section;
import io.lodestone.page.report.DepositDocument.Series;
import io.lodestone.page.report.DepositDocument.Sheet;
import io.lodestone.store.run.PlainTable;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lifting: tonnes by year, days by cause.
final class LiftSection {

  private static final List<Integer> SHOWN_YEARS = List.of(1, 2, 3, 5, 10, 20);

  private final List<LiftFindings> schemes;

  LiftSection(List<LiftFindings> schemes) {
    this.schemes = schemes;
  }

  private static Spread landed(LiftFindings f, int year) {
    return Spread.of(f.runs().size(), r -> f.landed(r, year));
  }

  private static String name(LiftFindings f) {
    return String.format(
        Locale.ROOT, "%s, %,.0f t a day", f.scheme().name(), f.scheme().dryTonnesPerDay());
  }

  private static String word(LossCause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  List<PlainTable> tables() {
    DepositTable landed =
        new DepositTable(
            "deposit_lift", "scheme", "year", "p10_t", "p50_t", "p90_t", "mean_t", "error_t");
    DepositTable days = new DepositTable("deposit_days", "scheme", "cause", "days_per_year");
    DepositTable months =
        new DepositTable(
            "deposit_lift_months", "scheme", "month", "p10_t", "p50_t", "p90_t", "worked_days");
    for (LiftFindings f : schemes) {
      for (int year = 0; year < f.years(); year++) {
        Spread s = landed(f, year);
        landed.add(
            f.scheme().name(), year + 1, s.p10(), s.p50(), s.p90(), s.mean(), s.standardError());
      }
      for (LossCause cause : LossCause.values()) {
        days.add(f.scheme().name(), word(cause), f.daysLost(cause));
      }
      days.add(f.scheme().name(), "worked", f.daysWorked());
      for (int m = 0; m < f.runs().getFirst().months(); m++) {
        int month = m;
        Spread s = Spread.of(f.runs().size(), r -> f.runs().get(r).landedDryTonnes(month));
        double worked =
            f.runs().stream().mapToDouble(r -> r.workedDays(month)).average().orElseThrow();
        months.add(f.scheme().name(), m + 1, s.p10(), s.p50(), s.p90(), worked);
      }
    }
    return List.of(landed.done(), days.done(), months.done());
  }

  /// @param waves what the study says of where its waves come from
  Section section(String waves) {
    return new Section(
        "lift",
        "How much can be lifted?",
        String.format(
            Locale.ROOT,
            "Dry mud landed at the home port, with weather, storms of the tracks, failures, docking, storage and a ramp-up of class %d. Waves: %s",
            schemes.getFirst().scheme().rampUp().number(),
            waves),
        Stream.of(
                Stream.of(calendar()),
                schemes.stream().map(this::lostByMonth),
                Stream.of(losses()),
                schemes.stream().map(LiftSection::monthly))
            .flatMap(pictures -> pictures)
            .toList(),
        List.of(yearly(), days()));
  }

  private Picture calendar() {
    List<Series> series =
        schemes.stream()
            .map(f -> new Series(name(f), perMonth(f, (run, m) -> run.workedDays(m))))
            .toList();
    return Picture.of("bars", "Days worked in a month", "days", "", monthNames(), series);
  }

  /// Where the days of each month go: those worked, and those lost by cause; causes that never
  /// count are left out.
  private Picture lostByMonth(LiftFindings f) {
    List<Series> series = new ArrayList<>();
    series.add(new Series("worked", perMonth(f, (run, m) -> run.workedDays(m))));
    for (LossCause cause : LossCause.values()) {
      if (f.daysLost(cause) > 0) {
        series.add(new Series(word(cause), perMonth(f, (run, m) -> run.lostDays(m, cause))));
      }
    }
    return Picture.of(
        "stack", "Calendar of the lift: " + name(f), "days", "", monthNames(), series);
  }

  /// Days in a month of the trajectory, from 0.
  private interface Days {
    double in(LiftRun run, int month);
  }

  /// The mean over trajectories and years, `[calendar month]`.
  private static List<Double> perMonth(LiftFindings f, Days days) {
    return IntStream.range(0, LiftFindings.YEAR)
        .mapToObj(calendar -> {
          double sum = 0;
          for (LiftRun run : f.runs()) {
            for (int m = calendar; m < run.months(); m += LiftFindings.YEAR) {
              sum += days.in(run, m);
            }
          }
          return sum / f.runs().size() / f.years();
        })
        .toList();
  }

  private List<String> monthNames() {
    Month first = schemes.getFirst().scheme().settings().horizon().start().getMonth();
    return IntStream.range(0, LiftFindings.YEAR)
        .mapToObj(m -> first.plus(m).getDisplayName(TextStyle.SHORT, Locale.ROOT))
        .toList();
  }

  private Picture losses() {
    List<String> words = Stream.of(LossCause.values()).map(LiftSection::word).toList();
    return Picture.of(
        "bars",
        "Days lost in a year, by cause",
        "days",
        "",
        words,
        schemes.stream()
            .map(f -> new Series(name(f), Stream.of(LossCause.values()).map(f::daysLost).toList()))
            .toList());
  }

  private static Picture monthly(LiftFindings f) {
    int months = f.runs().getFirst().months();
    List<Series> series = new ArrayList<>();
    List<Spread> spreads =
        IntStream.range(0, months)
            .mapToObj(m -> Spread.of(f.runs().size(), r -> f.runs().get(r).liftedDryTonnes(m)))
            .toList();
    series.add(new Series("P10", spreads.stream().map(Spread::p10).toList()));
    series.add(new Series("P50", spreads.stream().map(Spread::p50).toList()));
    series.add(new Series("P90", spreads.stream().map(Spread::p90).toList()));
    return Picture.of(
        "lines",
        "Lifted in a month: " + name(f),
        "t",
        "months of work",
        IntStream.rangeClosed(1, months).boxed().toList(),
        series);
  }

  private Sheet yearly() {
    List<List<String>> rows = new ArrayList<>();
    for (LiftFindings f : schemes) {
      for (int year : SHOWN_YEARS) {
        if (year <= f.years()) {
          List<String> row =
              new ArrayList<>(List.of(String.format(Locale.ROOT, "%s, year %d", name(f), year)));
          row.addAll(Words.spread(landed(f, year - 1)));
          rows.add(row);
        }
      }
    }
    return new Sheet(
        "Dry mud landed in a year, t", List.of("Scheme", "P10", "P50", "P90", "mean"), rows);
  }

  private Sheet days() {
    List<String> head = new ArrayList<>(List.of("Days of a year, mean"));
    schemes.forEach(f -> head.add(name(f)));
    List<List<String>> rows = new ArrayList<>();
    for (LossCause cause : LossCause.values()) {
      List<String> row = new ArrayList<>(List.of("lost: " + word(cause)));
      schemes.forEach(f -> row.add(Words.number(f.daysLost(cause))));
      rows.add(row);
    }
    List<String> worked = new ArrayList<>(List.of("worked"));
    schemes.forEach(f -> worked.add(Words.number(f.daysWorked())));
    rows.add(worked);
    return new Sheet("Where the days go", head, rows);
  }
}
