// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import java.util.Locale;

/// What a plan asks of the outputs that it is given.
final class Outputs {

  private Outputs() {}

  static void require(double[] outputs, int points) {
    if (outputs.length != points) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d outputs for %d points%nMaybe of another plan",
              outputs.length,
              points));
    }
    for (int row = 0; row < points; row++) {
      if (!Double.isFinite(outputs[row])) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "output %s of point %d%nMaybe an indicator that is undefined there: choose another",
                outputs[row],
                row));
      }
    }
  }
}
