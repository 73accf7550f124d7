// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// Particles by cell, told apart by group. Immutable.
final class GroupedCounts {

  private final int[] counts;
  private final int[] totals;

  /// @param counts `[group][cell]` flat; kept
  GroupedCounts(int[] counts, int cells) {
    this.counts = counts;
    this.totals = new int[cells];
    for (int i = 0; i < counts.length; i++) {
      totals[i % cells] += counts[i];
    }
  }

  int cells() {
    return totals.length;
  }

  int total(int cell) {
    return totals[cell];
  }

  /// The count of a cell without one group, scaled up to all; without none for group −1.
  double without(int group, int cell) {
    if (group < 0) {
      return totals[cell];
    }
    int groups = counts.length / totals.length;
    return (totals[cell] - counts[group * totals.length + cell]) * (groups / (groups - 1.0));
  }
}
