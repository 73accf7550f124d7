// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// Checks of amounts that several records share.
final class Amounts {

  private Amounts() {}

  static double requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          name + " is " + value + "\nMaybe a missing number or a division by 0 before it");
    }
    return value;
  }

  static double requireNotNegative(String name, double value) {
    if (requireFinite(name, value) < 0) {
      throw new IllegalArgumentException(
          name + " is " + value + "\nMaybe the sign: amounts are 0 or more");
    }
    return value;
  }

  static double requirePositive(String name, double value) {
    if (requireFinite(name, value) <= 0) {
      throw new IllegalArgumentException(name + " is " + value + "\nMaybe it must be above 0");
    }
    return value;
  }

  /// A rate above -1: at -1 and below, a later period has no present value.
  static double requireRate(String name, double rate) {
    if (requireFinite(name, rate) <= -1) {
      throw new IllegalArgumentException(
          name + " is " + rate + "\nMaybe per cent: 8 % is 0.08, and a rate is above -1");
    }
    return rate;
  }

  static double requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          name + " is " + share + "\nMaybe per cent: a share is 0 to 1");
    }
    return share;
  }

  static int requirePeriods(String name, int periods) {
    if (periods < 1) {
      throw new IllegalArgumentException(name + " is " + periods + "\nMaybe at least 1");
    }
    return periods;
  }
}
