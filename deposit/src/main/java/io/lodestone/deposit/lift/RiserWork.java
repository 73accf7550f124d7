// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// Running the riser and getting away from storms.
///
/// @param deployHours from ship to seabed in good weather, above 0
/// @param recoverHours back on deck, above 0
/// @param shelterHours to leave a storm's reach once the riser is up, 0 or more
/// @param returnHours from all-clear to the site, 0 or more
/// @param worthwhileHours of work that must lie ahead, by the forecast, before the riser is run
public record RiserWork(
    double deployHours,
    double recoverHours,
    double shelterHours,
    double returnHours,
    double worthwhileHours) {

  public RiserWork {
    Settings.requirePositive("deployHours", deployHours);
    Settings.requirePositive("recoverHours", recoverHours);
    Settings.requireNotNegative("shelterHours", shelterHours);
    Settings.requireNotNegative("returnHours", returnHours);
    Settings.requireNotNegative("worthwhileHours", worthwhileHours);
  }
}
