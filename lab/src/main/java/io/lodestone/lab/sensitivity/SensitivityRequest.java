// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sensitivity;

import io.lodestone.lab.ensemble.EnsembleSetup;
import io.lodestone.store.ensemble.EnsembleRecipe;
import java.util.List;

/// Which inputs of a scenario are to be ranked, by what.
///
/// @param study name or folder
/// @param setup which scenario, from which draws, where and with what
/// @param method Morris or Sobol
/// @param samples paths of Morris, base samples of Sobol; 0 for the method's own number
/// @param headlines to explain, with * for any characters; the usual ones if empty
public record SensitivityRequest(
    String study,
    EnsembleSetup setup,
    EnsembleRecipe.Plan method,
    int samples,
    List<String> headlines) {

  public SensitivityRequest {
    headlines = List.copyOf(headlines);
    if (method == EnsembleRecipe.Plan.SAMPLE) {
      throw new IllegalArgumentException(
          "a plain sample ranks no inputs\nMaybe the method MORRIS or SOBOL");
    }
  }

  /// A screening of a scenario by Morris.
  public static SensitivityRequest of(String study, String scenario) {
    return new SensitivityRequest(
        study, EnsembleSetup.of(scenario), EnsembleRecipe.Plan.MORRIS, 0, List.of());
  }
}
