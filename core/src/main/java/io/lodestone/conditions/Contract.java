// SPDX-License-Identifier: Apache-2.0
package io.lodestone.conditions;

import java.util.List;

/// What holds in a month but depends on what the past has left, such as last month's price: the
/// simulation works it out when the month opens, so that within the month it is a number.
///
/// Entities are indices of the network; `measure` is the place of the measure in its scenario.
public sealed interface Contract {

  /// The measure that it belongs to.
  int measure();

  /// A plant is paid what last month's price lacks of a strike.
  ///
  /// @param plant plant index
  /// @param market where its output is priced
  /// @param coefficient tonnes of that output per tonne of activity
  /// @param strikeUsdPerTonne guaranteed price of the output
  /// @param coveredShare share of the output that is covered, 0 to 1
  /// @param settlement whether the plant pays back above the strike
  record PriceFloor(
      int measure,
      int plant,
      int market,
      double coefficient,
      double strikeUsdPerTonne,
      double coveredShare,
      Settlement settlement)
      implements Contract {

    /// What the plant is paid per tonne of activity at a price, USD/t; negative where it pays back.
    public double paidUsdPerTonne(double priceUsdPerTonne) {
      double difference = strikeUsdPerTonne - priceUsdPerTonne;
      double owed = settlement == Settlement.BOTH_WAYS ? difference : Math.max(0, difference);
      return coveredShare * coefficient * owed;
    }
  }

  /// How a price guarantee is settled.
  enum Settlement {
    /// Only what lacks is paid: a price floor.
    FLOOR,
    /// Above the strike the plant pays back: a contract for difference.
    BOTH_WAYS
  }

  /// A plant's output that goes by a lane outside the market.
  ///
  /// @param lane lane index, from the plant's region to the buyer's
  /// @param plant plant index
  /// @param coefficient tonnes of the good per tonne of activity
  /// @param outputShare share of the output, 0 to 1; NaN where `tonnesPerMonth` counts
  /// @param tonnesPerMonth tonnes, at most the output; NaN where `outputShare` counts
  /// @param price what is paid
  /// @param payer who pays what the price is above the market's
  record Offtake(
      int measure,
      int lane,
      int plant,
      double coefficient,
      double outputShare,
      double tonnesPerMonth,
      PriceFormula price,
      Payer payer)
      implements Contract {

    /// What is owed of an output, t.
    public double owed(double outputTonnes) {
      return Double.isNaN(outputShare)
          ? Math.min(tonnesPerMonth, outputTonnes)
          : outputShare * outputTonnes;
    }
  }

  /// A contract price: a multiple of the market price, kept between a floor and a cap.
  ///
  /// @param factor multiple of the market price
  /// @param floorUsdPerTonne least price; 0 for none
  /// @param capUsdPerTonne greatest price; infinite for none
  record PriceFormula(double factor, double floorUsdPerTonne, double capUsdPerTonne) {

    public PriceFormula {
      if (!(floorUsdPerTonne <= capUsdPerTonne)) {
        throw new IllegalArgumentException(
            "floor price "
                + floorUsdPerTonne
                + " is above the cap "
                + capUsdPerTonne
                + "\nMaybe they are exchanged");
      }
    }

    /// The market price itself.
    public static final PriceFormula MARKET = new PriceFormula(1, 0, Double.POSITIVE_INFINITY);

    /// The contract price at a market price.
    public double at(double priceUsdPerTonne) {
      return Math.min(capUsdPerTonne, Math.max(floorUsdPerTonne, factor * priceUsdPerTonne));
    }
  }

  /// A stockpile also serves other regions: what its own market does not need goes by the lane to
  /// the market where the price is highest over base.
  ///
  /// @param stockpile stockpile index
  /// @param lanes lane indices, out of the stockpile's market
  /// @param share share of the release rate that allies get
  record SharedStockpile(int measure, int stockpile, List<Integer> lanes, double share)
      implements Contract {

    public SharedStockpile {
      lanes = List.copyOf(lanes);
    }
  }

  /// Demand moves from one end use to another.
  ///
  /// @param from end use index
  /// @param to end use index
  /// @param share share of the demand that moves, 0 to 1
  /// @param tonnesPerTonne what one tonne moved needs of the other good
  /// @param costUsdPerTonne cost of each tonne moved
  /// @param payer who pays it
  record Substitution(
      int measure,
      int from,
      int to,
      double share,
      double tonnesPerTonne,
      double costUsdPerTonne,
      Payer payer)
      implements Contract {}

  /// Users must show that a share of an element comes from recyclers: they pay these for
  /// certificates whose price rises while too little is recycled.
  ///
  /// @param element element index
  /// @param plants plant indices of recyclers that count
  /// @param endUses end use indices of those who must show
  /// @param quotaShare share of the month
  /// @param penaltyUsdPerTonne highest certificate price, USD per t of the element
  record Certificates(
      int measure,
      int element,
      List<Integer> plants,
      List<Integer> endUses,
      double quotaShare,
      double penaltyUsdPerTonne)
      implements Contract {

    public Certificates {
      plants = List.copyOf(plants);
      endUses = List.copyOf(endUses);
    }
  }
}
