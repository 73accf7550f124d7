// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// How sharply everyone answers prices and how expectations move: the parameters of the model
/// contract, sections 2 and 3.
///
/// @param plantSmoothness φ: a plant's δ over its revenue per tonne of activity at base prices
/// @param laneSmoothness ψ: a lane's δ over the importer's base price
/// @param storeExponent η: how steeply a store answers the price
/// @param laneHeadroom κ: the most that a lane carries in a month, over what it usually carries
/// @param licensedHeadroom κ_L: the same under a licence regime, over what is approved
/// @param mineSlack s: what a mine of the base year can bring within months beyond its activity, of
///   what its nameplate would allow
/// @param expectationAdaptation α: weight of this month's price in the expected price
/// @param expectationReversion κ: weight of the long-run reference price in the expected price
/// @param throughputSmoothing weight of this month in the smoothed throughput
/// @param longRunAdjustment θ: monthly share of the long-run answer of demand
/// @param quotaSlack μ over the mean base price of what the quota covers times the lesser of its
///   cap and its base use
/// @param newLaneShare base flow of a new lane over the importer's use
/// @param newLaneFriction friction of a new lane over the importer's base price
/// @param discountRate yearly rate for the annuity of capital cost
/// @param plantLifeYears years over which capital cost is recovered
/// @param usualActivityPace monthly share of the way that the usual activity of a mine of the base
///   year follows its activity
/// @param usualFlows how usual flows of lanes follow what is carried
/// @param expectations how expected prices follow trends
/// @param alarm how much more holders want when a market is dear
/// @param shocks how large ordinary shocks are, in ensembles
public record Behaviour(
    double plantSmoothness,
    double laneSmoothness,
    double storeExponent,
    double laneHeadroom,
    double licensedHeadroom,
    double mineSlack,
    double expectationAdaptation,
    double expectationReversion,
    double throughputSmoothing,
    double longRunAdjustment,
    double quotaSlack,
    double newLaneShare,
    double newLaneFriction,
    double discountRate,
    double plantLifeYears,
    double usualActivityPace,
    UsualFlowRule usualFlows,
    ExpectationRule expectations,
    AlarmRule alarm,
    ShockSpreads shocks) {

  /// The defaults of the model contract; discount rate and life are assumed (8 % and 15 years,
  /// usual in feasibility studies).
  public static final Behaviour DEFAULT =
      new Behaviour(
          0.15,
          0.08,
          2,
          2,
          1.1,
          0.2,
          0.15,
          0.05,
          0.1,
          1.0 / 36,
          1e-4,
          0.01,
          0.25,
          0.08,
          15,
          1.0 / 36,
          UsualFlowRule.DEFAULT,
          ExpectationRule.DEFAULT,
          AlarmRule.DEFAULT,
          ShockSpreads.DEFAULT);

  public Behaviour {
    requirePositive("plantSmoothness", plantSmoothness);
    requirePositive("laneSmoothness", laneSmoothness);
    requireHeadroom("laneHeadroom", laneHeadroom);
    requireHeadroom("licensedHeadroom", licensedHeadroom);
    if (!(mineSlack > 0 && mineSlack <= 1)) {
      throw new IllegalArgumentException(
          "mineSlack is " + mineSlack + "\nMaybe 0.2: a share above 0, at most 1");
    }
    requirePositive("quotaSlack", quotaSlack);
    if (!(storeExponent > 1)) {
      throw new IllegalArgumentException(
          "storeExponent is "
              + storeExponent
              + "\nMaybe 2: it must be above 1 for a store to be finite");
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " is " + value + "\nMaybe a small number above 0");
    }
  }

  private static void requireHeadroom(String name, double value) {
    if (!(value > 1)) {
      throw new IllegalArgumentException(
          name + " is " + value + "\nMaybe 2: it must be above 1 for a lane to have any room");
    }
  }

  /// The yearly payment that recovers one unit of capital over the plant's life.
  public double annuity() {
    return discountRate == 0 // exact: no interest
        ? 1 / plantLifeYears
        : discountRate / -StrictMath.expm1(-plantLifeYears * StrictMath.log1p(discountRate));
  }

  /// The same with other rules for what moves between months.
  public Behaviour withRules(
      UsualFlowRule flows, ExpectationRule expected, AlarmRule alarmed, ShockSpreads shaken) {
    return new Behaviour(
        plantSmoothness,
        laneSmoothness,
        storeExponent,
        laneHeadroom,
        licensedHeadroom,
        mineSlack,
        expectationAdaptation,
        expectationReversion,
        throughputSmoothing,
        longRunAdjustment,
        quotaSlack,
        newLaneShare,
        newLaneFriction,
        discountRate,
        plantLifeYears,
        usualActivityPace,
        flows,
        expected,
        alarmed,
        shaken);
  }

  /// The same with another η.
  public Behaviour withStoreExponent(double changed) {
    return new Behaviour(
        plantSmoothness,
        laneSmoothness,
        changed,
        laneHeadroom,
        licensedHeadroom,
        mineSlack,
        expectationAdaptation,
        expectationReversion,
        throughputSmoothing,
        longRunAdjustment,
        quotaSlack,
        newLaneShare,
        newLaneFriction,
        discountRate,
        plantLifeYears,
        usualActivityPace,
        usualFlows,
        expectations,
        alarm,
        shocks);
  }

  /// The same with other smoothness of plants and lanes: towards 0 the month tends to a linear
  /// programme.
  public Behaviour withSmoothness(double plant, double lane) {
    return new Behaviour(
        plant,
        lane,
        storeExponent,
        laneHeadroom,
        licensedHeadroom,
        mineSlack,
        expectationAdaptation,
        expectationReversion,
        throughputSmoothing,
        longRunAdjustment,
        quotaSlack,
        newLaneShare,
        newLaneFriction,
        discountRate,
        plantLifeYears,
        usualActivityPace,
        usualFlows,
        expectations,
        alarm,
        shocks);
  }
}
