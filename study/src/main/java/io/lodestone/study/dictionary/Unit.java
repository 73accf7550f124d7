// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// The closed list of units, with the endings that columns and keys of each must have.
public enum Unit {
  NONE("", List.of()),
  TONNES("t", List.of("_t", "Tonnes")),
  TONNES_PER_MONTH("t/month", List.of("_t_per_month", "TonnesPerMonth", "tonnesPerMonth")),
  TONNES_PER_YEAR("t/year", List.of("_t_per_year")),
  TONNES_PER_TONNE("t/t", List.of("_t_per_t", "tonnesPerTonne")),
  USD("USD", List.of("_usd")),
  USD_PER_TONNE("USD/t", List.of("_usd_per_t", "UsdPerTonne")),
  USD_PER_TONNE_PER_YEAR("USD per t/year", List.of("_usd_per_t_per_year", "UsdPerTonnePerYear")),
  MONTHS("months", List.of("_months", "Months", "months")),
  YEARS("years", List.of("Years", "_years")),
  CALENDAR_YEAR("year", List.of("Year")),
  SHARE("share", List.of("_share", "Share")),
  SHARE_PER_MONTH(
      "share/month",
      List.of("_share_per_month", "Adaptation", "Reversion", "Smoothing", "Adjustment")),
  SHARE_PER_YEAR("share/year", List.of("_share_per_year", "Rate")),
  RATIO(
      "ratio",
      List.of(
          "_ratio", "Ratio", "Smoothness", "factor", "Factor", "_multiple", "Multiple", "weight")),
  ELASTICITY("elasticity", List.of("elasticity", "Exponent")),
  SCORE("score 0 to 10", List.of("_score")),
  PER_YEAR("1/year", List.of("PerYear")),
  DEGREES("°", List.of("_deg")),
  COUNT(
      "number",
      List.of(
          "seed",
          "dimension",
          "most",
          "trajectories",
          "position",
          "futures",
          "Futures",
          "portfolios",
          "Portfolios",
          "steps",
          "_count")),
  CORRELATION("Spearman's rho", List.of("rank")),
  RAMP_CLASS("class 1 to 4", List.of("_class")),
  /// The row says what it is, in a column such as `kind` or `unit`.
  OF_ROW("as the row says", List.of("value", "atMost", "largest")),
  /// A parameter of a distribution, in the unit of what is drawn.
  AS_DRAWN(
      "as drawn", List.of("low", "mode", "high", "mean", "sd", "p10", "p90", "values", "weights"));

  private final String symbol;
  private final List<String> endings;

  Unit(String symbol, List<String> endings) {
    this.symbol = symbol;
    this.endings = endings;
  }

  /// The symbol used on pages.
  public String symbol() {
    return symbol;
  }

  /// What the names of columns in this unit end with.
  public List<String> endings() {
    return endings;
  }

  /// The unit of a name: that with the longest fitting ending.
  ///
  /// @throws IllegalArgumentException when no ending fits
  public static Unit ofName(String name) {
    Unit best = NONE;
    int length = 0;
    for (Unit unit : values()) {
      for (String ending : unit.endings) {
        if (name.endsWith(ending) && ending.length() > length) {
          best = unit;
          length = ending.length();
        }
      }
    }
    if (best == NONE) {
      throw new IllegalArgumentException(
          "column \""
              + name
              + "\" ends with no unit\nMaybe add an ending of Unit, such as _t_per_year");
    }
    return best;
  }
}
