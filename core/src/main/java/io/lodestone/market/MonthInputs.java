// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import io.lodestone.market.response.MonthArrays;
import io.lodestone.network.Forwards;
import io.lodestone.network.Network;

/// The numbers of one month, as the symbols of the model contract, section 2. Filled anew each
/// month; one thread at a time.
///
/// Indices are those of the network. The clearing reads them and changes nothing.
public final class MonthInputs {

  final MonthArrays arrays;
  private final Forwards forwards;

  /// Zeros of the lengths that a network asks for.
  public MonthInputs(Network network) {
    arrays = new MonthArrays(network);
    forwards = network.forwards();
  }

  /// Takes over all numbers of another month of the same structure.
  public void copyFrom(MonthInputs other) {
    arrays.copyFrom(other.arrays);
  }

  /// Sets a market's prices.
  ///
  /// @param basePriceUsdPerTonne P
  /// @param expectedPriceUsdPerTonne πᵉ
  public void setPrices(int market, double basePriceUsdPerTonne, double expectedPriceUsdPerTonne) {
    arrays.basePrice[market] = basePriceUsdPerTonne;
    arrays.expectedPrice[market] = expectedPriceUsdPerTonne;
  }

  /// Sets what a market holds.
  ///
  /// @param availableTonnes b: opening stock net of loss, arrivals, deliveries and stockpile moves
  /// @param throughputTonnes the scale on which the market's imbalance is judged, above 0
  /// @param storeTargetTonnes S: stock at the expected price, above 0
  public void setMarket(
      int market, double availableTonnes, double throughputTonnes, double storeTargetTonnes) {
    arrays.available[market] = availableTonnes;
    arrays.throughput[market] = throughputTonnes;
    arrays.storeTarget[market] = storeTargetTonnes;
  }

  /// Sets the forward market of a market.
  ///
  /// @param market one where something is delivered later ([Network#forwardOf])
  /// @param expectedForwardPriceUsdPerTonne πᶠ
  /// @param underWayTonnes b⁺: what is left of stock and of what is under way, above 0
  /// @param positionTargetTonnes S⁺: position at the expected forward price, above 0
  /// @throws IllegalArgumentException when the market has none
  public void setForward(
      int market,
      double expectedForwardPriceUsdPerTonne,
      double underWayTonnes,
      double positionTargetTonnes) {
    int forward = requireForward(market);
    arrays.expectedForward[forward] = expectedForwardPriceUsdPerTonne;
    arrays.underWay[forward] = underWayTonnes;
    arrays.positionTarget[forward] = positionTargetTonnes;
  }

  private int requireForward(int market) {
    int forward = forwards.of(market);
    if (forward < 0) {
      throw new IllegalArgumentException(
          "market "
              + market
              + " has no forward market\nMaybe ask Network.forwardOf first: nothing is delivered later there");
    }
    return forward;
  }

  /// Sets a plant: K (t/month), δ, o and w (USD/t).
  public void setPlant(
      int plant, double capacityTonnes, double delta, double operatingCostUsd, double wedgeUsd) {
    arrays.capacity[plant] = capacityTonnes;
    arrays.plantDelta[plant] = delta;
    arrays.operatingCost[plant] = operatingCostUsd;
    arrays.wedge[plant] = wedgeUsd;
  }

  /// Sets a lane.
  ///
  /// @param usualTonnes ȳ: what it has lately carried, t/month
  /// @param headroom κ: the most it can carry over what it usually carries, above 1
  /// @param channelTonnes Ȳ = κ·m·ȳ: the most it can carry this month; 0 under a ban
  /// @param delta δ, USD/t
  /// @param frictionUsd f: freight, friction and wedge, USD/t
  /// @param dutyUsd τ, USD/t
  public void setLane(
      int lane,
      double usualTonnes,
      double headroom,
      double channelTonnes,
      double delta,
      double frictionUsd,
      double dutyUsd) {
    arrays.laneUsual[lane] = usualTonnes;
    arrays.laneHeadroom[lane] = headroom;
    arrays.laneChannel[lane] = channelTonnes;
    arrays.laneDelta[lane] = delta;
    arrays.laneFriction[lane] = frictionUsd;
    arrays.laneDuty[lane] = dutyUsd;
  }

