// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume.analytic;

/// Checks of arguments that several solutions share.
final class Check {

  private Check() {}

  static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + "\nMaybe it must be above 0");
    }
  }

  static void requireNotNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + "\nMaybe it must not be negative");
    }
  }
}
