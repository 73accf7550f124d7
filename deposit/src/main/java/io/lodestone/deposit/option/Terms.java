// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

/// Checks of terms that several options share.
final class Terms {

  private Terms() {}

  static double requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " is " + value + "\nMaybe it must be above 0 and finite");
    }
    return value;
  }

  static double requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + "\nMaybe a missing number");
    }
    return value;
  }

  static int requireAtLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + "\nMaybe at least 1");
    }
    return value;
  }
}
