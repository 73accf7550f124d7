// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.conditions.Contract;
import io.lodestone.conditions.Payer;
import io.lodestone.network.Stockpile;
import java.util.List;

/// Something that a government or firm chooses. Each kind is one record here and one arm in
/// [MeasureEffects].
public sealed interface Measure {

  /// When it holds.
  Period period();

  /// Plants and lanes that the data keep as options (or would open at another date) open at the
  /// start of the period, with the plants' ramp-up.
  ///
  /// @param plants ids with `*`
  /// @param lanes ids with `*`
  /// @param factor on the plants' design capacity; 0 = not built
  /// @param capital what it costs to build
  record Project(
      List<String> plants, List<String> lanes, double factor, Capital capital, Period period)
      implements Measure {

    public Project {
      plants = List.copyOf(plants);
      lanes = List.copyOf(lanes);
    }

    /// The same project for other plants and at another time.
    public Project with(List<String> otherPlants, List<String> otherLanes, Period otherPeriod) {
      return new Project(otherPlants, otherLanes, factor, capital, otherPeriod);
    }

    /// What is left of the project for plants that never open: a share of their capital, spent at
    /// the planned time.
    public Project failed(List<String> otherPlants, double sunkShare) {
      return new Project(otherPlants, List.of(), factor, capital.sunk(sunkShare), period);
    }
  }

  /// An operating subsidy per tonne of activity.
  ///
  /// @param plants ids with `*`
  record Subsidy(List<String> plants, double subsidyUsdPerTonne, Period period)
      implements Measure {}

  /// The state pays a share of the capital of what plants add by themselves.
  ///
  /// @param plants ids with `*`
  /// @param subsidyShare 0 to 1
  record CapitalSubsidy(List<String> plants, double subsidyShare, Period period)
      implements Measure {}

  /// A guaranteed price: the state pays plants what last month's price lacks of a strike.
  ///
  /// @param plants ids with `*`; those that do not make the commodity are left out
  /// @param commodity what the price is of
  /// @param coveredShare share of the output, 0 to 1
  record PriceFloor(
      List<String> plants,
      String commodity,
      double strikeUsdPerTonne,
      double coveredShare,
      Contract.Settlement settlement,
      Period period)
      implements Measure {}

  /// A part of plants' output is delivered to a region outside the market.
  ///
  /// @param plants ids with `*`; those without a lane to the region are left out
  /// @param outputShare share of the output, 0 to 1; NaN where `tonnesPerMonth` counts
  /// @param tonnesPerMonth of each plant; NaN where `outputShare` counts
  /// @param payer who pays what the price is above the seller's market
  record Offtake(
      List<String> plants,
      String commodity,
      String to,
      double outputShare,
      double tonnesPerMonth,
      Contract.PriceFormula price,
      Payer payer,
      Period period)
      implements Measure {}

  /// A strategic stock of the state. It buys during the period only and releases from its start on.
  ///
  /// @param rule what it holds and when it buys and releases; one with the id of a stockpile of the
  ///   network takes its place
  /// @param carryingShare cost of holding, share of the value a year
  record StrategicStockpile(Stockpile rule, double carryingShare, Period period)
      implements Measure {}

  /// Firms must hold more stock than they would by themselves.
  ///
  /// @param regions ids with `*`
  /// @param commodities ids with `*`
  /// @param addedMonths cover on top, months of throughput
  /// @param buildMonths months until it is all there
  /// @param carryingShare cost of holding, share of the value a year
  record FirmStocks(
      List<String> regions,
      List<String> commodities,
      double addedMonths,
      int buildMonths,
      double carryingShare,
      Period period)
      implements Measure {}

  /// A duty of the importer.
  record Tariff(Trade trade, double dutyShare, Period period) implements Measure {}

  /// Members trade with less friction and share their strategic stocks.
  ///
  /// @param members region ids
  /// @param commodities ids with `*`
  /// @param frictionCutShare taken off the friction between members, share of the importer's price
  /// @param sharedStockShare share of a stockpile's release rate that allies in need get
  /// @param costUsdPerYear what keeping it up costs
  record Alliance(
      List<String> members,
      List<String> commodities,
      double frictionCutShare,
      double sharedStockShare,
      double costUsdPerYear,
      Payer payer,
      Period period)
      implements Measure {}

  /// Users need less: demand at base prices falls, and answers prices more.
  ///
  /// @param endUses ids with `*`
  /// @param savingShare share of demand saved in the end, 0 to below 1
  /// @param elasticityFactor on both elasticities in the end
  /// @param rampMonths months until all is reached
  /// @param costUsdPerTonne cost of each tonne saved
  record Thrift(
      List<String> endUses,
      double savingShare,
      double elasticityFactor,
      int rampMonths,
      double costUsdPerTonne,
      Payer payer,
      Period period)
      implements Measure {}

  /// Users change to another good, such as a grade with less of a scarce element.
  ///
  /// @param from end uses that give demand up, ids with `*`
  /// @param to end uses of the other good, ids with `*`; each gets what its region gives up
  /// @param shiftShare share of demand that moves in the end, 0 to 1
  /// @param tonnesPerTonne what one tonne moved needs of the other good
  /// @param rampMonths months until all is reached
  /// @param costUsdPerTonne cost of each tonne moved
  record Substitution(
      List<String> from,
      List<String> to,
      double shiftShare,
      double tonnesPerTonne,
      int rampMonths,
      double costUsdPerTonne,
      Payer payer,
      Period period)
      implements Measure {}

  /// Users must show that a share of an element comes from recyclers, and pay these for it.
  ///
  /// @param region whose end uses must show it
  /// @param element element id
  /// @param plants recyclers that count, ids with `*`
  /// @param quotaShare share in the end, 0 to 1
  /// @param rampMonths months until it is reached
  /// @param penaltyUsdPerTonne highest price of a certificate, USD per t of the element
  record RecyclingQuota(
      String region,
      String element,
      List<String> plants,
      double quotaShare,
      int rampMonths,
      double penaltyUsdPerTonne,
      Period period)
      implements Measure {}
}
