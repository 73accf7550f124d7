// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Flows of money, one a period, the first now. Amounts in any one currency, received above 0.
/// Immutable.
public final class CashFlow {

  private final double[] amounts;

  private CashFlow(double[] amounts) {
    this.amounts = amounts;
  }

  /// Flows at the times 0, 1, 2, …
  ///
  /// @param amounts `[period]`, at least one; copied
  /// @throws IllegalArgumentException when there is none or one is not finite
  public static CashFlow of(double... amounts) {
    if (amounts.length == 0) {
      throw new IllegalArgumentException("no flows\nMaybe a project of no length");
    }
    for (double amount : amounts) {
      Amounts.requireFinite("flow", amount);
    }
    return new CashFlow(amounts.clone());
  }

  /// How many flows.
  public int length() {
    return amounts.length;
  }

  /// The flow at time `period`.
  ///
  /// @param period from 0
  public double at(int period) {
    return amounts[period];
  }

  /// Present value at time 0 when the first flow is at time 0: sum of a(t)/(1+r)^t.
  ///
  /// @param rate share a period, above -1
  public double presentValue(double rate) {
    Amounts.requireRate("rate", rate);
    double value = 0;
    for (int t = amounts.length - 1; t >= 0; t--) { // Horner
      value = value / (1 + rate) + amounts[t];
    }
    return value;
  }

  /// Present value at time 0 when the first flow is at the end of period 1, as spreadsheets' NPV
  /// has it.
  ///
  /// @param rate share a period, above -1
  public double presentValueFromPeriodOne(double rate) {
    return presentValue(rate) / (1 + rate);
  }

  /// The rates at which the present value is 0: all of them above -1.
  public InternalRate internalRate() {
    double[] times = new double[amounts.length];
    Arrays.setAll(times, t -> t);
    return InternalRate.of(rates(ExponentialSum.of(amounts, times)));
  }

  static List<Double> rates(ExponentialSum sum) {
    return sum.zeros().stream().map(StrictMath::expm1).toList();
  }

  /// The rate that turns what is paid, discounted to time 0, into what is received, carried to the
  /// end.
  ///
  /// @param financeRate share a period at which payments are discounted
  /// @param reinvestmentRate share a period at which receipts are carried on
  /// @throws IllegalStateException when nothing is paid or nothing received: there is no such rate
  public double modifiedInternalRate(double financeRate, double reinvestmentRate) {
    Amounts.requireRate("financeRate", financeRate);
    Amounts.requireRate("reinvestmentRate", reinvestmentRate);
    int periods = amounts.length - 1;
    double paid = 0;
    double received = 0;
    for (int t = 0; t <= periods; t++) {
      if (amounts[t] < 0) {
        paid -= amounts[t] * StrictMath.pow(1 + financeRate, -t);
      } else {
        received += amounts[t] * StrictMath.pow(1 + reinvestmentRate, periods - t);
      }
    }
    if (paid == 0 || received == 0) { // sums of nothing, exactly
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "paid %s, received %s%nMaybe a cost lacks its minus sign",
              paid,
              received));
    }
    return StrictMath.pow(received / paid, 1.0 / periods) - 1;
  }

  /// Periods until the sum of flows is 0 or more and stays there, with the last one in part;
  /// infinite when it never is.
  public double paybackPeriods() {
    double sum = 0;
    double payback = Double.POSITIVE_INFINITY;
    for (int t = 0; t < amounts.length; t++) {
      double before = sum;
      sum += amounts[t];
      if (sum < 0) {
        payback = Double.POSITIVE_INFINITY;
      } else if (payback == Double.POSITIVE_INFINITY) {
        payback = t == 0 ? 0 : t - 1 + Math.min(1, -before / amounts[t]);
      }
    }
    return payback;
  }
}
