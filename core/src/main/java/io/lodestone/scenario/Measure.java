// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import java.util.List;

/// Something that a government or firm chooses. Each kind is one record here and one arm in
/// [Effects].
public sealed interface Measure {

  /// When it holds.
  Period period();

  /// Plants and lanes that the data keep as options (or would open at another date) open at the
  /// start of the period, with the plants' ramp-up.
  ///
  /// @param plants ids with `*`
  /// @param lanes ids with `*`
  record Project(List<String> plants, List<String> lanes, Period period) implements Measure {}

  /// An operating subsidy per tonne of activity.
  ///
  /// @param plants ids with `*`
  record Subsidy(List<String> plants, double subsidyUsdPerTonne, Period period)
      implements Measure {}
}
