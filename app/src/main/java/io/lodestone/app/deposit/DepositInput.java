// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.deposit;

import io.lodestone.data.deposit.DepositStudy;
import io.lodestone.data.study.Study;
import io.lodestone.deposit.Workers;
import java.util.List;

/// What is asked of a deposit.
///
/// @param study that it belongs to
/// @param deposit its numbers
/// @param realisations of the resource
/// @param trajectories of lifting and money
/// @param particles of each plume
/// @param prices that the model made; perhaps none
/// @param workers threads, which have no say in the numbers
public record DepositInput(
    Study study,
    DepositStudy deposit,
    int realisations,
    int trajectories,
    int particles,
    List<ModelPrices> prices,
    Workers workers) {

  /// Copies what may change.
  public DepositInput {
    prices = List.copyOf(prices);
  }

  /// Seed of every draw: the study's.
  long seed() {
    return study.uncertainties().seed();
  }
}
