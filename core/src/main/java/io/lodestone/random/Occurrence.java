// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// One arrival of random events in one trajectory.
///
/// @param startMonth month index in which it begins, from 0
/// @param durationMonths months that it lasts, at least 1; it may outlast the horizon
/// @param severity in the unit of the events' severity
public record Occurrence(int startMonth, int durationMonths, double severity) {

  /// The first month after it.
  public int endMonth() {
    return startMonth + durationMonths;
  }

  /// Whether it holds in a month.
  public boolean covers(int month) {
    return month >= startMonth && month < endMonth();
  }
}
