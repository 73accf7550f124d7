// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// What became of the discharged dry matter at the end of the run, t; the parts add up.
///
/// @param releasedTonnes discharged by then
/// @param onBedTonnes on the bed, on the map or beside it
/// @param besideMapTonnes of that, beside the map
/// @param afloatTonnes in the water
/// @param resuspensions how many times a particle was stirred up again
/// @param particles in all, each of the same mass
public record Fate(
    double releasedTonnes,
    double onBedTonnes,
    double besideMapTonnes,
    double afloatTonnes,
    long resuspensions,
    int particles) {}
