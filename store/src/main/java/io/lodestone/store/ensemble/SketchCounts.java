// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import com.datadoghq.sketch.ddsketch.mapping.CubicallyInterpolatedMapping;
import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;

/// The counts of one sketch, in arrays that are used again for the next: filling a sketch of the
/// library for each of 250,000 cells of each part took a quarter of an ensemble's time. Buckets are
/// the library's, and quantiles are its to the bit (tested).
final class SketchCounts {

  /// What is below this is counted as nothing: a tenth of a kilogram, a hundredth of a cent per
  /// tonne, a hundredth of a percent (assumed). Exponentials have long tails, and nobody looks at
  /// their buckets.
  private static final double NOTHING = 1e-4;

  private static final IndexMapping MAPPING = new CubicallyInterpolatedMapping(SketchFile.ACCURACY);

  /// Amounts and prices above this are counted as this (assumed: beyond any sum of the world).
  private static final double MOST = 1e18;

  private final Side positive = new Side();
  private final Side negative = new Side();
  private long zeros;

  /// Counts by bucket of the values of one sign; `[bucket − FIRST]`.
  static final class Side {
    private static final int FIRST = MAPPING.index(NOTHING);
    private static final int LAST = MAPPING.index(MOST);

    private final int[] counts = new int[LAST - FIRST + 1];
    private int low = counts.length;
    private int high = -1;

    void add(int bucket, int count) {
      int at = bucket - FIRST;
      counts[at] += count;
      low = Math.min(low, at);
      high = Math.max(high, at);
    }

    void clear() {
      for (int at = low; at <= high; at++) {
        counts[at] = 0;
      }
      low = counts.length;
      high = -1;
    }

    /// Takes all counts out, bucket by bucket, and leaves nothing behind.
    ///
    /// @param buckets takes the buckets that hold something, lowest first
    /// @param sizes takes their counts
    /// @return how many there are
    int drain(int[] buckets, int[] sizes) {
      int n = 0;
      for (int at = low; at <= high; at++) {
        if (counts[at] > 0) {
          buckets[n] = at + FIRST;
          sizes[n++] = counts[at];
          counts[at] = 0;
        }
      }
      low = counts.length;
      high = -1;
      return n;
    }

    private long total() {
      long total = 0;
      for (int at = low; at <= high; at++) {
        total += counts[at];
      }
      return total;
    }
  }

  /// The lowest bucket of a side.
  static int firstBucket() {
    return Side.FIRST;
  }

  /// The most buckets that a side has.
  static int mostBuckets() {
    return Side.LAST - Side.FIRST + 1;
  }

  void clear() {
    positive.clear();
    negative.clear();
    zeros = 0;
  }

  /// Counts values.
  void add(float[] values, int from, int end) {
    for (int i = from; i < end; i++) {
      double size = Math.min(Math.abs(values[i]), MOST);
      if (!(size >= NOTHING)) {
        zeros++;
      } else {
        (values[i] > 0 ? positive : negative).add(MAPPING.index(size), 1);
      }
    }
  }

  void addZeros(long count) {
    zeros += count;
  }

  long zeros() {
    return zeros;
  }

  Side positive() {
    return positive;
  }

  Side negative() {
    return negative;
  }

  /// The values below which shares of what was counted lie, each within [SketchFile#ACCURACY], as
  /// the library defines them; 0 where nothing was counted.
  ///
  /// @param shares rising, from 0 to 1
  void quantiles(double[] shares, double[] values) {
    long below = negative.total();
    long upTo = below + zeros;
    long all = upTo + positive.total();
    Walk walk = new Walk();
    for (int q = 0; q < shares.length; q++) {
      double rank = shares[q] * (all - 1);
      if (all == 0 || rank >= below && rank < upTo) {
        values[q] = 0;
      } else if (rank < below) {
        walk.downNegative(rank);
        values[q] = -MAPPING.value(walk.at + Side.FIRST);
      } else {
        walk.upPositive(rank, upTo);
        values[q] = MAPPING.value(walk.at + Side.FIRST);
      }
    }
  }

  /// Goes over the buckets once for all shares.
  private final class Walk {
    private int at;
    private double seen = -1;
    private boolean onPositive;

    void downNegative(double rank) {
      if (seen < 0) {
        at = negative.high;
        seen = negative.counts[at];
      }
      while (seen <= rank) {
        seen += negative.counts[--at];
      }
    }

    void upPositive(double rank, long before) {
      if (!onPositive) {
        onPositive = true;
        at = positive.low;
        seen = before + (double) positive.counts[at];
      }
      while (seen <= rank) {
        seen += positive.counts[++at];
      }
    }
  }
}
