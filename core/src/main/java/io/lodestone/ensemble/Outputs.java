// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

/// What a plan asks of the outputs that it is given.
final class Outputs {

  private Outputs() {}

  static void require(double[] outputs, int points) {
    if (outputs.length != points) {
      throw new IllegalArgumentException(
          "%d outputs for %d points%nMaybe of another plan".formatted(outputs.length, points));
    }
    for (int row = 0; row < points; row++) {
      if (!Double.isFinite(outputs[row])) {
        throw new IllegalArgumentException(
            "output %s of point %d%nMaybe an indicator that is undefined there: choose another"
                .formatted(outputs[row], row));
      }
    }
  }
}
