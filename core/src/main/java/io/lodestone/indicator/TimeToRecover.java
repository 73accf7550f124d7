// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Months from the first short month to the month after the last.
public final class TimeToRecover implements Indicator {

  @Override
  public String id() {
    return "time-to-recover";
  }

  @Override
  public String name() {
    return "Time to recover";
  }

  @Override
  public String unit() {
    return "months";
  }

  @Override
  public String formula() {
    return "months from the first month with more than 5 % lost after supply is taken away to the month after the last; none = never short, or still short at the end of the run";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.shortages().stream().map(s -> headline(view, s)).toList();
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    OptionalInt months = shortage.findMonthsToRecover(view.eventMonth());
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        months.isPresent() ? months.getAsInt() : Double.NaN,
        unit(),
        text(view, shortage, subject));
  }

  private static String text(RunView view, Shortage shortage, String subject) {
    OptionalInt months = shortage.findMonthsToRecover(view.eventMonth());
    if (months.isPresent()) {
      return String.format(
          Locale.ROOT,
          "%s is short of %s for %s from first to last.",
          view.homeName(),
          subject,
          Phrase.count(months.getAsInt(), "month"));
    }
    return shortage.findMonthsToSurvive(view.eventMonth()).isPresent()
        ? String.format(
            Locale.ROOT, "%s is still short of %s at the end of the run.", view.homeName(), subject)
        : String.format(
            Locale.ROOT,
            "%s never goes short of %s, so there is nothing to recover from.",
            view.homeName(),
            subject);
  }
}
