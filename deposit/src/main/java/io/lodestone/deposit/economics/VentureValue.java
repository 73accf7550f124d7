// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

/// Present values of a venture, real USD at its first month.
///
/// @param costs capital and operation, 0 or more
/// @param revenue of what is sold
/// @param byProducts revenue of all else
/// @param discountedKg what is sold, kg, discounted like money
public record VentureValue(double costs, double revenue, double byProducts, double discountedKg) {

  /// Revenue and by-products less costs.
  public double netPresentValue() {
    return revenue + byProducts - costs;
  }

  /// USD that a kg of product must bring, after by-products; infinite when nothing is sold.
  public double costPerKg() {
    return (costs - byProducts) / discountedKg;
  }

  /// What by-products take off the cost of a kg, USD.
  public double byProductCreditPerKg() {
    return byProducts / discountedKg;
  }

  /// What a kg of product brings, USD, weighted by discounted sales.
  public double pricePerKg() {
    return revenue / discountedKg;
  }

  /// By how much all prices would have to be multiplied, in every month, for a present value of 0.
  public double breakEvenMultiple() {
    return (costs - byProducts) / revenue;
  }

  /// What a state would have to add per kg for a present value of 0, USD; 0 when none is needed.
  public double subsidyPerKg() {
    return Math.max(0, costPerKg() - pricePerKg());
  }
}
