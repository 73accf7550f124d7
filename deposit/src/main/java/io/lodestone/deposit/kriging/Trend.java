// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

/// What kriging takes the mean to be.
public sealed interface Trend {

  /// How many unknowns the mean has.
  default int unknowns() {
    return switch (this) {
      case Known known -> 0;
      case Constant constant -> 1;
      case Linear(int dimensions) -> 1 + dimensions;
    };
  }

  /// A mean that is known everywhere: simple kriging. Far from all samples the estimate is the
  /// mean.
  ///
  /// @param mean in the value's unit
  record Known(double mean) implements Trend {}

  /// A mean that is unknown and the same all around: ordinary kriging.
  record Constant() implements Trend {}

  /// An unknown plane: universal kriging.
  ///
  /// @param dimensions 1 for x, 2 for x and y, 3 for x, y and z
  record Linear(int dimensions) implements Trend {

    public Linear {
      if (dimensions < 1 || dimensions > 3) {
        throw new IllegalArgumentException(dimensions + " dimensions\nMaybe 2, for x and y");
      }
    }
  }
}
