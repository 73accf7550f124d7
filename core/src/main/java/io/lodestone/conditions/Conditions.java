// SPDX-License-Identifier: Apache-2.0
package io.lodestone.conditions;

import io.lodestone.network.Dormancy;
import io.lodestone.network.Lifetime;
import io.lodestone.network.Network;
import io.lodestone.network.Opening;
import io.lodestone.network.Plant;
import io.lodestone.network.Quota;
import io.lodestone.network.Stockpile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private final boolean[] laneExists;
  private final boolean[] laneLicensed;
  private final double[] dutyShare;
  private final double[] demandFactor;
  private final double[] hoardingFactor;
  private final double[] quotaCap;
  private final int month;
  private final int[] plantStart;
  private final Sparse operatingCostFactor;
  private final Sparse capitalFactor;
  private final Sparse expansionFactor;
  private final Sparse elasticityFactor;
  private final Sparse addedCover;
  private final Sparse frictionCut;
  private final Map<Integer, Stockpile> stockpileRules = new HashMap<>(0);
  private final Set<Integer> releasing = new HashSet<>(0);
  private final List<Contract> contracts = new ArrayList<>(0);
  private final List<Charge> charges = new ArrayList<>(0);

  /// The conditions of a month in which nothing happens: every plant and lane of a network as the
  /// data say, without quotas in force.
  ///
  /// @param network what exists
  /// @param month month index
  public Conditions(Network network, int month) {
    this.month = month;
    dormancy = network.dormancy();
    plantExists = new boolean[network.plants().size()];
    laneOpened = new boolean[network.lanes().size()];
    capacityShare = new double[plantExists.length];
    subsidyUsdPerTonne = new double[capacityShare.length];
    laneMultiplier = new double[laneOpened.length];
    laneExists = new boolean[laneMultiplier.length];
    laneLicensed = new boolean[laneMultiplier.length];
    dutyShare = new double[laneMultiplier.length];
    demandFactor = new double[network.endUses().size()];
    hoardingFactor = new double[network.markets().size()];
    quotaCap = new double[network.quotas().size()];
    plantStart = new int[plantExists.length];
    operatingCostFactor = new Sparse(plantExists.length, 1);
    capitalFactor = new Sparse(plantExists.length, 1);
    expansionFactor = new Sparse(plantExists.length, 1);
    elasticityFactor = new Sparse(demandFactor.length, 1);
    addedCover = new Sparse(hoardingFactor.length, 0);
    frictionCut = new Sparse(laneMultiplier.length, 0);
    Arrays.fill(demandFactor, 1);
    Arrays.fill(hoardingFactor, 1);
    for (int p = 0; p < capacityShare.length; p++) {
      setPlantLifetime(network.plants().at(p), p, network.plants().at(p).lifetime());
    }
    for (int l = 0; l < laneMultiplier.length; l++) {
      laneExists[l] = network.lanes().at(l).lifetime().covers(month);
      laneMultiplier[l] = laneExists[l] ? 1 : 0;
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
  public void setPlantLifetime(Plant plant, int index, Lifetime lifetime) {
    plantExists[index] = lifetime.covers(month);
    plantStart[index] =
        lifetime.opening() == Opening.DATED ? lifetime.startMonth() : Lifetime.ALWAYS;
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

  /// Slows the ramp-up of a plant that has one: each month of its life inside a span counts for
  /// less. What is lost stays lost.
  ///
  /// @param fromMonth first month of the span
  /// @param endMonth first month after it
  /// @param stretch how many months do the work of one, 1 or more
  public void slowRampUp(Plant plant, int index, int fromMonth, int endMonth, double stretch) {
    if (plantExists[index] && plantStart[index] > Lifetime.ALWAYS) {
      int age = month - plantStart[index];
      int inside = Math.max(0, Math.min(month, endMonth) - Math.max(plantStart[index], fromMonth));
      double before = plant.rampUp().shareAfter(age);
      double after = plant.rampUp().shareAfter(age - inside * (1 - 1 / stretch));
      capacityShare[index] *= after / before;
    }
  }

  /// Multiplies the operating cost of a plant.
  public void scaleOperatingCost(int plant, double factor) {
    operatingCostFactor.scale(plant, factor);
  }

  /// Multiplies the capital cost that a plant's own expansion must earn.
  public void scaleCapitalCost(int plant, double factor) {
    capitalFactor.scale(plant, factor);
  }

  /// Multiplies what a plant commits by itself each January.
  public void scaleExpansion(int plant, double factor) {
    expansionFactor.scale(plant, factor);
  }

  /// Adds to what a government pays a plant per tonne of activity.
  public void addSubsidy(int plant, double usdPerTonne) {
    subsidyUsdPerTonne[plant] += usdPerTonne;
  }

  /// Multiplies what a lane can carry: 0 is a ban.
  public void scaleLane(int lane, double factor) {
    laneMultiplier[lane] *= factor;
  }

  /// Caps a lane at a share of its usual flow, as licences do that are granted for a share; of two
  /// regimes both shares count. All of it or more caps nothing.
  ///
  /// @param share what is approved, 0 or more
  public void approveLane(int lane, double share) {
    if (share < 1) {
      laneMultiplier[lane] *= share;
      laneLicensed[lane] = true;
    }
  }

  /// Opens a lane that the data keep closed, or a new lane that waits at a dormant market.
  public void openLane(int lane) {
    laneOpened[lane] = true;
    laneExists[lane] = true;
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

  /// Multiplies both elasticities of an end use.
  public void scaleElasticity(int endUse, double factor) {
    elasticityFactor.scale(endUse, factor);
  }

  /// Adds to the stock that firms hold at a market, in months of throughput.
  public void addCover(int market, double months) {
    addedCover.add(market, months);
  }

  /// Takes a share of the importer's base price off a lane's friction, but never below freight.
  public void cutFriction(int lane, double share) {
    frictionCut.add(lane, share);
  }

  /// Puts another rule in the place of a stockpile's own.
  public void setStockpileRule(int stockpile, Stockpile rule) {
    stockpileRules.put(stockpile, rule);
  }

  /// Lets a stockpile release whatever the price: the event that its terms name lasts.
  public void release(int stockpile) {
    releasing.add(stockpile);
  }

  /// Adds what depends on the state of the run.
  public void add(Contract contract) {
    contracts.add(contract);
  }

  /// Adds what a measure costs.
  public void add(Charge charge) {
    charges.add(charge);
  }

  /// Share of a plant's design capacity that exists this month, 0 or more.
  public double capacityShare(int plant) {
    return capacityShare[plant];
  }

  /// What a government pays a plant, USD per tonne of activity.
  public double subsidyUsdPerTonne(int plant) {
    return subsidyUsdPerTonne[plant];
  }

  /// Factor on what a lane can carry. A new lane out of (into) a dormant market has 0 until a plant
  /// exists there that makes (uses) what it carries, whatever its capacity this month.
  public double laneMultiplier(int lane) {
    return dormancy.isShut(lane, plantExists) && !laneOpened[lane] ? 0 : laneMultiplier[lane];
  }

  /// [#laneMultiplier] of every lane at once; `[lane]`, overwritten.
  public void copyLaneMultipliers(double[] multiplier) {
    System.arraycopy(laneMultiplier, 0, multiplier, 0, laneMultiplier.length);
    dormancy.shut(plantExists, laneOpened, multiplier);
  }

  /// Which lanes are there, banned or not: those of their lifetime or opened, unless they wait at a
  /// dormant market.
  ///
  /// @param there `[lane]`: 1 or 0; overwritten
  public void copyLanesThere(double[] there) {
    for (int l = 0; l < there.length; l++) {
      there[l] = laneExists[l] ? 1 : 0;
    }
    dormancy.shut(plantExists, laneOpened, there);
  }

  /// Whether licences cap a lane this month.
  public boolean isLaneLicensed(int lane) {
    return laneLicensed[lane];
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

  /// Whether a plant stands, whatever its capacity this month.
  public boolean plantExists(int plant) {
    return plantExists[plant];
  }

  /// Factor on the operating cost of a plant.
  public double operatingCostFactor(int plant) {
    return operatingCostFactor.at(plant);
  }

  /// Factor on the capital cost that a plant's own expansion must earn.
  public double capitalFactor(int plant) {
    return capitalFactor.at(plant);
  }

  /// Factor on what a plant commits by itself.
  public double expansionFactor(int plant) {
    return expansionFactor.at(plant);
  }

  /// Factor on both elasticities of an end use.
  public double elasticityFactor(int endUse) {
    return elasticityFactor.at(endUse);
  }

  /// Stock that firms must hold beyond their own choice at a market, months of throughput.
  public double addedCoverMonths(int market) {
    return addedCover.at(market);
  }

  /// Whether any lane has less friction than usual.
  public boolean cutsFriction() {
    return frictionCut.isOwn();
  }

  /// What is taken off a lane's friction, share of the importer's base price.
  public double frictionCut(int lane) {
    return frictionCut.at(lane);
  }

  /// The rule by which a stockpile acts this month.
  ///
  /// @param own its rule in the network
  public Stockpile stockpileRule(int stockpile, Stockpile own) {
    return stockpileRules.isEmpty() ? own : stockpileRules.getOrDefault(stockpile, own);
  }

  /// Whether the event lasts that a stockpile's terms name.
  public boolean isReleasing(int stockpile) {
    return releasing.contains(stockpile);
  }

  /// What depends on the state of the run.
  public List<Contract> contracts() {
    return Collections.unmodifiableList(contracts);
  }

  /// What measures cost.
  public List<Charge> charges() {
    return Collections.unmodifiableList(charges);
  }
}
