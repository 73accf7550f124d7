// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.distribution.IntegerDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// The stock to which to fill up each period when demand is not known, and what it costs: the
/// newsvendor, for one period or with a lead time (Snyder and Shen, Fundamentals of Supply Chain
/// Theory, sections 4.3 and 4.4).
///
/// @param units the stock, in the unit of demand
/// @param cost expected cost of one period at that stock
public record BaseStock(double units, double cost) {

  private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

  /// Costs of one unit for one period.
  ///
  /// @param holding of a unit left over, above 0
  /// @param shortage of a unit missing, above 0
  public record UnitCosts(double holding, double shortage) {

    public UnitCosts {
      if (!(holding > 0) || !(shortage > 0)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "unit costs %s and %s%nMaybe give the shortage as a positive cost",
                holding,
                shortage));
      }
    }

    /// p / (p + h): how often demand should be met in full.
    public double criticalShare() {
      return shortage / (shortage + holding);
    }
  }

  /// Demand over the periods that a stock must cover.
  ///
  /// @param mean of one period
  /// @param deviation standard deviation of one period, above 0; periods are independent
  /// @param leadPeriods periods between order and delivery, at least 0
  public record NormalDemand(double mean, double deviation, int leadPeriods) {

    public NormalDemand {
      if (!(deviation > 0) || leadPeriods < 0) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "deviation %s, lead %d periods%nMaybe a variance or months below 0",
                deviation,
                leadPeriods));
      }
    }

    private double coveredMean() {
      return (leadPeriods + 1) * mean;
    }

    private double coveredDeviation() {
      return Math.sqrt(leadPeriods + 1.0) * deviation;
    }
  }

  /// The cheapest stock for normal demand.
  public static BaseStock of(UnitCosts costs, NormalDemand demand) {
    double z = STANDARD.inverseCumulativeProbability(costs.criticalShare());
    double units = demand.coveredMean() + demand.coveredDeviation() * z;
    return new BaseStock(units, cost(costs, demand, units));
  }

  /// Expected cost of one period at any stock: h·E(S − D)⁺ + p·E(D − S)⁺.
  public static double cost(UnitCosts costs, NormalDemand demand, double units) {
    double z = (units - demand.coveredMean()) / demand.coveredDeviation();
    double missing = STANDARD.density(z) - z * (1 - STANDARD.cumulativeProbability(z));
    return demand.coveredDeviation() * (costs.holding * (z + missing) + costs.shortage * missing);
  }

  /// The cheapest stock for demand in whole units, from 0: the least stock that covers demand as
  /// often as it should.
  public static BaseStock of(UnitCosts costs, IntegerDistribution demand) {
    int units = demand.inverseCumulativeProbability(costs.criticalShare());
    return new BaseStock(units, cost(costs, demand, units));
  }

  /// Expected cost of one period at a stock, for demand in whole units.
  public static double cost(UnitCosts costs, IntegerDistribution demand, int units) {
    IntToDoubleFunction left = d -> (units - d) * demand.probability(d);
    double over = 0;
    for (int d = Math.max(0, demand.getSupportLowerBound()); d < units; d++) {
      over += left.applyAsDouble(d);
    }
    // E(D - S)+ = E(D) - S + E(S - D)+, which needs no infinite sum.
    return costs.holding * over + costs.shortage * (demand.getNumericalMean() - units + over);
  }
}
