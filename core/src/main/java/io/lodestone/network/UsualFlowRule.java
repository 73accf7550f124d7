// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Locale;

/// How the usual flow of a lane follows what it carries (model contract, section 3.2).
///
/// @param rise ρ upwards: monthly share of the way to a larger flow; 1 = at once
/// @param fade ρ downwards: monthly share of the way to a smaller flow
/// @param leastShare never under this share of the lane's base flow
public record UsualFlowRule(double rise, double fade, double leastShare) {

  /// The contract's: at once upwards, a half-life of two years downwards, never under 2 %.
  public static final UsualFlowRule DEFAULT = new UsualFlowRule(1, 0.03, 0.02);

  public UsualFlowRule {
    if (!(rise > 0 && fade >= 0 && fade <= 1 && leastShare >= 0 && leastShare <= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "usual flows rise by %s, fade by %s and keep %s\nMaybe 1, 0.03 and 0.02: rise above 0, the others 0 to 1",
              rise,
              fade,
              leastShare));
    }
  }

  /// The same with another rise.
  public UsualFlowRule withRise(double changed) {
    return new UsualFlowRule(changed, fade, leastShare);
  }
}
