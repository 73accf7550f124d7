// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sensitivity;

import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.SensitivityPlan.Influence;
import io.lodestone.store.ensemble.StoredEnsemble;
import java.util.List;
import java.util.Map;

/// How strongly inputs move headlines.
///
/// @param ensemble the trajectories it was read from
/// @param method how they were chosen
/// @param influences by headline, strongest first
public record SensitivityResult(
    StoredEnsemble ensemble, EnsembleRecipe.Plan method, Map<String, List<Influence>> influences) {}
