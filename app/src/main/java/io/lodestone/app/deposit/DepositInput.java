// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.deposit;

import io.lodestone.data.deposit.DepositStudy;
import io.lodestone.data.study.Study;
import io.lodestone.deposit.Workers;

/// What is asked of a deposit.
///
/// @param study that it belongs to
/// @param deposit its numbers
/// @param realisations of the resource
/// @param trajectories of lifting and money
/// @param particles of each plume
/// @param workers threads, which have no say in the numbers
public record DepositInput(
    Study study,
    DepositStudy deposit,
    int realisations,
    int trajectories,
    int particles,
    Workers workers) {

  /// Seed of every draw: the study's.
  long seed() {
    return study.uncertainties().seed();
  }
}
