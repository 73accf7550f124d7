// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.RunView;
import io.lodestone.reading.Shortage;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Months from the event until more than 5 % of use is lost.
public final class TimeToSurvive implements Indicator {

  @Override
  public String id() {
    return "time-to-survive";
  }

  @Override
  public String name() {
    return "Time to survive";
  }

  @Override
  public String unit() {
    return "months";
  }

  @Override
  public String formula() {
    return "months from the event that takes supply away (the first ban, else the first cap or outage, else the first event) until use lost / use of the baseline first exceeds 5 %; none = never within the run";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.shortages().stream().map(s -> headline(view, s)).toList();
  }

  private Headline headline(RunView view, Shortage shortage) {
    String subject = view.subjectName(shortage.subject());
    OptionalInt months = shortage.findMonthsToSurvive(view.eventMonth());
    return new Headline(
        id() + "." + shortage.subject(),
        name() + ": " + subject,
        months.isPresent() ? months.getAsInt() : Double.NaN,
        unit(),
        months.isPresent()
            ? String.format(
                Locale.ROOT,
                "%s goes short of %s %s after supply is taken away.",
                view.homeName(),
                subject,
                Phrase.count(months.getAsInt(), "month"))
            : String.format(
                Locale.ROOT,
                "%s never goes short of %s within the run.",
                view.homeName(),
                subject));
  }
}
