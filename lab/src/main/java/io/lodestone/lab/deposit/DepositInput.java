// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.deposit.Workers;
import io.lodestone.study.deposit.DepositStudy;
import io.lodestone.study.study.Study;
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
  public long seed() {
    return study.uncertainties().seed();
  }
}
