// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import io.lodestone.random.Uniform;
import java.util.List;

/// Particle runs that several tests share.
final class ParticleCases {

  private static final double STEP = 600;

  private ParticleCases() {}

  /// Grains that hardly settle: 1 nm in a year.
  static Sediment floating() {
    return sediment(1e-17, 2e-17);
  }

  static Sediment sediment(double slowest, double fastest) {
    return new Sediment(
        List.of(new SizeClass("one", 1, slowest, new Uniform(slowest, fastest))), 0, 0.5);
  }

  static MapGrid wholeMap() {
    return new MapGrid(-5e6, -5e6, 1e7, 1, 1);
  }

  static Source atOnce(double low, double high) {
    return new Source(SourceTrack.fixed(0, 0), low, high, 0, 0, 0, 1000);
  }

  /// Standard deviation of the displacement in m after a time, from 100,000 particles of the walk.
  static double spreadAfter(double diffusivity, double seconds) {
    int steps = (int) Math.round(seconds / STEP);
    PlumeSetting setting =
        new PlumeSetting(
            new PlumeSetting.Particles("spread", 7, 100_000),
            new PlumeSetting.Steps(steps, seconds / steps),
            atOnce(50, 50),
            floating(),
            new Water(
                CurrentSeries.steady(0, 0),
                diffusivity,
                DiffusivityProfile.constant(100, 10, 0),
                Bed.keeping()),
            wholeMap(),
            new Windows(steps, 1, 0, 100));
    Positions positions = Plume.run(setting, 2).positions();
    double squares = 0;
    for (int i = 0; i < positions.size(); i++) {
      squares += positions.eastMetres(i) * positions.eastMetres(i);
    }
    return Math.sqrt(squares / positions.size());
  }

  /// Coordinate of a particle in an eddy that the row asks for, with steps of 180 s.
  static double eddy(PublishedCase row, double drift, Advection advection) {
    InertialEddy eddy = new InertialEddy(row.number("f"), row.number("u0"), drift);
    Advection.Point start = new Advection.Point(row.number("x0"), row.number("y0"));
    Advection.Point end =
        advection.carry(eddy, start, 180, (int) Math.round(row.number("t_s") / 180));
    return row.quantity().startsWith("y") ? end.north() : end.east();
  }

  /// Share of the radius that one turn of solid-body rotation loses by Runge and Kutta's steps.
  static double radiusLoss(double turnPerStep) {
    VelocityField rotation =
        new VelocityField() {
          @Override
          public double east(double seconds, double east, double north) {
            return -north;
          }

          @Override
          public double north(double seconds, double east, double north) {
            return east;
          }
        };
    int steps = (int) Math.round(2 * Math.PI / turnPerStep);
    Advection.Point end =
        Advection.RUNGE_KUTTA.carry(rotation, new Advection.Point(1, 0), turnPerStep, steps);
    return Math.abs(Math.hypot(end.east(), end.north()) - 1);
  }
}
