// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import io.lodestone.random.Distribution;
import java.util.Locale;

/// Grains of one kind.
///
/// @param id name, part of what draws depend on
/// @param massShare share of the discharged mass, above 0
/// @param grainMetresPerSecond settling velocity as single grains, not negative
/// @param flocMetresPerSecond settling velocity once flocculated, as a distribution over mass;
///   above 0 throughout. For grains that do not flocculate: about the velocity of the grain.
public record SizeClass(
    String id, double massShare, double grainMetresPerSecond, Distribution flocMetresPerSecond) {

  public SizeClass {
    if (!(massShare > 0 && grainMetresPerSecond >= 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "class %s: share %s, %s m/s%nMaybe downwards is positive",
              id,
              massShare,
              grainMetresPerSecond));
    }
  }
}