  /// Sets all lanes at once, as [#setLane] does one; `[lane]`, copied.
  public void setLanes(
      double[] usualTonnes,
      double[] headroom,
      double[] channelTonnes,
      double[] delta,
      double[] frictionUsd,
      double[] dutyUsd) {
    int lanes = arrays.laneUsual.length;
    System.arraycopy(usualTonnes, 0, arrays.laneUsual, 0, lanes);
    System.arraycopy(headroom, 0, arrays.laneHeadroom, 0, lanes);
    System.arraycopy(channelTonnes, 0, arrays.laneChannel, 0, lanes);
    System.arraycopy(delta, 0, arrays.laneDelta, 0, lanes);
    System.arraycopy(frictionUsd, 0, arrays.laneFriction, 0, lanes);
    System.arraycopy(dutyUsd, 0, arrays.laneDuty, 0, lanes);
  }

  /// Sets an end use: Q (t/month), ε and χ.
  public void setEndUse(int endUse, double referenceTonnes, double elasticityOf, double choke) {
    arrays.useReference[endUse] = referenceTonnes;
    arrays.elasticity[endUse] = elasticityOf;
    arrays.chokeMultiple[endUse] = choke;
  }

  /// Sets a quota: C (t/month; infinite = not in force) and μ (USD/month).
  public void setQuota(int quota, double capTonnes, double mu) {
    arrays.quotaCap[quota] = capTonnes;
    arrays.quotaMu[quota] = mu;
  }

  /// P of a market.
  public double basePrice(int market) {
    return arrays.basePrice[market];
  }

  /// πᵉ of a market.
  public double expectedPrice(int market) {
    return arrays.expectedPrice[market];
  }

  /// b of a market.
  public double available(int market) {
    return arrays.available[market];
  }

  /// The scale on which a market's imbalance is judged.
  public double throughput(int market) {
    return arrays.throughput[market];
  }

  /// S of a market.
  public double storeTarget(int market) {
    return arrays.storeTarget[market];
  }

  /// K of a plant.
  public double capacity(int plant) {
    return arrays.capacity[plant];
  }

  /// δ of a plant.
  public double plantDelta(int plant) {
    return arrays.plantDelta[plant];
  }

  /// o of a plant.
  public double operatingCost(int plant) {
    return arrays.operatingCost[plant];
  }

  /// w of a plant.
  public double wedge(int plant) {
    return arrays.wedge[plant];
  }

  /// πᶠ of a market that has a forward market.
  public double expectedForwardPrice(int market) {
    return arrays.expectedForward[requireForward(market)];
  }

  /// b⁺ of a market that has a forward market.
  public double underWay(int market) {
    return arrays.underWay[requireForward(market)];
  }

  /// S⁺ of a market that has a forward market.
  public double positionTarget(int market) {
    return arrays.positionTarget[requireForward(market)];
  }

  /// ȳ of a lane.
  public double laneUsual(int lane) {
    return arrays.laneUsual[lane];
  }

  /// κ of a lane.
  public double laneHeadroom(int lane) {
    return arrays.laneHeadroom[lane];
  }

  /// Ȳ of a lane.
  public double laneChannel(int lane) {
    return arrays.laneChannel[lane];
  }

  /// δ of a lane.
  public double laneDelta(int lane) {
    return arrays.laneDelta[lane];
  }

  /// f of a lane.
  public double laneFriction(int lane) {
    return arrays.laneFriction[lane];
  }

  /// τ of a lane.
  public double laneDuty(int lane) {
    return arrays.laneDuty[lane];
  }

  /// Q of an end use.
  public double useReference(int endUse) {
    return arrays.useReference[endUse];
  }

  /// ε of an end use.
  public double elasticity(int endUse) {
    return arrays.elasticity[endUse];
  }

  /// χ of an end use.
  public double chokeMultiple(int endUse) {
    return arrays.chokeMultiple[endUse];
  }

  /// C of a quota; infinite = not in force.
  public double quotaCap(int quota) {
    return arrays.quotaCap[quota];
  }

  /// μ of a quota.
  public double quotaMu(int quota) {
    return arrays.quotaMu[quota];
  }
}
