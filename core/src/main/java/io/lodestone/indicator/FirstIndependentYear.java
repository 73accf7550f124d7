// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import io.lodestone.tracing.IndependenceYear;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The first year in which any-stage dependence on the rival stays below a threshold for twelve
/// months.
public final class FirstIndependentYear implements Indicator {

  @Override
  public String id() {
    return "independence-year";
  }

  @Override
  public String name() {
    return "Independence year";
  }

  @Override
  public String unit() {
    return "year";
  }

  @Override
  public String formula() {
    return "year of the first of 12 months in a row in which any-stage dependence of home on the rival is below 65 % (65) or 10 % (10); none = never within the run";
  }

  /// Regulation (EU) 2024/1252, article 5: at most 65 % from one third country at any stage.
  private static final double BENCHMARK = 0.65;

  /// Assumed: small enough for stores and other suppliers to replace.
  private static final double NEARLY_NONE = 0.10;

  @Override
  public List<Headline> headlines(RunView view) {
    return view.elements().stream()
        .flatMap(element -> {
          IndependenceYear years = view.independence(element);
          return Stream.of(BENCHMARK, NEARLY_NONE)
              .map(threshold -> headline(view, element, years, threshold));
        })
        .toList();
  }

  private Headline headline(
      RunView view, String element, IndependenceYear years, double threshold) {
    OptionalInt year = years.findYear(threshold);
    String subject = view.subjectName(element);
    return new Headline(
        id() + "." + element + "." + Math.round(100 * threshold),
        String.format(Locale.ROOT, "%s: %s, below %.0f %%", name(), subject, 100 * threshold),
        year.isPresent() ? year.getAsInt() : Double.NaN,
        unit(),
        String.format(
            Locale.ROOT,
            "The share of %s used in %s that went through %s %s.",
            subject,
            view.homeName(),
            view.rivalName(),
            year.isPresent()
                ? String.format(
                    Locale.ROOT,
                    "stays below %.0f %% for twelve months from %d%s",
                    100 * threshold,
                    year.getAsInt(),
                    price(view, element, years, threshold))
                : String.format(
                    Locale.ROOT,
                    "never stays below %.0f %% for twelve months within the run",
                    100 * threshold)));
  }

  /// What independence costs in shortage: an embargo makes independent too.
  private static String price(
      RunView view, String element, IndependenceYear years, double threshold) {
    int from = years.findMonth(threshold).orElseThrow();
    double depth =
        Shortage.ofElement(view.run(), view.home(), element)
            .depthShare(from, from + IndependenceYear.MONTHS);
    return depth > Shortage.SHORT_SHARE
        ? String.format(
            Locale.ROOT, ", but up to %s of demand goes unmet then", Phrase.percent(depth))
        : "";
  }
}
