// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.study.study.Uncertainties.DesignKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario under many draws of what the study holds uncertain.
///
/// @param study name or folder
/// @param setup which scenario, from which draws, where and with what
/// @param trajectories how many, at most; 1,000 if null, or what the ensemble was begun with
/// @param design how the draws fill their space; the study's if null
/// @param untilError stop once the standard error of the watched headline is at most this share of
///   its mean; 0 for all trajectories
/// @param headline id of the headline to watch; the first if null
/// @param keep monthly series to keep in full beside those that the study keeps
public record EnsembleRequest(
    String study,
    EnsembleSetup setup,
    @Nullable Integer trajectories,
    @Nullable DesignKind design,
    double untilError,
    @Nullable String headline,
    List<String> keep) {

  /// How many trajectories when nobody says otherwise.
  public static final int TRAJECTORIES = 1000;

  public EnsembleRequest {
    keep = List.copyOf(keep);
  }

  /// So many trajectories of a scenario, drawn as the study says, on all cores.
  public static EnsembleRequest of(String study, String scenario, int trajectories) {
    return new EnsembleRequest(
        study, EnsembleSetup.of(scenario), trajectories, null, 0, null, List.of());
  }

  /// The same with another setup.
  public EnsembleRequest withSetup(EnsembleSetup other) {
    return new EnsembleRequest(study, other, trajectories, design, untilError, headline, keep);
  }
}
