// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// A plant whose use nears a plateau exponentially: u(t) = u∞(1 - exp(-t/T)).
///
/// @param timeConstantMonths T, above 0
/// @param plateauShare u∞ of design capacity, 0 to 1
public record ExponentialRampUp(double timeConstantMonths, double plateauShare) {

  public ExponentialRampUp {
    Amounts.requirePositive("timeConstantMonths", timeConstantMonths);
    Amounts.requireShare("plateauShare", plateauShare);
  }

  /// Share of design capacity in use after some months.
  ///
  /// @param months since start, 0 or more
  public double shareAt(double months) {
    return -plateauShare
        * StrictMath.expm1(-Amounts.requireNotNegative("months", months) / timeConstantMonths);
  }

  /// Months of full production that the first months lack: the integral of 1 - u.
  ///
  /// @param months since start, 0 or more
  public double lostMonths(double months) {
    double relaxed =
        -timeConstantMonths
            * StrictMath.expm1(-Amounts.requireNotNegative("months", months) / timeConstantMonths);
    return months * (1 - plateauShare) + plateauShare * relaxed;
  }
}
