// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// Owen's nested uniform scramble in base 2: each binary digit is flipped or not by a coin that
/// depends on all digits before it (Owen 1995, "Randomly permuted (t,m,s)-nets"). The coins are
/// hashes of the digits, not a stored tree (after Burley 2020, "Practical hash-based Owen
/// scrambling").
///
/// A number that is cut off after m digits keeps its partners: all 2^m prefixes are permuted among
/// themselves. Immutable.
///
/// @param key whose coins
/// @param digits number of binary digits, 1 to 62
record NestedScramble(long key, int digits) {

  /// The odd integer next to 2^64 over the golden ratio, as in SplitMix64.
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /// The scrambled number.
  ///
  /// @param number 0 to 2^digits - 1, the first digit being the most significant
  long of(long number) {
    long scrambled = number;
    for (int place = digits - 1; place >= 0; place--) {
      // The node of the binary tree that the digits before this one lead to, numbered as in a heap.
      long node = (1L << (digits - 1 - place)) | (number >>> (place + 1));
      scrambled ^= (Key.mix(key + node * GOLDEN_GAMMA) >>> 63) << place;
    }
    return scrambled;
  }
}
