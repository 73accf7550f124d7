// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

/// Checks of shares and amounts of a flowsheet.
final class Shares {

  private Shares() {}

  static double requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          name + " is " + value + "\nMaybe per cent: a share is 0 to 1");
    }
    return value;
  }

  static double requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " is " + value + "\nMaybe it must be above 0 and finite");
    }
    return value;
  }

  static double requireNotNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + "\nMaybe it must be 0 or more");
    }
    return value;
  }
}
