// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.page.words.Amount;
import io.lodestone.store.ensemble.HeadlineSummary;
import io.lodestone.store.ensemble.StoredEnsemble.ShortageProbability;
import io.lodestone.tracing.Window;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// How likely home is short of each headline element and commodity, month by month.
///
/// @param rows elements first, then commodities, as the study lists them
/// @param years of the table beneath
/// @param results trajectories behind every number
record ShortageOdds(List<Row> rows, List<String> years, long results) {

  /// A line of the map.
  ///
  /// @param symbol of an element; empty for a commodity
  /// @param percent probability by month, %
  /// @param error its standard error, points
  /// @param ever share of trajectories with a short month
  /// @param worst the largest probability, its standard error and its month
  /// @param months median and middle 90 % of the months short
  /// @param byYear mean probability over the months of each year
  record Row(
      String symbol,
      String name,
      double[] percent,
      double[] error,
      String ever,
      String worst,
      String months,
      List<String> byYear) {}

  static ShortageOdds of(EnsembleReading in) {
    List<Window> years = DependencePanel.windows(in.horizon());
    return new ShortageOdds(
        in.odds().stream().map(o -> row(in, o, years)).toList(),
        years.stream()
            .map(y -> String.valueOf(in.horizon().monthAt(y.startMonth()).getYear()))
            .toList(),
        in.results());
  }

  private static Row row(EnsembleReading in, ShortageProbability odds, List<Window> years) {
    int month = EnsembleReading.worstMonth(odds);
    double worst = odds.shares().get(month);
    Optional<HeadlineSummary> months = in.find("months-short." + odds.id());
    return new Row(
        in.isElement(odds.id()) ? in.study().network().elements().get(odds.id()).symbol() : "",
        in.subjectName(odds.id()),
        EnsembleGrid.percent(odds.shares()),
        EnsembleGrid.percent(odds.standardErrors()),
        Amount.share(in.everShare(odds.id())),
        worst > 0
            ? String.format(
                Locale.ROOT,
                "%s%s in %s",
                Amount.share(worst),
                worst < 1 ? " ± " + Amount.points(odds.standardErrors().get(month)) : "",
                in.horizon().monthAt(month))
            : "never",
        months
            .map(h ->
                Amount.text(h.p50(), h.unit())
                    + " ("
                    + Amount.range(h.p05(), h.p95(), h.unit()).replace(" months", "")
                    + ")")
            .orElse(Amount.NONE),
        years.stream().map(y -> Amount.share(mean(odds, y))).toList());
  }

  private static double mean(ShortageProbability odds, Window year) {
    return IntStream.range(year.startMonth(), year.startMonth() + year.months())
        .mapToDouble(t -> odds.shares().get(t))
        .average()
        .orElse(Double.NaN);
  }
}
