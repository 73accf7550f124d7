// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import org.jspecify.annotations.Nullable;

/// What became of a job: a trajectory, or why there is none.
///
/// @param number the job's number
/// @param trajectory the run; null when a month did not converge
/// @param failure names the month that did not converge and its worst markets; null when all did
public record Outcome(int number, @Nullable Trajectory trajectory, @Nullable String failure) {

  public Outcome {
    if ((trajectory == null) == (failure == null)) {
      throw new IllegalArgumentException(
          "outcome " + number + " is neither a run nor a failure\nMaybe give exactly one of them");
    }
  }
}
