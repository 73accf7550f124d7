// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// The counter-based generator Philox-4x32 with 10 rounds: a keyed bijection of 128-bit counters
/// whose outputs pass the usual test batteries (Salmon, Moraes, Dror and Shaw 2011, "Parallel
/// random numbers: as easy as 1, 2, 3", section 3.2 and the constants of its table 2).
///
/// Integer arithmetic only, no state: threads may share it.
final class Philox {

  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;

  private Philox() {}

  /// 128 bits; `low` holds the words 0 and 1, `high` the words 2 and 3, less significant first.
  record Block(long low, long high) {}

  /// The image of a counter under a key.
  static Block block(long key, Block counter) {
    int c0 = (int) counter.low();
    int c1 = (int) (counter.low() >>> 32);
    int c2 = (int) counter.high();
    int c3 = (int) (counter.high() >>> 32);
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      long p0 = MULTIPLIER_0 * (c0 & 0xFFFFFFFFL);
      long p1 = MULTIPLIER_1 * (c2 & 0xFFFFFFFFL);
      c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
      c1 = (int) p1;
      c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
      c3 = (int) p0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return new Block(words(c0, c1), words(c2, c3));
  }

  private static long words(int low, int high) {
    return (low & 0xFFFFFFFFL) | ((long) high << 32);
  }
}
