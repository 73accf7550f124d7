// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Flows of money on calendar days, received above 0. A year is 365 days, also in leap years, as
/// spreadsheets' XNPV and XIRR have it. Immutable.
public final class DatedCashFlow {

  private static final double DAYS_PER_YEAR = 365;

  private final double[] amounts;
  private final double[] years;

  private DatedCashFlow(double[] amounts, double[] years) {
    this.amounts = amounts;
    this.years = years;
  }

  /// Flows on days; present values are of the first day of the list.
  ///
  /// @param dates in any order
  /// @param amounts `[i]` on `dates[i]`; copied
  /// @throws IllegalArgumentException when the lengths differ, are 0, or an amount is not finite
  public static DatedCashFlow of(List<LocalDate> dates, double... amounts) {
    if (dates.isEmpty() || dates.size() != amounts.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d dates for %d flows%nMaybe one of the columns is short",
              dates.size(),
              amounts.length));
    }
    Arrays.stream(amounts).forEach(amount -> Amounts.requireFinite("flow", amount));
    double[] years =
        dates.stream()
            .mapToDouble(date -> ChronoUnit.DAYS.between(dates.getFirst(), date) / DAYS_PER_YEAR)
            .toArray();
    return new DatedCashFlow(amounts.clone(), years);
  }

  /// Present value on the first day of the list.
  ///
  /// @param rate share a year, above -1
  public double presentValue(double rate) {
    Amounts.requireRate("rate", rate);
    double value = 0;
    for (int i = 0; i < amounts.length; i++) {
      value += amounts[i] * StrictMath.pow(1 + rate, -years[i]);
    }
    return value;
  }

  /// The rates a year at which the present value is 0: all of them above -1.
  public InternalRate internalRate() {
    return InternalRate.of(CashFlow.rates(ExponentialSum.of(amounts, years)));
  }
}
