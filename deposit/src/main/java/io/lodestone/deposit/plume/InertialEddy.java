// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// Water that turns with the inertial period while a steady current carries the eddy eastwards: u =
/// U + (u₀ − U)·cos ft, v = −(u₀ − U)·sin ft (Fabbroni 2009, source `fabbroni-eddies`). The
/// stationary eddy has U = 0.
///
/// @param coriolis f, 1/s, not 0
/// @param speed u₀ at time 0, m/s
/// @param drift U, m/s
public record InertialEddy(double coriolis, double speed, double drift) implements VelocityField {

  public InertialEddy {
    if (coriolis == 0 || !Double.isFinite(coriolis)) { // 0 has no period
      throw new IllegalArgumentException(
          "Coriolis parameter " + coriolis + "\nMaybe the place lies on the equator");
    }
  }

  @Override
  public double east(double seconds, double eastMetres, double northMetres) {
    return drift + (speed - drift) * StrictMath.cos(coriolis * seconds);
  }

  @Override
  public double north(double seconds, double eastMetres, double northMetres) {
    return -(speed - drift) * StrictMath.sin(coriolis * seconds);
  }

  /// Where a particle is after a time, exactly.
  public Advection.Point position(Advection.Point start, double seconds) {
    double radius = (speed - drift) / coriolis;
    double angle = coriolis * seconds;
    return new Advection.Point(
        start.east() + drift * seconds + radius * StrictMath.sin(angle),
        start.north() - radius * (1 - StrictMath.cos(angle)));
  }
}
