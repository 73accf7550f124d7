// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hipparchus.random.SobolSequenceGenerator;

/// One dimension of Sobol's sequence in Gray-code order, with the direction numbers
/// `new-joe-kuo-6.21201` (Joe and Kuo 2008, "Constructing Sobol sequences with better
/// two-dimensional projections"). Any point can be asked for. Immutable; threads may share it.
public final class SobolSequence {

  /// The dimensions of the table.
  public static final int MOST_DIMENSIONS = 21_201;

  /// Binary digits of a point.
  static final int DIGITS = 52;

  /// Binary digits of an index: all that an `int` from 0 has.
  static final int INDEX_DIGITS = 31;

  private static final double ONE = 0x1p52;

  private final long[] directions;

  private SobolSequence(long[] directions) {
    this.directions = directions;
  }

  /// The first dimension, which needs no table: van der Corput's sequence in Gray-code order.
  static SobolSequence vanDerCorput() {
    return new SobolSequence(
        IntStream.range(0, INDEX_DIGITS).mapToLong(k -> 1L << (DIGITS - 1 - k)).toArray());
  }

  /// The dimensions 1 to `dimensions`, in this order.
  ///
  /// @throws IllegalArgumentException when it is not 1 to [#MOST_DIMENSIONS]
  public static List<SobolSequence> first(int dimensions) {
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d dimensions of Sobol's sequence%nMaybe fewer inputs: there are 1 to %d",
              dimensions,
              MOST_DIMENSIONS));
    }
    long[][] directions = new long[dimensions][INDEX_DIGITS];
    SobolSequenceGenerator points = new SobolSequenceGenerator(dimensions);
    for (int k = 0; k < INDEX_DIGITS; k++) {
      // The Gray code of 2^k has the bits k and k-1, so this point is the exclusive or of the
      // direction numbers k and k-1: the library's table, read through its points.
      double[] point = points.skipTo(1 << k);
      for (int d = 0; d < dimensions; d++) {
        directions[d][k] = (long) (point[d] * ONE) ^ (k == 0 ? 0 : directions[d][k - 1]);
      }
    }
    return IntStream.range(0, dimensions).mapToObj(d -> new SobolSequence(directions[d])).toList();
  }

  /// A point of the unscrambled sequence, 0 or more and below 1; point 0 is 0.
  ///
  /// @param index from 0
  public double point(int index) {
    return digits(index) / ONE;
  }

  /// The first 52 binary digits of a point.
  long digits(int index) {
    long digits = 0;
    int gray = index ^ (index >>> 1);
    while (gray != 0) {
      digits ^= directions[Integer.numberOfTrailingZeros(gray)];
      gray &= gray - 1;
    }
    return digits;
  }
}
