// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.matters;

import io.lodestone.indicator.Headline;
import io.lodestone.scenario.Scenario;
import io.lodestone.units.Horizon;
import java.util.List;

/// What a headline hangs on.
///
/// @param scenario which scenario
/// @param horizon its months
/// @param headline as it stands
/// @param effects the largest first
public record MattersResult(
    Scenario scenario, Horizon horizon, Headline headline, List<Effect> effects) {

  public MattersResult {
    effects = List.copyOf(effects);
  }

  /// What one thing does to the headline.
  ///
  /// @param step how much more, as a share; 0 for a measure left out
  /// @param more headline when it is more, or with the measure left out
  /// @param less headline when it is less; NaN for a measure
  /// @param effect of being more by the step: half of what lies between more and less; of a
  ///   measure, what it brings
  /// @param elasticity relative effect over the step; NaN where the headline is 0, and for a
  ///   measure
  public record Effect(
      String id,
      String name,
      double step,
      double more,
      double less,
      double effect,
      double elasticity) {

    /// Whether it is a measure that was left out.
    public boolean isMeasure() {
      return step == 0; // exact: written as 0, and no other step may be 0
    }
  }
}
