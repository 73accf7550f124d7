// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;

/// Months in which more than 10 % of the use of the baseline is lost.
public final class MonthsShortTen implements Indicator {

  @Override
  public String id() {
    return "months-short-10";
  }

  @Override
  public String name() {
    return "Months 10 % short";
  }

  @Override
  public String unit() {
    return "months";
  }

  @Override
  public String formula() {
    return "number of months with use lost / use of the baseline > 10 %";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.shortages().stream().map(s -> headline(view, s)).toList();
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = shortage.monthsShort(0.1);
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "%s loses more than 10 %% of its use of %s in %d of %s.",
            view.homeName(),
            subject,
            (int) value,
            Phrase.count(shortage.months(), "month")));
  }
}
