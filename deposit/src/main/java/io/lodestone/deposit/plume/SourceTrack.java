// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// Where a discharge is: at one place, or on a collector that mows lanes to and fro, each north of
/// the last.
///
/// @param eastMetres western end of the first lane
/// @param northMetres first lane
/// @param laneMetres length of a lane; 0 with speed 0
/// @param spacingMetres between lanes
/// @param metresPerSecond speed along lanes; 0 = stays at the first point
public record SourceTrack(
    double eastMetres,
    double northMetres,
    double laneMetres,
    double spacingMetres,
    double metresPerSecond) {

  public SourceTrack {
    if (!(metresPerSecond >= 0) || metresPerSecond > 0 && !(laneMetres > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a collector at %s m/s on lanes of %s m%nMaybe SourceTrack.fixed for a source at rest",
              metresPerSecond,
              laneMetres));
    }
  }

  /// A source at rest.
  public static SourceTrack fixed(double eastMetres, double northMetres) {
    return new SourceTrack(eastMetres, northMetres, 0, 0, 0);
  }

  private double lane(double seconds) {
    return Math.floor(seconds * metresPerSecond / laneMetres);
  }

  double eastAt(double seconds) {
    if (metresPerSecond <= 0) {
      return eastMetres;
    }
    double lane = lane(seconds);
    double along = seconds * metresPerSecond - lane * laneMetres;
    return eastMetres + (lane % 2 < 1 ? along : laneMetres - along);
  }

  double northAt(double seconds) {
    return metresPerSecond <= 0 ? northMetres : northMetres + lane(seconds) * spacingMetres;
  }
}
