// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.PricePath;
import io.lodestone.reading.RunView;
import java.util.List;
import java.util.Locale;

/// The highest price at home over the base price.
public final class PeakPrice implements Indicator {

  @Override
  public String id() {
    return "peak-price";
  }

  @Override
  public String name() {
    return "Peak price over base price";
  }

  @Override
  public String unit() {
    return "times";
  }

  @Override
  public String formula() {
    return "max over months of price / base price of the home market";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.prices().stream().map(p -> headline(view, p)).toList();
  }

  private Headline headline(RunView view, PricePath price) {
    String subject = view.subjectName(price.commodity());
    return new Headline(
        id() + "." + price.commodity(),
        name() + ": " + subject,
        price.peakRatio(),
        unit(),
        String.format(
            Locale.ROOT,
            "The price of %s in %s peaks at %s times its base price in %s.",
            subject,
            view.homeName(),
            Phrase.number(price.peakRatio()),
            view.run().horizon().monthAt(price.peakMonth())));
  }
}
