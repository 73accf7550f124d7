// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

/// A run of months.
///
/// @param startMonth month index of the first month
/// @param months length; [#FOREVER] to the end of the run
public record Period(int startMonth, int months) {

  /// A length beyond every horizon.
  public static final int FOREVER = Integer.MAX_VALUE;

  public Period {
    if (months < 1) {
      throw new IllegalArgumentException("length is " + months + " months\nMaybe at least 1");
    }
  }

  /// Whether a month lies in it.
  public boolean covers(int month) {
    return month >= startMonth && month - (long) startMonth < months;
  }

  /// Month index of the first month after it, or `Integer.MAX_VALUE`.
  public int endMonth() {
    return months == FOREVER ? Integer.MAX_VALUE : startMonth + months;
  }
}
