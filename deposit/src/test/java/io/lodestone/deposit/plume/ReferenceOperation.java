// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import io.lodestone.deposit.plume.analytic.Settling;
import io.lodestone.random.Lognormal;
import java.util.List;

/// A year of the commercial case near Minamitorishima: 3,500 t of mud a day on 300 days, as
/// `docs/explanation/plume.md` tells with the trust in each number.
final class ReferenceOperation {

  static final double MUD_TONNES = 3500 * 300.0;

  /// Assumed: shares of the mud that are stirred up at the bed and lost with the return water.
  static final double COLLECTOR_SHARE = 0.05;

  static final double RETURN_SHARE = 0.01;

  static final double DEPTH = 5650;

  /// Assumed depth of the return water's discharge.
  static final double RETURN_DEPTH = 1000;

  private static final double DAY = 86_400;
  private static final double TIDE = 44_712;

  private ReferenceOperation() {}

  static MinedLayer mud() {
    return new MinedLayer(3, 0.551, 964, 1.2046, 0.951);
  }

  /// Grains of 5 µm, flocs of 0.01 to 0.3 mm/s (tenth and ninetieth percentile) within an hour.
  static Sediment sediment() {
    Settling.Grain grain = Settling.Grain.of(2650, 1028, 1.6e-6, Settling.GRAVITY);
    SizeClass clay =
        new SizeClass("clay", 1, Settling.stokes(5e-6, grain), new Lognormal(1e-5, 3e-4));
    return new Sediment(List.of(clay), 3600, 0.551);
  }

  /// Mean current and tide in the middle of the working range.
  static CurrentSeries currents() {
    return CurrentSeries.harmonic(0.035, 0, List.of(new CurrentSeries.Harmonic(0.035, TIDE)), TIDE);
  }

  /// Friction velocity of 5 cm/s with a drag of 0.0025, the layer of 0.4·u⋆/f at 22° N, both
  /// assumed; the background too.
  static DiffusivityProfile nearBed() {
    return DiffusivityProfile.boundaryLayer(
        200, 400, new DiffusivityProfile.Layer(0.0025, 18), 1e-4);
  }

  static PlumeSetting collector(int particles) {
    return new PlumeSetting(
        new PlumeSetting.Particles("collector", 2026, particles),
        new PlumeSetting.Steps(330 * 144, 600),
        new Source(
            new SourceTrack(0, 0, 1000, 10, MUD_TONNES / 300 / DAY / (0.551 * 3) / 10),
            0,
            2,
            10,
            0,
            300 * DAY,
            MUD_TONNES * COLLECTOR_SHARE),
        sediment(),
        new Water(currents(), 0.1, nearBed(), Bed.keeping()),
        new MapGrid(-20_000, -50_000, 500, 400, 200),
        new Windows(30 * 144, 36, 0, 5));
  }

  static PlumeSetting returnWater(int particles) {
    double height = DEPTH - RETURN_DEPTH;
    return new PlumeSetting(
        new PlumeSetting.Particles("return-water", 2026, particles),
        new PlumeSetting.Steps(330 * 24, 3600),
        new Source(
            SourceTrack.fixed(0, 0),
            height - 20,
            height,
            120,
            0,
            300 * DAY,
            MUD_TONNES * RETURN_SHARE),
        sediment(),
        new Water(currents(), 0.1, DiffusivityProfile.constant(DEPTH, 100, 1e-4), Bed.keeping()),
        new MapGrid(-20_000, -10_000, 500, 400, 40),
        new Windows(30 * 24, 24, height - 100, height));
  }
}
