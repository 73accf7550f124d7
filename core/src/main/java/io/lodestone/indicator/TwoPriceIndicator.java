// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.reading.RunView;
import io.lodestone.reading.TwoPrices;
import java.util.List;

/// An indicator of the prices outside and inside the rival: a headline for each commodity that both
/// sides trade, in times.
public interface TwoPriceIndicator extends Indicator {

  /// What it comes to for a commodity.
  ///
  /// @param sentence for people
  record Answer(double value, String sentence) {}

  /// What it comes to.
  ///
  /// @param subject the commodity's name for people
  Answer answer(RunView view, TwoPrices prices, String subject);

  @Override
  default String unit() {
    return "times";
  }

  @Override
  default List<Headline> headlines(RunView view) {
    return view.commodities().stream()
        .filter(c -> TwoPrices.exist(view.run(), view.rival(), c))
        .map(c -> {
          String subject = view.subjectName(c);
          Answer answer = answer(view, TwoPrices.of(view.run(), view.rival(), c), subject);
          return new Headline(
              id() + "." + c, name() + ": " + subject, answer.value, unit(), answer.sentence);
        })
        .toList();
  }
}
