// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Arrays;

/// What holds in one month from outside: the only way in which scenarios reach the clearing.
///
/// Arrays are public to this package's neighbours through accessors and are filled by `scenario`;
/// after that nobody writes to them.
public final class Conditions {

  private final Dormancy dormancy;
  private final boolean[] plantExists;
  private final boolean[] laneOpened;
  private final double[] capacityShare;
  private final double[] subsidyUsdPerTonne;
  private final double[] laneMultiplier;
  private final double[] dutyShare;
  private final double[] demandFactor;
  private final double[] hoardingFactor;
  private final double[] quotaCap;

  /// The conditions of a month in which nothing happens: every plant and lane of a network as the
  /// data say, without quotas in force.
  ///
  /// @param network what exists
  /// @param month month index
  public Conditions(Network network, int month) {
    dormancy = network.dormancy();
    plantExists = new boolean[network.plants().size()];
    laneOpened = new boolean[network.lanes().size()];
    capacityShare = new double[plantExists.length];
    subsidyUsdPerTonne = new double[capacityShare.length];
    laneMultiplier = new double[laneOpened.length];
    dutyShare = new double[laneMultiplier.length];
    demandFactor = new double[network.endUses().size()];
    hoardingFactor = new double[network.markets().size()];
    quotaCap = new double[network.quotas().size()];
    Arrays.fill(demandFactor, 1);
    Arrays.fill(hoardingFactor, 1);
    for (int p = 0; p < capacityShare.length; p++) {
      setPlantLifetime(network.plants().at(p), p, network.plants().at(p).lifetime(), month);
    }
    for (int l = 0; l < laneMultiplier.length; l++) {
      laneMultiplier[l] = network.lanes().at(l).lifetime().covers(month) ? 1 : 0;
      dutyShare[l] = network.lanes().at(l).dutyShare();
    }
    for (int k = 0; k < quotaCap.length; k++) {
      Quota quota = network.quotas().at(k);
      quotaCap[k] =
          month >= quota.startMonth() && month < quota.endMonth()
              ? quota.capTonnesPerMonth()
              : Double.POSITIVE_INFINITY;
    }
  }

  /// Sets a plant's capacity share from a lifetime: ramp-up from its first month, 0 outside it.
  public void setPlantLifetime(Plant plant, int index, Lifetime lifetime, int month) {
    plantExists[index] = lifetime.covers(month);
    capacityShare[index] =
        !lifetime.covers(month)
            ? 0
            : lifetime.opening() == Opening.DATED
                ? plant.rampUp().shareAfter(month - lifetime.startMonth())
                : 1;
  }

  /// Multiplies a plant's capacity share, as an outage does.
  public void scaleCapacity(int plant, double factor) {
    capacityShare[plant] *= factor;
  }

  /// Adds to what a government pays a plant per tonne of activity.
  public void addSubsidy(int plant, double usdPerTonne) {
    subsidyUsdPerTonne[plant] += usdPerTonne;
  }

  /// Multiplies a lane's base flow: 0 is a ban, 0.3 a licence regime that approves 30 %.
  public void scaleLane(int lane, double factor) {
    laneMultiplier[lane] *= factor;
  }

  /// Opens a lane that the data keep closed, or a new lane that waits at a dormant market.
  public void openLane(int lane) {
    laneOpened[lane] = true;
    laneMultiplier[lane] = 1;
  }

  /// Adds to a lane's duty.
  public void addDuty(int lane, double share) {
    dutyShare[lane] += share;
  }

  /// Multiplies the demand of an end use at base prices.
  public void scaleDemand(int endUse, double factor) {
    demandFactor[endUse] *= factor;
  }

  /// Multiplies the stock that traders aim for.
  public void scaleHoarding(int market, double factor) {
    hoardingFactor[market] *= factor;
  }

  /// Share of a plant's design capacity that exists this month, 0 or more.
  public double capacityShare(int plant) {
    return capacityShare[plant];
  }

  /// What a government pays a plant, USD per tonne of activity.
  public double subsidyUsdPerTonne(int plant) {
    return subsidyUsdPerTonne[plant];
  }

  /// Factor on a lane's base flow. A new lane out of (into) a dormant market has 0 until a plant
  /// exists there that makes (uses) what it carries, whatever its capacity this month.
  public double laneMultiplier(int lane) {
    return dormancy.isShut(lane, plantExists) && !laneOpened[lane] ? 0 : laneMultiplier[lane];
  }

  /// [#laneMultiplier] of every lane at once; `[lane]`, overwritten.
  public void copyLaneMultipliers(double[] multiplier) {
    System.arraycopy(laneMultiplier, 0, multiplier, 0, laneMultiplier.length);
    dormancy.shut(plantExists, laneOpened, multiplier);
  }

  /// Duty of a lane, ad valorem on last month's price at the exporter.
  public double dutyShare(int lane) {
    return dutyShare[lane];
  }

  /// Factor on the demand of an end use.
  public double demandFactor(int endUse) {
    return demandFactor[endUse];
  }

  /// Factor on the stock that traders aim for at a market.
  public double hoardingFactor(int market) {
    return hoardingFactor[market];
  }

  /// Cap of a quota, t/month; infinite while it is not in force.
  public double quotaCap(int quota) {
    return quotaCap[quota];
  }
}
