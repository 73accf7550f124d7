// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Horizontal currents at a mooring by time and height above the bed, the same over the whole
/// plume.
///
/// Between times and between heights they are linear; below the lowest height and above the highest
/// they stay as there, so that water at the bed is as fast as at the lowest instrument. The series
/// repeats after its last time. Immutable; threads may share it.
public final class CurrentSeries {

  private final double[] times;
  private final double[] heights;
  private final double[][] east;
  private final double[][] north;
  private final double[][] eastWay;
  private final double[][] northWay;

  private CurrentSeries(double[] times, double[] heights, double[][] east, double[][] north) {
    this.times = times;
    this.heights = heights;
    this.east = east;
    this.north = north;
    this.eastWay = ways(east);
    this.northWay = ways(north);
  }

  /// A series from measurements.
  ///
  /// @param seconds `[time]` rising, at least two
  /// @param heightsMetres `[height]` above the bed, rising, at least one
  /// @param east `[time][height]` m/s towards the east
  /// @param north `[time][height]` m/s towards the north
  /// @throws IllegalArgumentException when shapes differ, an axis does not rise or a value is
  ///   missing
  public static CurrentSeries of(
      double[] seconds, double[] heightsMetres, double[][] east, double[][] north) {
    requireRising("times", seconds, 2);
    requireRising("heights", heightsMetres, 1);
    return new CurrentSeries(
        seconds.clone(),
        heightsMetres.clone(),
        copy("east", east, seconds.length, heightsMetres.length),
        copy("north", north, seconds.length, heightsMetres.length));
  }

  /// Steady water.
  public static CurrentSeries steady(double eastMetresPerSecond, double northMetresPerSecond) {
    return harmonic(
        eastMetresPerSecond, northMetresPerSecond, List.of(), 2 * Harmonic.SAMPLE_SECONDS);
  }

  /// A mean current on which turning currents ride, the same at all heights.
  ///
  /// @param seconds length after which it repeats; a multiple of the periods avoids a jump
  public static CurrentSeries harmonic(
      double eastMetresPerSecond,
      double northMetresPerSecond,
      List<Harmonic> harmonics,
      double seconds) {
    int steps = Math.max(1, (int) Math.ceil(seconds / Harmonic.SAMPLE_SECONDS));
    double[] times = new double[steps + 1];
    double[][] east = new double[steps + 1][1];
    double[][] north = new double[steps + 1][1];
    for (int n = 0; n <= steps; n++) {
      times[n] = seconds * n / steps;
      east[n][0] = eastMetresPerSecond;
      north[n][0] = northMetresPerSecond;
      for (Harmonic harmonic : harmonics) {
        double angle = 2 * Math.PI * times[n] / harmonic.periodSeconds();
        east[n][0] += harmonic.metresPerSecond() * StrictMath.cos(angle);
        north[n][0] -= harmonic.metresPerSecond() * StrictMath.sin(angle);
      }
    }
    return of(times, new double[] {0}, east, north);
  }

  /// A current that turns clockwise, as tides and inertial motion do on the northern half.
  ///
  /// @param metresPerSecond its speed
  /// @param periodSeconds of one turn, above 0
  public record Harmonic(double metresPerSecond, double periodSeconds) {

    /// Often enough for tides: 25 samples a turn.
    private static final double SAMPLE_SECONDS = 1800;

    public Harmonic {
      if (!(periodSeconds > 0)) {
        throw new IllegalArgumentException(
            "period of " + periodSeconds + " s\nMaybe hours were meant");
      }
    }
  }

  private static void requireRising(String name, double[] values, int least) {
    boolean rises = values.length >= least;
    for (int i = 0; i < values.length; i++) {
      rises &= Double.isFinite(values[i]) && (i == 0 || values[i] > values[i - 1]);
    }
    if (!rises) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s %s of currents do not rise%nMaybe rows are out of order or one is double",
              name,
              Arrays.toString(Arrays.copyOf(values, Math.min(values.length, 6)))));
    }
  }

  private static double[][] copy(String name, double[][] values, int rows, int columns) {
    boolean whole = values.length == rows;
    double[][] copy = new double[rows][];
    for (int t = 0; whole && t < rows; t++) {
      copy[t] = values[t].clone();
      whole = copy[t].length == columns && Arrays.stream(copy[t]).allMatch(Double::isFinite);
    }
    if (!whole) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "current to the %s is not a number at each of %d times and %d heights%nMaybe gaps: fill them first",
              name,
              rows,
              columns));
    }
    return copy;
  }

  /// Way since the first time, at each time, m `[time][height]`.
  private double[][] ways(double[][] speed) {
    double[][] way = new double[times.length][heights.length];
    for (int t = 1; t < times.length; t++) {
      for (int h = 0; h < heights.length; h++) {
        way[t][h] = way[t - 1][h] + (speed[t - 1][h] + speed[t][h]) / 2 * (times[t] - times[t - 1]);
      }
    }
    return way;
  }

  /// Number of heights.
  int heights() {
    return heights.length;
  }

  /// Ways over a step at the heights of the series, m.
  ///
  /// @param eastMetres `[height]` overwritten
  /// @param northMetres `[height]` overwritten
  void wayInto(double seconds, double step, double[] eastMetres, double[] northMetres) {
    for (int h = 0; h < heights.length; h++) {
      eastMetres[h] = way(eastWay, east, h, seconds + step) - way(eastWay, east, h, seconds);
      northMetres[h] = way(northWay, north, h, seconds + step) - way(northWay, north, h, seconds);
    }
  }

  private double way(double[][] ways, double[][] speed, int h, double seconds) {
    double length = times[times.length - 1] - times[0];
    double turns = Math.floor((seconds - times[0]) / length);
    double t = seconds - turns * length;
    int i = indexBelow(times, t);
    double since = t - times[i];
    double slope = (speed[i + 1][h] - speed[i][h]) / (times[i + 1] - times[i]);
    return turns * ways[times.length - 1][h]
        + ways[i][h]
        + since * (speed[i][h] + slope * since / 2);
  }

  /// Spreads values at the heights of the series over evenly spaced heights from the bed upwards.
  ///
  /// @param values `[height]` of the series
  /// @param spacing m between nodes
  /// @param nodes `[node]` overwritten
  void spread(double[] values, double spacing, double[] nodes) {
    int h = 0;
    for (int k = 0; k < nodes.length; k++) {
      double z = k * spacing;
      while (h < heights.length - 2 && heights[h + 1] <= z) {
        h++;
      }
      if (heights.length == 1 || z <= heights[0]) {
        nodes[k] = values[0];
      } else if (z >= heights[heights.length - 1]) {
        nodes[k] = values[heights.length - 1];
      } else {
        double share = (z - heights[h]) / (heights[h + 1] - heights[h]);
        nodes[k] = values[h] + share * (values[h + 1] - values[h]);
      }
    }
  }

  private static int indexBelow(double[] axis, double value) {
    int found = Arrays.binarySearch(axis, value);
    int below = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(below, axis.length - 2));
  }
}
