// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.leverage;

import io.lodestone.lab.place.WrongInputException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The game of a study that is to be played.
///
/// @param study name or folder
/// @param weight bargaining weight of the sender, 0 to 1; the study's if null
/// @param trajectories how many futures each pair of choices is run in, 1 or more
/// @param threads futures at a time, 1 or more; no result depends on it
/// @param out folder that takes `<study>/leverage/<run>`; that of the place if null
public record LeverageRequest(
    String study, @Nullable Double weight, int trajectories, int threads, @Nullable Path out) {

  /// Futures when nobody says otherwise: the standard error is then a tenth of the spread.
  public static final int TRAJECTORIES = 100;

  public LeverageRequest {
    if (trajectories < 1 || threads < 1) {
      throw new WrongInputException(
          trajectories + " futures on " + threads + " threads\nMaybe give 1 or more of each");
    }
  }

  /// The game as the study has it.
  public static LeverageRequest of(String study) {
    return new LeverageRequest(
        study, null, TRAJECTORIES, Runtime.getRuntime().availableProcessors(), null);
  }

  /// The same with another folder.
  public LeverageRequest withOut(Path folder) {
    return new LeverageRequest(study, weight, trajectories, threads, folder);
  }
}
