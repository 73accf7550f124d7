// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.store.ensemble.EnsembleRecipe;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// How many trajectories are to be simulated together: of which scenario, from which draws, where,
/// and with what.
///
/// @param scenario id of the scenario
/// @param seed of every draw; the study's if null
/// @param until last month; the study's if null
/// @param partSize trajectories of a part: what a killed run loses at most; 125 if null, or what it
///   was begun with
/// @param threads parts at a time; one for each core if null
/// @param on master of an Apache Spark cluster; threads of this process if null
/// @param out folder that takes `<study>/<scenario>/<run>`; that of the place if null
/// @param runId name of the folder; the time if null
/// @param resume whether to go on with what was broken off
public record EnsembleSetup(
    String scenario,
    @Nullable Long seed,
    @Nullable YearMonth until,
    @Nullable Integer partSize,
    @Nullable Integer threads,
    @Nullable String on,
    @Nullable Path out,
    @Nullable String runId,
    boolean resume) {

  /// A scenario with the study's own seed and horizon, on all cores, in the place's folder of runs.
  public static EnsembleSetup of(String scenario) {
    return new EnsembleSetup(scenario, null, null, null, null, null, null, null, false);
  }

  /// Trajectories of a part of what is begun.
  int newPartSize() {
    return partSize == null ? EnsembleRecipe.PART_SIZE : partSize;
  }
}
