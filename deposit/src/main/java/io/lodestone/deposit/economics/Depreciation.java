// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// How a capital cost is written off for tax, year after year. Shares add up to 1 over the life.
public sealed interface Depreciation {

  /// The same share each year.
  ///
  /// @param years life, at least 1
  record StraightLine(int years) implements Depreciation {
    public StraightLine {
      Amounts.requirePeriods("years", years);
    }
  }

  /// A share of what is left each year, and the rest evenly as soon as that is more, as tax codes
  /// have it.
  ///
  /// @param years life, at least 1
  /// @param shareOfRemainder written off each year, 0 to 1
  record DecliningBalance(int years, double shareOfRemainder) implements Depreciation {
    public DecliningBalance {
      Amounts.requirePeriods("years", years);
      Amounts.requireShare("shareOfRemainder", shareOfRemainder);
    }
  }

  /// How many years it takes.
  int years();

  /// The share of the capital cost written off in a year.
  ///
  /// @param year of operation, from 1; beyond the life it is 0
  default double shareIn(int year) {
    if (year < 1 || year > years()) {
      return 0;
    }
    return switch (this) {
      case StraightLine line -> 1.0 / line.years();
      case DecliningBalance balance -> declining(balance, year);
    };
  }

  private static double declining(DecliningBalance balance, int year) {
    double left = 1;
    double share = 0;
    for (int y = 1; y <= year; y++) {
      left -= share;
      share = Math.max(left * balance.shareOfRemainder(), left / (balance.years() - y + 1));
    }
    return share;
  }
}
