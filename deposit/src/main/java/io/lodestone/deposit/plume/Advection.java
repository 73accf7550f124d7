// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// How a particle is carried through a velocity field that varies in place and time.
///
/// Currents of a plume vary with time and height only; there the way over a step is an integral,
/// which [CurrentSeries] takes exactly.
public enum Advection {

  /// First order: the velocity at the beginning of the step.
  EULER {
    @Override
    Point step(VelocityField field, double seconds, double step, Point at) {
      return velocity(field, seconds, at).from(at, step);
    }
  },

  /// Fourth order: the classical method of Runge and Kutta.
  RUNGE_KUTTA {
    @Override
    Point step(VelocityField field, double seconds, double step, Point at) {
      Point k1 = velocity(field, seconds, at);
      Point k2 = velocity(field, seconds + step / 2, k1.from(at, step / 2));
      Point k3 = velocity(field, seconds + step / 2, k2.from(at, step / 2));
      Point k4 = velocity(field, seconds + step, k3.from(at, step));
      return new Point(
              (k1.east() + 2 * k2.east() + 2 * k3.east() + k4.east()) / 6,
              (k1.north() + 2 * k2.north() + 2 * k3.north() + k4.north()) / 6)
          .from(at, step);
    }
  };

  /// A place in m, or a velocity in m/s.
  public record Point(double east, double north) {

    private Point from(Point at, double step) {
      return new Point(at.east + east * step, at.north + north * step);
    }
  }

  abstract Point step(VelocityField field, double seconds, double step, Point at);

  /// Where a particle is after some steps that begin at time 0.
  ///
  /// @param start m
  /// @param step s, of either sign
  /// @param steps not negative
  public Point carry(VelocityField field, Point start, double step, int steps) {
    Point at = start;
    for (int n = 0; n < steps; n++) {
      at = step(field, n * step, step, at);
    }
    return at;
  }

  private static Point velocity(VelocityField field, double seconds, Point at) {
    return new Point(
        field.east(seconds, at.east(), at.north()), field.north(seconds, at.east(), at.north()));
  }
}
