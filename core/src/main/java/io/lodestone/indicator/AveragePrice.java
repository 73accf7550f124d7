// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.Phrase;
import io.lodestone.reading.PricePath;
import io.lodestone.reading.RunView;
import java.util.List;
import java.util.Locale;

/// The average price at home, weighted by what is bought.
public final class AveragePrice implements Indicator {

  @Override
  public String id() {
    return "average-price";
  }

  @Override
  public String name() {
    return "Average price paid";
  }

  @Override
  public String unit() {
    return "USD/t";
  }

  @Override
  public String formula() {
    return "Σ price × bought / Σ bought at the home market; bought = consumption + plant inputs";
  }

  @Override
  public List<Headline> headlines(RunView view) {
    return view.prices().stream().map(p -> headline(view, p)).toList();
  }

  private Headline headline(RunView view, PricePath price) {
    String subject = view.subjectName(price.commodity());
    double average = price.averageUsdPerTonne();
    return new Headline(
        id() + "." + price.commodity(),
        name() + ": " + subject,
        average,
        unit(),
        Double.isNaN(average)
            ? String.format(Locale.ROOT, "%s buys no %s.", view.homeName(), subject)
            : String.format(
                Locale.ROOT,
                "%s pays USD %s per kg of %s on average over the run.",
                view.homeName(),
                Phrase.number(average / 1000),
                subject));
  }
}
