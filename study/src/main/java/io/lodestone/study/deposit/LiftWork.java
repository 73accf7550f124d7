// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.network.RampUp;
import io.lodestone.units.Horizon;
import java.time.YearMonth;

/// When a scheme of lifting works.
///
/// @param scheme its name among the deposit's numbers
/// @param horizon months simulated
/// @param startMonth month index of the first month
/// @param endMonth month index of the first month after it
/// @param rampUp how the rate grows
public record LiftWork(
    String scheme, Horizon horizon, int startMonth, int endMonth, RampUp rampUp) {

  /// Share of the design rate that a month allows; 0 outside the work.
  ///
  /// @param month index
  public double designShare(int month) {
    return month < startMonth || month >= endMonth ? 0 : rampUp.shareAfter(month - startMonth);
  }

  /// The calendar month of an index, also beyond the horizon.
  public YearMonth monthAt(int month) {
    return horizon.monthAt(month);
  }
}
