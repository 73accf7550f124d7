// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// Places with one value each. Immutable; threads may share it.
///
/// Coordinates are metres: x to the east, y to the north, z downwards (depth below the sea floor).
/// A place belongs to a group, such as the core that it comes from.
public final class Points {

  private final double[] x;
  private final double[] y;
  private final double[] z;
  private final double[] values;
  private final int[] groups;

  private Points(double[] x, double[] y, double[] z, double[] values, int[] groups) {
    int n = x.length;
    if (y.length != n || z.length != n || values.length != n || groups.length != n) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d x, %d y, %d z, %d values, %d groups%nMaybe a column was cut short",
              n,
              y.length,
              z.length,
              values.length,
              groups.length));
    }
    requireFinite("x", x);
    requireFinite("y", y);
    requireFinite("z", z);
    requireFinite("value", values);
    this.x = x;
    this.y = y;
    this.z = z;
    this.values = values;
    this.groups = groups;
  }

  private static void requireFinite(String name, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s of point %d is %s%nMaybe leave out points without a value",
                name,
                i,
                numbers[i]));
      }
    }
  }

  /// Points in space, each a group of its own. Arrays `[point]` are copied.
  ///
  /// @throws IllegalArgumentException when lengths differ or a number is not finite
  public static Points of(double[] x, double[] y, double[] z, double[] values) {
    int[] groups = new int[x.length];
    Arrays.setAll(groups, i -> i);
    return new Points(x.clone(), y.clone(), z.clone(), values.clone(), groups);
  }

  /// Points in the plane z = 0, each a group of its own. Arrays `[point]` are copied.
  ///
  /// @throws IllegalArgumentException when lengths differ or a number is not finite
  public static Points flat(double[] x, double[] y, double[] values) {
    return of(x, y, new double[x.length], values);
  }

  /// The same places with other groups `[point]`.
  public Points withGroups(int[] others) {
    return new Points(x, y, z, values, others.clone());
  }

  /// The same places with other values `[point]`.
  public Points withValues(double[] others) {
    return new Points(x, y, z, others.clone(), groups);
  }

  /// The same places with a function of each value, such as a logarithm.
  public Points map(DoubleUnaryOperator function) {
    return withValues(Arrays.stream(values).map(function).toArray());
  }

  /// The points of all groups but one, in the same order.
  public Points withoutGroup(int group) {
    int[] kept = new int[size()];
    int n = 0;
    for (int i = 0; i < size(); i++) {
      if (groups[i] != group) {
        kept[n++] = i;
      }
    }
    return select(Arrays.copyOf(kept, n));
  }

  /// Some of the points, in the given order.
  ///
  /// @param indices which, from 0
  public Points select(int[] indices) {
    return new Points(
        pick(x, indices),
        pick(y, indices),
        pick(z, indices),
        pick(values, indices),
        Arrays.stream(indices).map(i -> groups[i]).toArray());
  }

  private static double[] pick(double[] from, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> from[i]).toArray();
  }

  /// How many points.
  public int size() {
    return x.length;
  }

  /// Metres to the east of a point.
  public double x(int point) {
    return x[point];
  }

  /// Metres to the north of a point.
  public double y(int point) {
    return y[point];
  }

  /// Metres of a point below the sea floor.
  public double z(int point) {
    return z[point];
  }

  /// The value of a point.
  public double value(int point) {
    return values[point];
  }

  /// The group of a point.
  public int group(int point) {
    return groups[point];
  }

  /// All values `[point]`, a copy.
  public double[] values() {
    return values.clone();
  }

  /// The groups there are, each once, sorted.
  public int[] distinctGroups() {
    return Arrays.stream(groups).distinct().sorted().toArray();
  }
}
