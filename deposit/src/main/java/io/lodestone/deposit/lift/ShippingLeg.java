// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// Ships that go back and forth. One ship loads at a time and one unloads at a time; a ship sails
/// when it is full.
///
/// @param ships how many, at least 1
/// @param cargoDryTonnes dry mud in a full ship, above 0
/// @param oneWayHours at sea, above 0
/// @param loadHours for a full cargo in good weather, above 0
/// @param unloadHours for a full cargo, above 0
public record ShippingLeg(
    int ships, double cargoDryTonnes, double oneWayHours, double loadHours, double unloadHours) {

  public ShippingLeg {
    if (ships < 1) {
      throw new IllegalArgumentException(ships + " ships\nMaybe at least 1");
    }
    Settings.requirePositive("cargoDryTonnes", cargoDryTonnes);
    Settings.requirePositive("oneWayHours", oneWayHours);
    Settings.requirePositive("loadHours", loadHours);
    Settings.requirePositive("unloadHours", unloadHours);
  }

  /// What the leg moves a day when nobody waits, t dry: bounded by ships and by the berths.
  public double dryTonnesPerDay() {
    double cycle = loadHours + unloadHours + 2 * oneWayHours;
    double perHour =
        Math.min(ships * cargoDryTonnes / cycle, cargoDryTonnes / Math.max(loadHours, unloadHours));
    return 24 * perHour;
  }
}
