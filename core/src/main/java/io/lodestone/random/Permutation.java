// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// A random permutation of 0 to n-1 that is computed, not stored: a balanced Feistel cipher on the
/// least even number of bits that holds n, walked until it lands below n (Black and Rogaway 2002,
/// "Ciphers with arbitrary finite domains", method 2). Immutable.
final class Permutation {

  /// Four rounds of random functions hide the structure (Luby and Rackoff 1988); the small domains
  /// here, down to two values, need more. Assumed: 10, as in Philox.
  private static final int ROUNDS = 10;

  private final int size;
  private final long key;
  private final int halfBits;
  private final int halfMask;

  private Permutation(int size, long key) {
    this.size = size;
    this.key = key;
    this.halfBits = Math.max(1, (33 - Integer.numberOfLeadingZeros(size - 1)) / 2);
    this.halfMask = (1 << halfBits) - 1;
  }

  /// @param size n, 1 to 2^30
  static Permutation of(int size, long key) {
    return new Permutation(size, key);
  }

  /// Where an element goes.
  int of(int element) {
    int image = element;
    do {
      image = encrypt(image);
    } while (image >= size);
    return image;
  }

  private int encrypt(int value) {
    int left = value >>> halfBits;
    int right = value & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      // Upper bits of the hash: the round number and the half stand in the lower ones.
      int coins = (int) (Key.mix(key ^ Key.mix(((long) round << 32) | right)) >>> 33);
      int next = left ^ (coins & halfMask);
      left = right;
      right = next;
    }
    return (left << halfBits) | right;
  }
}
