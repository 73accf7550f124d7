// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;

/// Months in which more than 5 % of the use of the baseline is lost.
public final class MonthsShort implements Indicator {

  @Override
  public String id() {
    return "months-short";
  }

  @Override
  public String name() {
    return "Months short";
  }

  @Override
  public String unit() {
    return "months";
  }

  @Override
  public String formula() {
    return "number of months with use lost / use of the baseline > 5 %";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.shortages().stream().map(s -> headline(view, s)).toList();
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    double value = shortage.monthsShort(Shortage.SHORT_SHARE);
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        value,
        unit(),
        String.format(
            Locale.ROOT,
            "%s loses more than 5 %% of its use of %s in %d of %s.",
            view.homeName(),
            subject,
            (int) value,
            Phrase.count(shortage.months(), "month")));
  }
}
