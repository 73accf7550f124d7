// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import io.lodestone.random.Design;
import io.lodestone.random.Sampler;

/// The random increments of a walk: one 64-bit number for each particle and step, cut into three
/// uniform ones of mean 0.
///
/// Core's Philox gives the key (from seed and name) and all that is drawn once for a particle; the
/// increments, a billion a minute, come from the finaliser of SplitMix64 (Steele, Lea and Flood
/// 2014, source `splitmix`) on key + γ·(particle, step). That is a bijection of the pair: no two
/// steps share a number, and a step's number depends on neither threads nor order.
final class WalkBits {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int BITS = 21;
  private static final long MASK = (1L << BITS) - 1;

  /// From an integer below 2^21 to the middle of its cell in (−1, 1).
  private static final double SCALE = 0x1p-20;

  private static final double SHIFT = 0x1p-21 - 1;

  private WalkBits() {}

  /// The key of a purpose of a plume.
  static long key(PlumeSetting.Particles particles, String purpose) {
    double draw =
        Sampler.of(particles.seed(), new Design.MonteCarlo())
            .draws("plume/" + particles.name() + "/" + purpose)
            .at(0);
    return mix(Double.doubleToLongBits(draw));
  }

  static long at(long key, int particle, int step) {
    return mix(key + GAMMA * (((long) particle << Integer.SIZE) | step));
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  static double first(long bits) {
    return (bits & MASK) * SCALE + SHIFT;
  }

  static double second(long bits) {
    return ((bits >>> BITS) & MASK) * SCALE + SHIFT;
  }

  static double third(long bits) {
    return ((bits >>> (2 * BITS)) & MASK) * SCALE + SHIFT;
  }
}
