// SPDX-License-Identifier: Apache-2.0
package io.lodestone.conditions;

/// What a measure costs somebody in a month, as a rule that the simulation applies to what the
/// month brought. Costs are positive, income is negative, in real USD.
///
/// Entities are indices of the network; `measure` is the place of the measure in its scenario.
public sealed interface Charge {

  /// The measure that it belongs to.
  int measure();

  /// A sum that depends on nothing, such as capital spent while a plant is built.
  record Fixed(int measure, Payer payer, double usd) implements Charge {}

  /// So much per tonne of a plant's activity.
  record PerActivity(int measure, Payer payer, int plant, double usdPerTonne) implements Charge {}

  /// So much per tonne of an end use's demand at base prices.
  record PerReference(int measure, Payer payer, int endUse, double usdPerTonne) implements Charge {}

  /// A duty on the market's trade: users pay it, the state gets it.
  record Duty(int measure, int lane, double dutyShare) implements Charge {}

  /// A stockpile buys and sells at the month's price and pays to hold what it has.
  ///
  /// @param carryingShare cost of holding, share of the value a year
  record Stockpiling(int measure, int stockpile, double carryingShare) implements Charge {}

  /// Firms buy and hold the stock that they must have beyond their own choice.
  ///
  /// @param addedMonths cover that they must add this month
  /// @param addedBefore what they had to add the month before
  /// @param carryingShare cost of holding, share of the value a year
  record FirmStock(
      int measure, int market, double addedMonths, double addedBefore, double carryingShare)
      implements Charge {}

  /// The state pays a share of the capital of what a plant commits by itself.
  record Expansion(int measure, int plant, double share) implements Charge {}
}
