// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// Planned maintenance once a year.
///
/// @param month of the year in which it begins, 1 to 12
/// @param days it lasts, 0 for none
public record Docking(int month, int days) {

  public Docking {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month " + month + "\nMaybe 1 for January to 12");
    }
    Settings.requireNotNegative("days", days);
  }
}
