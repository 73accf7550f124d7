// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.ensemble;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.mapping.CubicallyInterpolatedMapping;
import com.datadoghq.sketch.ddsketch.mapping.IndexMapping;
import com.datadoghq.sketch.ddsketch.store.Store;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;

/// The counts of one sketch, in arrays that are used again for the next: filling a sketch of the
/// library for each of 250,000 cells of each part took a sixth of an ensemble's time. Buckets and
/// quantiles are the library's.
final class SketchCounts {

  /// Amounts and prices below this are counted as nothing: a gram, or a millionth of a dollar per
  /// tonne (assumed).
  private static final double NOTHING = 1e-6;

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

    /// How many buckets hold something.
    int size() {
      int size = 0;
      for (int at = low; at <= high; at++) {
        size += counts[at] > 0 ? 1 : 0;
      }
      return size;
    }

    /// The lowest bucket from `bucket` on that holds something.
    ///
    /// @throws IllegalStateException when there is none
    int next(int bucket) {
      for (int at = Math.max(low, bucket - FIRST); at <= high; at++) {
        if (counts[at] > 0) {
          return at + FIRST;
        }
      }
      throw new IllegalStateException("no bucket from " + bucket + "\nMaybe ask for size first");
    }

    int count(int bucket) {
      return counts[bucket - FIRST];
    }

    private Store store() {
      Store store = new UnboundedSizeDenseStore();
      for (int at = low; at <= high; at++) {
        if (counts[at] > 0) {
          store.add(at + FIRST, (double) counts[at]);
        }
      }
      return store;
    }
  }

  /// The lowest bucket of a side.
  static int firstBucket() {
    return Side.FIRST;
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

  /// The values below which shares of what was counted lie, each within [SketchFile#ACCURACY]; 0
  /// where nothing was counted.
  void quantiles(double[] shares, double[] values) {
    int buckets = positive.size() + negative.size() + (zeros > 0 ? 1 : 0);
    if (buckets <= 1) {
      java.util.Arrays.fill(values, only());
      return;
    }
    DDSketch sketch = DDSketch.of(MAPPING, negative.store(), positive.store(), zeros);
    System.arraycopy(sketch.getValuesAtQuantiles(shares), 0, values, 0, shares.length);
  }

  /// The value of the only bucket; 0 if there is none.
  private double only() {
    if (positive.size() > 0) {
      return MAPPING.value(positive.next(Side.FIRST));
    }
    return negative.size() > 0 ? -MAPPING.value(negative.next(Side.FIRST)) : 0;
  }
}
