// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import java.util.Optional;

/// A unit that was mistaken for another: ratios that a wrong unit leaves between what is reported
/// and what fits the rest.
public enum UnitSlip {
  /// kg taken for t, or t for kt.
  THOUSAND(1000, "kilograms for tonnes, or tonnes for thousands of tonnes"),
  /// kg for kt, or g for t.
  MILLION(1e6, "grams for tonnes, or kilograms for thousands of tonnes"),
  /// Pounds in a tonne: 1 / 0.45359237 × 1,000 (international pound of 1959).
  POUNDS(2204.62262, "pounds for tonnes"),
  /// A tonne in short tons.
  SHORT_TONS(1.10231131, "short tons for tonnes"),
  /// A kilogram in pounds.
  POUNDS_FOR_KILOGRAMS(2.20462262, "pounds for kilograms");

  /// How near a ratio must come, as a share of it. Assumed: balances move a figure by some per
  /// cent.
  private static final double NEAR = 0.1;

  /// Nearer than that for small slips, which doubts could make as well.
  private static final double NEAR_SMALL = 0.01;

  private final double factor;
  private final String words;

  UnitSlip(double factor, String words) {
    this.factor = factor;
    this.words = words;
  }

  /// The slip that a ratio speaks of, either way.
  ///
  /// @param ratio of two figures of one thing, above 0
  public static Optional<UnitSlip> of(double ratio) {
    double size = ratio < 1 ? 1 / ratio : ratio;
    for (UnitSlip slip : values()) {
      double near = slip.factor > 100 ? NEAR : NEAR_SMALL;
      if (Math.abs(size / slip.factor - 1) <= near) {
        return Optional.of(slip);
      }
    }
    return Optional.empty();
  }

  /// One unit reported over the unit wanted.
  public double factor() {
    return factor;
  }

  /// Which unit was taken for which.
  public String words() {
    return words;
  }
}
