// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;

/// The numbers of one month of one trajectory in the layout that the responses read; `[index of the
/// network]`. See `MonthInputs` for their meaning.
public final class MonthArrays {

  public final double[] basePrice;
  public final double[] expectedPrice;
  public final double[] available;
  public final double[] throughput;
  public final double[] storeTarget;

  /// `[forward market]`, as are the next two.
  public final double[] expectedForward;

  public final double[] underWay;
  public final double[] positionTarget;
  public final double[] capacity;
  public final double[] plantDelta;
  public final double[] operatingCost;
  public final double[] wedge;
  public final double[] laneUsual;
  public final double[] laneHeadroom;
  public final double[] laneChannel;
  public final double[] laneDelta;
  public final double[] laneFriction;
  public final double[] laneDuty;
  public final double[] useReference;
  public final double[] elasticity;
  public final double[] chokeMultiple;
  public final double[] quotaCap;
  public final double[] quotaMu;

  /// Zeros of the lengths that a network asks for.
  public MonthArrays(Network network) {
    int markets = network.markets().size();
    int forwards = network.forwards().size();
    int plants = network.plants().size();
    int lanes = network.lanes().size();
    int endUses = network.endUses().size();
    int quotas = network.quotas().size();
    basePrice = new double[markets];
    expectedPrice = new double[markets];
    available = new double[markets];
    throughput = new double[markets];
    storeTarget = new double[markets];
    expectedForward = new double[forwards];
    underWay = new double[forwards];
    positionTarget = new double[forwards];
    capacity = new double[plants];
    plantDelta = new double[plants];
    operatingCost = new double[plants];
    wedge = new double[plants];
    laneUsual = new double[lanes];
    laneHeadroom = new double[lanes];
    laneChannel = new double[lanes];
    laneDelta = new double[lanes];
    laneFriction = new double[lanes];
    laneDuty = new double[lanes];
    useReference = new double[endUses];
    elasticity = new double[endUses];
    chokeMultiple = new double[endUses];
    quotaCap = new double[quotas];
    quotaMu = new double[quotas];
  }

  /// Takes over all numbers of another month of the same structure.
  public void copyFrom(MonthArrays other) {
    double[][] mine = all();
    double[][] others = other.all();
    for (int k = 0; k < mine.length; k++) {
      System.arraycopy(others[k], 0, mine[k], 0, mine[k].length);
    }
  }

  private double[][] all() {
    return new double[][] {
      basePrice,
      expectedPrice,
      available,
      throughput,
      storeTarget,
      expectedForward,
      underWay,
      positionTarget,
      capacity,
      plantDelta,
      operatingCost,
      wedge,
      laneUsual,
      laneHeadroom,
      laneChannel,
      laneDelta,
      laneFriction,
      laneDuty,
      useReference,
      elasticity,
      chokeMultiple,
      quotaCap,
      quotaMu
    };
  }
}
