// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import io.lodestone.units.Horizon;
import java.util.List;

/// All that a lift model needs beside storm tracks and draws.
///
/// @param horizon months simulated
/// @param rate what comes up when all works
/// @param sea wave heights
/// @param limits on waves
/// @param storms which storms clear the site
/// @param riser running it
/// @param subsystems what fails; each cause at most once
/// @param docking planned maintenance
/// @param chain behind the ship
public record LiftSettings(
    Horizon horizon,
    Rate rate,
    SeaState sea,
    WaveLimits limits,
    StormWatch storms,
    RiserWork riser,
    List<Subsystem> subsystems,
    Docking docking,
    LandingChain chain) {

  /// Design throughput.
  ///
  /// @param dryTonnesPerDay above 0
  /// @param dryShare t of dry mud in a t of mud as it lies wet on the seabed, above 0 to 1
  public record Rate(double dryTonnesPerDay, double dryShare) {
    public Rate {
      Settings.requirePositive("dryTonnesPerDay", dryTonnesPerDay);
      Settings.requirePositive("dryShare", dryShare);
      Settings.requireShare("dryShare", dryShare);
    }
  }

  public LiftSettings {
    subsystems = List.copyOf(subsystems);
    long causes = subsystems.stream().map(Subsystem::cause).distinct().count();
    if (causes < subsystems.size()) {
      throw new IllegalArgumentException(
          "two subsystems of one kind\nMaybe add their failure rates and keep one");
    }
  }
}
