// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

import java.util.List;

/// The rows of a model, or the part of its columns that they share with rows.
///
/// @param names `[line]`
/// @param lower `[line]`, −∞ for none
/// @param upper `[line]`, +∞ for none
record Lines(List<String> names, double[] lower, double[] upper) {

  /// Beyond this a number is not a bound or a cost but a mistake or a stand-in for infinity, which
  /// solvers read in different ways (HiGHS option infinite_bound = 1e20).
  static final double LARGEST = 1e20;

  int size() {
    return lower.length;
  }

  /// Checks bounds of the line with a name.
  static void requireBounds(String name, double lower, double upper) {
    requireBound(name, lower, Double.NEGATIVE_INFINITY);
    requireBound(name, upper, Double.POSITIVE_INFINITY);
    if (lower > upper) {
      throw new IllegalArgumentException(
          name + " has lower " + lower + " above upper " + upper + "\nMaybe they are swapped");
    }
  }

  /// Checks a cost or a coefficient of the line with a name.
  static void requireNumber(String name, double value) {
    if (!(Math.abs(value) < LARGEST)) {
      throw new IllegalArgumentException(
          name + " has number " + value + "\nMaybe a blank or a division by zero upstream");
    }
  }

  private static void requireBound(String name, double bound, double none) {
    // Equality with an infinity: exactly the stand-in for "no bound".
    if (bound != none && !(Math.abs(bound) < LARGEST)) {
      throw new IllegalArgumentException(
          name + " has bound " + bound + "\nMaybe use " + none + " for no bound on this side");
    }
  }
}
