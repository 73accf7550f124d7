// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// From the lifting ship to the home port: a tank on the ship, carriers to the island, dewatering
/// there, and shuttles home. Amounts in t of dry mud.
///
/// @param shipTankTonnes on the lifting ship, above 0
/// @param toIsland carriers of slurry, which pass it on only below the transfer limit at both ends
/// @param island storage and dewatering
/// @param toPort shuttles with dewatered mud, loaded below the transfer limit
public record LandingChain(
    double shipTankTonnes, ShippingLeg toIsland, Island island, ShippingLeg toPort) {

  /// The plant on the island.
  ///
  /// @param slurryTonnes storage before dewatering, above 0
  /// @param dewateredTonnesPerDay capacity, above 0
  /// @param solidsKeptShare of the dry mud that is not lost with the water, above 0 to 1
  /// @param cakeTonnes storage after dewatering, above 0
  public record Island(
      double slurryTonnes,
      double dewateredTonnesPerDay,
      double solidsKeptShare,
      double cakeTonnes) {
    public Island {
      Settings.requirePositive("slurryTonnes", slurryTonnes);
      Settings.requirePositive("dewateredTonnesPerDay", dewateredTonnesPerDay);
      Settings.requirePositive("solidsKeptShare", solidsKeptShare);
      Settings.requireShare("solidsKeptShare", solidsKeptShare);
      Settings.requirePositive("cakeTonnes", cakeTonnes);
    }
  }

  public LandingChain {
    Settings.requirePositive("shipTankTonnes", shipTankTonnes);
  }
}
