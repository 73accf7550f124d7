// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// Planned maintenance once a year.
///
/// @param month of the year in which it begins, 1 to 12
/// @param days it lasts, 0 for none, at most 28: it ends with its month
public record Docking(int month, int days) {

  /// It ends with its month.
  private static final int LONGEST_DAYS = 28;

  public Docking {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month " + month + "\nMaybe 1 for January to 12");
    }
    if (days < 0 || days > LONGEST_DAYS) {
      throw new IllegalArgumentException(
          days + " days of docking\nMaybe 0 to 28, inside one month");
    }
  }
}
