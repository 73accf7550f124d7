// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// When and at which heights concentrations are looked at: the mean over a window of steps, every
/// so many steps, in one layer.
///
/// @param everySteps from the beginning of one window to the next, at least `lengthSteps`
/// @param lengthSteps of a window, at least 1
/// @param lowMetres lower end of the layer, above the bed
/// @param highMetres upper end
public record Windows(int everySteps, int lengthSteps, double lowMetres, double highMetres) {

  public Windows {
    if (lengthSteps < 1 || everySteps < lengthSteps || !(lowMetres < highMetres)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "windows of %d steps every %d steps between %s and %s m%nMaybe swapped",
              lengthSteps,
              everySteps,
              lowMetres,
              highMetres));
    }
  }

  /// Number of whole windows in a number of steps: window i has the last steps of its period, so
  /// that even the first looks at a plume that has begun.
  int countIn(int steps) {
    return steps / everySteps;
  }

  /// The window that a step (from 0) belongs to, or −1.
  int windowOf(int step) {
    return step % everySteps >= everySteps - lengthSteps ? step / everySteps : -1;
  }
}
