// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.simulation.Trajectory;

/// A run of months over which flows are added up.
///
/// @param startMonth month index of the first
/// @param months length, at least 1
public record Window(int startMonth, int months) {

  public Window {
    if (months < 1) {
      throw new IllegalArgumentException("window of " + months + " months\nMaybe 12");
    }
  }

  /// One month.
  public static Window month(int month) {
    return new Window(month, 1);
  }

  /// The last twelve months of a run, or all of a shorter one.
  public static Window lastYear(Trajectory run) {
    int months = Math.min(12, run.months());
    return new Window(run.months() - months, months);
  }

  /// Month index of the first month after it.
  public int endMonth() {
    return startMonth + months;
  }
}
