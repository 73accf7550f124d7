// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.Locale;

/// How much to order at once from a supplier that stops and returns at random: economic order
/// quantity with disruptions (Parlar and Berkin 1991 as corrected by Berk and Arreola-Risa 1994;
/// Snyder 2014). What is missing while the supplier is away is lost, not owed.
///
/// @param orderCost of one order, K, above 0
/// @param holdingCost of one unit for one unit of time, h, above 0
/// @param shortageCost of one missing unit, p, above 0
/// @param demand per unit of time, d, above 0
/// @param stopRate stops per unit of time while supply runs, λ, at least 0
/// @param returnRate returns per unit of time while it does not, μ, above 0
public record OrderQuantity(
    double orderCost,
    double holdingCost,
    double shortageCost,
    double demand,
    double stopRate,
    double returnRate) {

  /// Halvings of a bracket: more than a double has bits.
  private static final int HALVINGS = 200;

  public OrderQuantity {
    boolean positive =
        orderCost > 0 && holdingCost > 0 && shortageCost > 0 && demand > 0 && returnRate > 0;
    if (!positive || !(stopRate >= 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "order quantity with costs %s, %s, %s, demand %s, rates %s and %s%nMaybe a rate in another unit of time",
              orderCost,
              holdingCost,
              shortageCost,
              demand,
              stopRate,
              returnRate));
    }
  }

  /// The chance that the supplier is away when stock runs out a quantity after an order, ψ.
  private double awayAfter(double quantity) {
    double both = stopRate + returnRate;
    return -stopRate / both * Math.expm1(-both * quantity / demand);
  }

  /// Cost per unit of time of ordering a quantity each time stock runs out.
  public double cost(double quantity) {
    double away = awayAfter(quantity) / returnRate;
    double cycleCost =
        orderCost + holdingCost * quantity * quantity / (2 * demand) + shortageCost * demand * away;
    return cycleCost / (quantity / demand + away);
  }

  /// The sign of the derivative of [#cost] times positive terms.
  private double slope(double quantity) {
    double away = awayAfter(quantity) / returnRate;
    double awaySlope =
        stopRate / (demand * returnRate) * Math.exp(-(stopRate + returnRate) * quantity / demand);
    double cycleSlope = holdingCost * quantity / demand + shortageCost * demand * awaySlope;
    return cycleSlope - cost(quantity) * (1 / demand + awaySlope);
  }

  /// The cheapest quantity, by halving on the derivative: the cost falls, then rises (Snyder 2014).
  public double best() {
    double high = Math.sqrt(2 * orderCost * demand / holdingCost);
    while (slope(high) < 0) {
      high *= 2;
    }
    double low = high;
    while (slope(low) > 0) {
      low /= 2;
    }
    for (int k = 0; k < HALVINGS; k++) {
      double middle = 0.5 * (low + high);
      if (slope(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /// Snyder's closed form, which takes ψ as if stock lasted for ever; close when orders are long
  /// against stops.
  public double approximation() {
    double share = stopRate / (stopRate + returnRate);
    double held = share * demand * holdingCost;
    double root =
        Math.sqrt(
            held * held
                + 2
                    * holdingCost
                    * returnRate
                    * (orderCost * demand * returnRate + demand * demand * shortageCost * share));
    return (root - held) / (holdingCost * returnRate);
  }
}
