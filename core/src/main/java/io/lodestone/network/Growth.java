// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// How plants of a process grow by themselves when margins pay for it, and learn.
///
/// @param capitalCostUsdPerTonnePerYear capital cost of one tonne a year of capacity
/// @param expansionSharePerYear most that a plant commits each January, as a share of its capacity;
///   0 = never
/// @param expansionLeadMonths months from commitment to operation
/// @param progressRatio cost after each doubling of cumulative output over cost before; 1 = no
///   learning
public record Growth(
    double capitalCostUsdPerTonnePerYear,
    double expansionSharePerYear,
    int expansionLeadMonths,
    double progressRatio) {

  /// No expansion and no learning.
  public static final Growth NONE = new Growth(0, 0, 0, 1);
}
