// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.Locale;

/// How two parameters go together: Spearman's correlation of their ranks, whatever their
/// distributions.
///
/// @param first name of a parameter
/// @param second name of another
/// @param spearman above -1 and below 1
public record RankCorrelation(String first, String second, double spearman) {

  public RankCorrelation {
    if (first.equals(second)) {
      throw new IllegalArgumentException(
          "rank correlation of '" + first + "' with itself\nMaybe a name was mistyped");
    }
    if (!(Math.abs(spearman) < 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              ("rank correlation %s of '%s' and '%s'%nMaybe less than 1 in size; for 1, use one"
                  + " parameter for both"),
              spearman,
              first,
              second));
    }
  }

  /// The correlation of two normal variables whose ranks have this correlation, r = 2 sin(pi rho /
  /// 6) (Pearson 1907).
  public double pearson() {
    return pearsonOf(spearman);
  }

  /// The correlation r of two normal variables whose ranks are correlated by `spearman`.
  public static double pearsonOf(double spearman) {
    return 2 * StrictMath.sin(Math.PI * spearman / 6);
  }

  /// The rank correlation of two normal variables that are correlated by `pearson`.
  public static double spearmanOf(double pearson) {
    return 6 / Math.PI * StrictMath.asin(pearson / 2);
  }
}
