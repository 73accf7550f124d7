// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

/// What a project costs to build and who pays.
///
/// @param usdPerTonnePerYear capital cost of one tonne a year of capacity; NaN = that of the
///   plant's process
/// @param buildMonths months before the start over which it is spent evenly, 0 or more; those
///   before the run fall into its first month
/// @param stateShare share that the state pays, 0 to 1; firms pay the rest
/// @param spentShare share of it that is spent, 0 to 1
/// @param opens whether what is paid for opens
public record Capital(
    double usdPerTonnePerYear,
    int buildMonths,
    double stateShare,
    double spentShare,
    boolean opens) {

  /// Nothing that would be counted.
  public static final Capital NONE = new Capital(0, 0, 0);

  /// Capital of what is built to the end.
  public Capital(double usdPerTonnePerYear, int buildMonths, double stateShare) {
    this(usdPerTonnePerYear, buildMonths, stateShare, 1, true);
  }

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

  /// The part of it that is spent on what never opens.
  ///
  /// @param share 0 to 1
  Capital sunk(double share) {
    return new Capital(usdPerTonnePerYear, buildMonths, stateShare, share, false);
  }
}
