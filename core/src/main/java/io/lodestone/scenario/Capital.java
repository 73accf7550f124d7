// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

/// What a project costs to build and who pays.
///
/// @param usdPerTonnePerYear capital cost of one tonne a year of capacity; NaN = that of the
///   plant's process
/// @param buildMonths months before the start over which it is spent evenly, 0 or more; those
///   before the run fall into its first month
/// @param stateShare share that the state pays, 0 to 1; firms pay the rest
public record Capital(double usdPerTonnePerYear, int buildMonths, double stateShare) {

  /// Nothing that would be counted.
  public static final Capital NONE = new Capital(0, 0, 0);

  public Capital {
    if (buildMonths < 0 || !(stateShare >= 0 && stateShare <= 1)) {
      throw new IllegalArgumentException(
          "capital spent over "
              + buildMonths
              + " months with a state share of "
              + stateShare
              + "\nMaybe 0 or more months and a share between 0 and 1");
    }
  }
}
