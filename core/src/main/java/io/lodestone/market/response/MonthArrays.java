// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.Arrays;

/// The numbers of one month of one or several trajectories, in the layout that the responses read:
/// `[index of the network × width + seat]`. See `MonthInputs` for their meaning.
public final class MonthArrays {

  public final double[] basePrice;
  public final double[] expectedPrice;
  public final double[] available;
  public final double[] throughput;
  public final double[] storeTarget;
  public final double[] capacity;
  public final double[] plantDelta;
  public final double[] operatingCost;
  public final double[] wedge;
  public final double[] laneReference;
  public final double[] laneDelta;
  public final double[] laneFriction;
  public final double[] laneDuty;
  public final double[] useReference;
  public final double[] elasticity;
  public final double[] chokeMultiple;
  public final double[] quotaCap;
  public final double[] quotaMu;

  /// Seats side by side.
  public final int width;

  /// The arrays of one trajectory.
  public MonthArrays(Network network) {
    this(network, 1);
  }

  /// Arrays of the lengths that a network asks for: prices 1, all else 0, so that a seat nobody
  /// takes computes numbers too.
  ///
  /// @param width seats: 1 or a multiple of `Rows.BLOCK`
  public MonthArrays(Network network, int width) {
    this.width = width;
    int markets = network.markets().size() * width;
    int plants = network.plants().size() * width;
    int lanes = network.lanes().size() * width;
    int endUses = network.endUses().size() * width;
    int quotas = network.quotas().size() * width;
    basePrice = new double[markets];
    expectedPrice = new double[markets];
    available = new double[markets];
    throughput = new double[markets];
    storeTarget = new double[markets];
    capacity = new double[plants];
    plantDelta = new double[plants];
    operatingCost = new double[plants];
    wedge = new double[plants];
    laneReference = new double[lanes];
    laneDelta = new double[lanes];
    laneFriction = new double[lanes];
    laneDuty = new double[lanes];
    useReference = new double[endUses];
    elasticity = new double[endUses];
    chokeMultiple = new double[endUses];
    quotaCap = new double[quotas];
    quotaMu = new double[quotas];
    Arrays.fill(basePrice, 1);
    Arrays.fill(expectedPrice, 1);
    Arrays.fill(quotaCap, Double.POSITIVE_INFINITY);
  }
}
