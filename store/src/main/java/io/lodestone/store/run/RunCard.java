// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.units.Horizon;

/// What a run was: the contents of `run.json` beside the hashes of its inputs.
///
/// @param runId name of the run's folder
/// @param study id of the study
/// @param scenario id of the scenario
/// @param horizon simulated months
/// @param codeVersion version of the program
/// @param commit commit that the program was built from, empty if unknown
/// @param status how the run ended, such as `complete`
/// @param durationSeconds time from reading the study to the end of the simulation
public record RunCard(
    String runId,
    String study,
    String scenario,
    Horizon horizon,
    String codeVersion,
    String commit,
    String status,
    double durationSeconds) {

  public RunCard {
    for (String part : new String[] {runId, study, scenario}) {
      if (!part.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
        throw new IllegalArgumentException(
            "\"" + part + "\" cannot name a folder\nMaybe use letters, digits, -, . and _ only");
      }
    }
  }
}
