// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import io.lodestone.network.Stage;
import java.util.Map;

/// Where units of an element went through each stage, as shares of all units that could be traced.
///
/// @param byStage the stages that have plants
public record Origins(Map<Stage, Shares> byStage) {

  public Origins {
    byStage = Map.copyOf(byStage);
  }

  /// The shares of one stage. Those of the regions and of none sum to 1; all are NaN where nothing
  /// could be traced.
  ///
  /// @param shareByRegion by the region of the last plant of the stage that a unit went through;
  ///   regions with 0 included
  /// @param noneShare units that went through no plant of the stage, such as recycled metal through
  ///   a mine
  /// @param untracedShare share of all units that came from a market with no inflow in the window,
  ///   whose origin is unknown; not part of the sum
  public record Shares(Map<String, Double> shareByRegion, double noneShare, double untracedShare) {

    public Shares {
      shareByRegion = Map.copyOf(shareByRegion);
    }

    /// The share of a region, 0 if it has none.
    public double share(String region) {
      return shareByRegion.getOrDefault(region, 0.0);
    }
  }
}
