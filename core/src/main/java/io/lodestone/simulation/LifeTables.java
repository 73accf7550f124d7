// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.Lifespan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What is gone of goods by age, kept from one trajectory for the next: working out a thousand ages
/// of a lognormal lifespan takes as long as simulating a year. One thread at a time.
final class LifeTables {

  /// Vintages of which less than this share is left no longer count.
  private static final double NEGLIGIBLE = 1e-12;

  /// No vintage older than two centuries counts, whatever its lifespan (assumed).
  private static final int OLDEST = 2400;

  /// Tables kept at most, so that lifespans that are drawn anew each time fill no memory.
  private static final int MOST = 64;

  private final Map<Lifespan, double[]> kept = new HashMap<>();

  /// The share gone by each age, up to the age at which next to nothing is left; `[age in months]`.
  /// Not to be written to.
  double[] sharesGone(Lifespan lifespan) {
    if (kept.size() >= MOST) {
      kept.clear();
    }
    return kept.computeIfAbsent(lifespan, LifeTables::workOut);
  }

  private static double[] workOut(Lifespan lifespan) {
    double[] gone = new double[OLDEST + 1];
    int age = 0;
    while (age < OLDEST && 1 - gone[age] > NEGLIGIBLE) {
      age++;
      gone[age] = lifespan.shareGone(age);
    }
    return Arrays.copyOf(gone, age + 1);
  }
}
