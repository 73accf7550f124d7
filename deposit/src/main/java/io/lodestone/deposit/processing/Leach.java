// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.Map;

/// An acid leach. Immutable.
///
/// @param recovery share of an element in the leach's feed that is dissolved, 0 to 1
/// @param recoveryByElement the same for elements that behave otherwise, by id
/// @param solidsDissolvedShare of the feed's mass, 0 to 1: what it takes off the residue
public record Leach(
    double recovery, Map<String, Double> recoveryByElement, double solidsDissolvedShare) {

  public Leach {
    recoveryByElement = Map.copyOf(recoveryByElement);
    Shares.requireShare("recovery", recovery);
    recoveryByElement.forEach(Shares::requireShare);
    Shares.requireShare("solidsDissolvedShare", solidsDissolvedShare);
  }

  /// Share of an element that is dissolved.
  ///
  /// @param element its id
  public double recovery(String element) {
    return recoveryByElement.getOrDefault(element, recovery);
  }
}
