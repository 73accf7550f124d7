// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.reading.MonthlyQuantity;
import io.lodestone.study.study.Outcome.Observed;
import java.util.List;

/// Where a quantity is foretold to lie, month by month.
///
/// @param base its value in the base month, the median over trajectories
/// @param quantiles `[p05, p25, p50, p75, p95][month]`
/// @param observed what was observed of it
/// @param observedBase mean of what was observed in the base year; NaN where nothing was
public record QuantityBand(
    MonthlyQuantity quantity,
    double base,
    List<double[]> quantiles,
    List<Observed> observed,
    double observedBase) {

  public QuantityBand {
    quantiles = List.copyOf(quantiles);
    observed = List.copyOf(observed);
  }
}
