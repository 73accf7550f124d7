// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.List;
import java.util.Locale;

/// What the discharged matter settles like.
///
/// Flocculation is a first-order approach: the settling velocity of a particle moves from that of
/// its grain to the one that it drew for its floc, dw/dt = (w_floc − w)/τ. Laboratory flocs of
/// deep-sea clay needed 10 to 135 minutes to form (Gillard et al. 2019, source `gillard-flocs`).
///
/// @param classes shares add up to 1
/// @param flocSeconds τ; 0 = flocs from the beginning
/// @param dryTonnesPerCubicMetre dry bulk density of what has fallen, above 0
public record Sediment(List<SizeClass> classes, double flocSeconds, double dryTonnesPerCubicMetre) {

  /// Shares are typed by hand.
  private static final double SHARE_TOLERANCE = 1e-6;

  public Sediment {
    classes = List.copyOf(classes);
    double sum = classes.stream().mapToDouble(SizeClass::massShare).sum();
    if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
      throw new IllegalArgumentException(
          "shares of size classes add up to " + sum + "\nMaybe they are percentages");
    }
    if (!(flocSeconds >= 0 && dryTonnesPerCubicMetre > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "flocculation in %s s, density %s t/m³%nMaybe they must not be negative",
              flocSeconds,
              dryTonnesPerCubicMetre));
    }
  }
}
