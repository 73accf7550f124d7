// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.Locale;

/// Checks of arguments that several distributions share.
final class Argument {

  private Argument() {}

  static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          name + " is " + value + "\nMaybe a missing number or a division by 0 before it");
    }
  }

  static void requirePositive(String name, double value) {
    requireFinite(name, value);
    if (value <= 0) {
      throw new IllegalArgumentException(name + " is " + value + "\nMaybe it must be above 0");
    }
  }

  /// min <= mode <= max and min < max.
  static void requireOrder(double min, double mode, double max) {
    requireFinite("min", min);
    requireFinite("mode", mode);
    requireFinite("max", max);
    if (!(min <= mode && mode <= max && min < max)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "min %s, mode %s, max %s%nMaybe swapped: min <= mode <= max and min < max",
              min,
              mode,
              max));
    }
  }

  static void requireShare(double u) {
    if (!(u > 0 && u < 1)) {
      throw new IllegalArgumentException(
          "share " + u + "\nMaybe a number that was not drawn: shares are above 0 and below 1");
    }
  }
}
