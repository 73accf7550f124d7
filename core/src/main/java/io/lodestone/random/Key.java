// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// Which draws these are: a study's seed and the name of a parameter, as Philox sees them.
/// Immutable.
///
/// @param seed the study's seed: Philox's key
/// @param id 64-bit hash of the parameter's name: half of Philox's counter
record Key(long seed, long id) {

  /// Offset basis and prime of the 64-bit FNV-1a hash (Fowler, Noll and Vo), over UTF-16 units.
  private static final long FNV_BASIS = 0xCBF29CE484222325L;

  private static final long FNV_PRIME = 0x100000001B3L;

  /// 2^-53, the distance of doubles just below 1.
  private static final double ULP = 0x1p-53;

  /// The numbers that a trajectory takes from Philox, so that no two uses share one.
  private static final int PRIMARY = 0;

  private static final int SECRET = 1;
  private static final int SEQUENCE = 16;

  static Key of(long seed, String parameter) {
    long hash = FNV_BASIS;
    for (int i = 0; i < parameter.length(); i++) {
      hash = (hash ^ parameter.charAt(i)) * FNV_PRIME;
    }
    return new Key(seed, mix(hash));
  }

  /// 64 random bits of a trajectory.
  long bits(int trajectory) {
    return bits(trajectory, PRIMARY);
  }

  /// A uniform number of a trajectory.
  double uniform(int trajectory) {
    return centre(bits(trajectory));
  }

  /// The k-th uniform number of a trajectory, beside its primary one; k from 0.
  double uniform(int trajectory, int k) {
    return centre(bits(trajectory, SEQUENCE + k));
  }

  /// 64 random bits that belong to the parameter and to no trajectory.
  ///
  /// @param purpose which secret, from 0
  long secret(int purpose) {
    return bits(purpose, SECRET);
  }

  private long bits(int trajectory, int number) {
    long low = (trajectory & 0xFFFFFFFFL) | ((long) number << 32);
    return Philox.block(seed, new Philox.Block(low, id)).low();
  }

  /// An odd multiple of 2^-53 from the 52 upper bits: never 0 or 1, and symmetric about 1/2.
  static double centre(long bits) {
    return ((bits >>> 12) * 2 + 1) * ULP;
  }

  /// A bijection of 64 bits in which each input bit moves half of the output: the finaliser of
  /// SplitMix64 (Steele, Lea and Flood 2014; Stafford's variant 13).
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
