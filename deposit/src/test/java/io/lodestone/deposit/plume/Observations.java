// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// Model runs that stand beside observations.
final class Observations {

  private Observations() {}

  /// Share of what a collector stirs up between the bed and 2 m that is at or above 2 m after a
  /// time, in the mean current of the trial of 2022 (5.2 cm/s), by the passive particles of the
  /// model.
  static double shareAboveTwoMetres(int minutes) {
    PlumeSetting setting =
        new PlumeSetting(
            new PlumeSetting.Particles("heights", 2022, 50_000),
            new PlumeSetting.Steps(minutes, 60),
            new Source(SourceTrack.fixed(0, 0), 0, 2, 0, 0, 0, 1),
            ReferenceOperation.sediment(),
            new Water(
                CurrentSeries.steady(0.052, 0), 0.1, ReferenceOperation.nearBed(), Bed.keeping()),
            ParticleCases.wholeMap(),
            new Windows(minutes, 1, 2, 200));
    return Plume.run(setting, 2).concentration().tonnesAfloat(0);
  }

  /// Factor by which a cloud thins sideways between two times after its release with a width (four
  /// standard deviations) and a diffusivity.
  static double sidewaysDilution(double width, double diffusivity, double seconds) {
    double deviation = width / 4;
    return Math.sqrt(1 + 2 * diffusivity * seconds / (deviation * deviation));
  }
}
