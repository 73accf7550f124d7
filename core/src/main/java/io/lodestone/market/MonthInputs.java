// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.market.response.MonthArrays;
import io.lodestone.network.Network;

/// The numbers of one month, as the symbols of the model contract, section 2. Filled anew each
/// month; one thread at a time.
///
/// Indices are those of the network. The clearing reads them and changes nothing.
public final class MonthInputs {

  private final MonthArrays arrays;
  private final int width;
  private final int seat;

  /// Inputs of the lengths that a network asks for, prices 1 and all else 0.
  public MonthInputs(Network network) {
    this(new MonthArrays(network), 0);
  }

  /// The numbers of one seat among those that sit side by side.
  MonthInputs(MonthArrays arrays, int seat) {
    this.arrays = arrays;
    this.width = arrays.width;
    this.seat = seat;
  }

  /// Sets a market's prices.
  ///
  /// @param basePriceUsdPerTonne P
  /// @param expectedPriceUsdPerTonne πᵉ
  public void setPrices(int market, double basePriceUsdPerTonne, double expectedPriceUsdPerTonne) {
    arrays.basePrice[market * width + seat] = basePriceUsdPerTonne;
    arrays.expectedPrice[market * width + seat] = expectedPriceUsdPerTonne;
  }

  /// Sets what a market holds.
  ///
  /// @param availableTonnes b: opening stock net of loss, arrivals, deliveries and stockpile moves
  /// @param throughputTonnes the scale on which the market's imbalance is judged, above 0
  /// @param storeTargetTonnes S: stock at the expected price, above 0
  public void setMarket(
      int market, double availableTonnes, double throughputTonnes, double storeTargetTonnes) {
    arrays.available[market * width + seat] = availableTonnes;
    arrays.throughput[market * width + seat] = throughputTonnes;
    arrays.storeTarget[market * width + seat] = storeTargetTonnes;
  }

  /// Sets a plant: K (t/month), δ, o and w (USD/t).
  public void setPlant(
      int plant, double capacityTonnes, double delta, double operatingCostUsd, double wedgeUsd) {
    arrays.capacity[plant * width + seat] = capacityTonnes;
    arrays.plantDelta[plant * width + seat] = delta;
    arrays.operatingCost[plant * width + seat] = operatingCostUsd;
    arrays.wedge[plant * width + seat] = wedgeUsd;
  }

  /// Sets a lane: ȳ (t/month), δ, f and τ (USD/t).
  public void setLane(
      int lane, double referenceTonnes, double delta, double frictionUsd, double dutyUsd) {
    arrays.laneReference[lane * width + seat] = referenceTonnes;
    arrays.laneDelta[lane * width + seat] = delta;
    arrays.laneFriction[lane * width + seat] = frictionUsd;
    arrays.laneDuty[lane * width + seat] = dutyUsd;
  }

  /// Sets an end use: Q (t/month), ε and χ.
  public void setEndUse(int endUse, double referenceTonnes, double elasticityOf, double choke) {
    arrays.useReference[endUse * width + seat] = referenceTonnes;
    arrays.elasticity[endUse * width + seat] = elasticityOf;
    arrays.chokeMultiple[endUse * width + seat] = choke;
  }

  /// Sets a quota: C (t/month; infinite = not in force) and μ (USD/month).
  public void setQuota(int quota, double capTonnes, double mu) {
    arrays.quotaCap[quota * width + seat] = capTonnes;
    arrays.quotaMu[quota * width + seat] = mu;
  }

  /// P of a market.
  public double basePrice(int market) {
    return arrays.basePrice[market * width + seat];
  }

  /// πᵉ of a market.
  public double expectedPrice(int market) {
    return arrays.expectedPrice[market * width + seat];
  }

  /// b of a market.
  public double available(int market) {
    return arrays.available[market * width + seat];
  }

  /// The scale on which a market's imbalance is judged.
  public double throughput(int market) {
    return arrays.throughput[market * width + seat];
  }

  /// S of a market.
  public double storeTarget(int market) {
    return arrays.storeTarget[market * width + seat];
  }

  /// K of a plant.
  public double capacity(int plant) {
    return arrays.capacity[plant * width + seat];
  }

  /// δ of a plant.
  public double plantDelta(int plant) {
    return arrays.plantDelta[plant * width + seat];
  }

  /// o of a plant.
  public double operatingCost(int plant) {
    return arrays.operatingCost[plant * width + seat];
  }

  /// w of a plant.
  public double wedge(int plant) {
    return arrays.wedge[plant * width + seat];
  }

  /// ȳ of a lane.
  public double laneReference(int lane) {
    return arrays.laneReference[lane * width + seat];
  }

  /// δ of a lane.
  public double laneDelta(int lane) {
    return arrays.laneDelta[lane * width + seat];
  }

  /// f of a lane.
  public double laneFriction(int lane) {
    return arrays.laneFriction[lane * width + seat];
  }

  /// τ of a lane.
  public double laneDuty(int lane) {
    return arrays.laneDuty[lane * width + seat];
  }

  /// Q of an end use.
  public double useReference(int endUse) {
    return arrays.useReference[endUse * width + seat];
  }

  /// ε of an end use.
  public double elasticity(int endUse) {
    return arrays.elasticity[endUse * width + seat];
  }

  /// χ of an end use.
  public double chokeMultiple(int endUse) {
    return arrays.chokeMultiple[endUse * width + seat];
  }

  /// C of a quota; infinite = not in force.
  public double quotaCap(int quota) {
    return arrays.quotaCap[quota * width + seat];
  }

  /// μ of a quota.
  public double quotaMu(int quota) {
    return arrays.quotaMu[quota * width + seat];
  }
}
