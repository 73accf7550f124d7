// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.util.List;
import java.util.Locale;

/// Checks of numbers that several settings share.
final class Settings {

  private static final int MONTHS = 12;

  private Settings() {}

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

  static double requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          name + " is " + value + "\nMaybe per cent: a share is 0 to 1");
    }
    return value;
  }

  static List<Double> requireMonths(String name, List<Double> values) {
    if (values.size() != MONTHS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d values of %s%nMaybe one for each month, January first",
              values.size(),
              name));
    }
    values.forEach(value -> requirePositive(name, value));
    return List.copyOf(values);
  }
}
