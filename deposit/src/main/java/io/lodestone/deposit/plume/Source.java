// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// What is discharged where and when, at a constant rate.
///
/// @param track where
/// @param lowMetres lower end of the heights above the bed over which it is spread evenly
/// @param highMetres upper end
/// @param widthMetres side of the square about the track over which it is spread evenly
/// @param startSeconds when it begins
/// @param endSeconds when it ends; the same as the beginning = all at once
/// @param dryTonnes dry matter discharged in all, above 0
public record Source(
    SourceTrack track,
    double lowMetres,
    double highMetres,
    double widthMetres,
    double startSeconds,
    double endSeconds,
    double dryTonnes) {

  public Source {
    if (!(lowMetres >= 0 && lowMetres <= highMetres)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "source between %s and %s m above the bed%nMaybe depths were given",
              lowMetres,
              highMetres));
    }
    if (!(widthMetres >= 0 && startSeconds >= 0 && startSeconds <= endSeconds && dryTonnes > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "source of %s t, %s m wide, from %s to %s s%nMaybe begin and end are swapped",
              dryTonnes,
              widthMetres,
              startSeconds,
              endSeconds));
    }
  }
}
