// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;
import java.util.stream.Stream;

/// The units in which observations come.
public enum ObservedUnit {
  USD_PER_KG("usd-per-kg", "USD/kg", 1000),
  USD_PER_TONNE("usd-per-t", "USD/t", 1),
  TONNES_PER_MONTH("t-per-month", "t/month", 1),
  TONNES("t", "t", 1),
  TIMES("times", "times", 1),
  PERCENT("percent", "%", 0.01),
  MONTHS("months", "months", 1),
  /// Only for histories, where the unit does not matter.
  CNY_PER_KG("cny-per-kg", "CNY/kg", 1);

  private final String word;
  private final String symbol;
  private final double factor;

  ObservedUnit(String word, String symbol, double factor) {
    this.word = word;
    this.symbol = symbol;
    this.factor = factor;
  }

  /// The measure of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  public static ObservedUnit of(String word) {
    return Stream.of(values())
        .filter(m -> m.word.equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no unit \"" + word + "\"\nMaybe one of: " + String.join(", ", words())));
  }

  /// All words.
  public static List<String> words() {
    return Stream.of(values()).map(m -> m.word).toList();
  }

  /// The word in files.
  public String word() {
    return word;
  }

  /// As people write it.
  public String symbol() {
    return symbol;
  }

  /// A value of this unit in that of the engine.
  public double toEngine(double value) {
    return factor * value;
  }

  /// A value of the engine in this unit.
  public double fromEngine(double value) {
    return value / factor;
  }
}
