// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.EnumMap;
import java.util.Map;

/// An acid leach. Immutable.
///
/// @param recoveryByElement share of an element in the leach's feed that is dissolved, 0 to 1
/// @param solidsDissolvedShare of the feed's mass, 0 to 1: what it takes off the residue
public record Leach(Map<RareEarth, Double> recoveryByElement, double solidsDissolvedShare) {

  public Leach {
    recoveryByElement = Map.copyOf(recoveryByElement);
    recoveryByElement.forEach((element, share) -> Shares.requireShare(element + "", share));
    Shares.requireShare("solidsDissolvedShare", solidsDissolvedShare);
  }

  /// A leach with one recovery for cerium, which sits in manganese oxides, and one for all others.
  ///
  /// @param allButCerium 0 to 1
  /// @param cerium 0 to 1
  /// @param solidsDissolvedShare of the feed's mass, 0 to 1
  public static Leach of(double allButCerium, double cerium, double solidsDissolvedShare) {
    Map<RareEarth, Double> recovery = new EnumMap<>(RareEarth.class);
    for (RareEarth element : RareEarth.values()) {
      recovery.put(element, element == RareEarth.CE ? cerium : allButCerium);
    }
    return new Leach(recovery, solidsDissolvedShare);
  }

  /// Share of an element that is dissolved; 0 when it is not listed.
  ///
  /// @param element which
  public double recovery(RareEarth element) {
    return recoveryByElement.getOrDefault(element, 0.0);
  }
}
