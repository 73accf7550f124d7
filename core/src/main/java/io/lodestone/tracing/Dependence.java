// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Stage;
import java.util.Map;

/// How much of what is used depends on one region, three ways; shares 0 to 1, NaN where nothing is
/// used or nothing could be traced.
///
/// @param directShare bought directly from the region (or, for the region itself, made there) at
///   the last step
/// @param shareByStage went through the region at the stage, directly or inside something else
/// @param anyStageShare went through the region at one stage or more
public record Dependence(
    double directShare, Map<Stage, Double> shareByStage, double anyStageShare) {

  public Dependence {
    shareByStage = Map.copyOf(shareByStage);
  }

  /// The share of a stage; NaN for a stage without plants.
  public double share(Stage stage) {
    return shareByStage.getOrDefault(stage, Double.NaN);
  }
}
