// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.List;
import java.util.Locale;

/// A seabed venture as one who pays for it sees it: capital first, then fixed costs whether mud
/// comes up or not, costs by the tonne and by the kg, and sales at prices from outside. Real USD;
/// flows at the ends of months, discounted to the start of month 0. Before tax.
///
/// @param capital what is spent before and during operation
/// @param running costs of operation
/// @param sale what of a price is received
/// @param realRate discount, share a year
public record Venture(Capital capital, Running running, Sale sale, double realRate) {

  private static final int MONTHS_PER_YEAR = 12;

  /// Capital cost.
  ///
  /// @param usd in all, 0 or more
  /// @param phasingByYear shares spent in the years from month 0 on, evenly over each year's months
  /// @param sustainingUsdPerYear from the first month of operation on, 0 or more
  public record Capital(double usd, List<Double> phasingByYear, double sustainingUsdPerYear) {

    private static final double ROUNDING = 1e-9;

    public Capital {
      Amounts.requireNotNegative("usd", usd);
      Amounts.requireNotNegative("sustainingUsdPerYear", sustainingUsdPerYear);
      phasingByYear = List.copyOf(phasingByYear);
      double sum = phasingByYear.stream().mapToDouble(x -> x).sum();
      if (Math.abs(sum - 1) > ROUNDING) {
        throw new IllegalArgumentException(
            "phasing adds up to " + sum + "\nMaybe a year is missing: the shares add up to 1");
      }
    }

    double inMonth(int month) {
      int year = month / MONTHS_PER_YEAR;
      return year < phasingByYear.size() ? usd * phasingByYear.get(year) / MONTHS_PER_YEAR : 0;
    }
  }

  /// Operating cost.
  ///
  /// @param startMonth first month in which fixed costs are paid, from 0
  /// @param fixedUsdPerYear whether mud comes up or not
  /// @param usdPerDryTonne of mud treated
  /// @param usdPerKg of product sold: separation, for instance
  public record Running(
      int startMonth, double fixedUsdPerYear, double usdPerDryTonne, double usdPerKg) {
    public Running {
      if (startMonth < 0) {
        throw new IllegalArgumentException(
            "startMonth is " + startMonth + "\nMaybe count from the first month of spending");
      }
      Amounts.requireNotNegative("fixedUsdPerYear", fixedUsdPerYear);
      Amounts.requireNotNegative("usdPerDryTonne", usdPerDryTonne);
      Amounts.requireNotNegative("usdPerKg", usdPerKg);
    }
  }

  /// What a sale brings.
  ///
  /// @param payableShare of the price, 0 to 1: 1 for separated products, less for a mixed
  ///   concentrate
  /// @param byProductUsdPerDryTonne of mud treated: what else is sold from it
  public record Sale(double payableShare, double byProductUsdPerDryTonne) {
    public Sale {
      Amounts.requireShare("payableShare", payableShare);
      Amounts.requireNotNegative("byProductUsdPerDryTonne", byProductUsdPerDryTonne);
    }
  }

  public Venture {
    Amounts.requireRate("realRate", realRate);
  }

  /// What the venture is worth with these sales at these prices.
  ///
  /// @param sales from month 0, the first month of spending; their length is the venture's life
  /// @param prices from the same month, with the same elements in the same order
  public VentureValue value(MonthlySales sales, MonthlyPrices prices) {
    if (!sales.elements().equals(prices.elements())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "sales of %s, prices of %s%nMaybe the same elements in another order",
              sales.elements(),
              prices.elements()));
    }
    double monthly = 1 / (1 + DiscountRate.monthlyOf(realRate));
    double factor = 1;
    double costs = 0;
    double revenue = 0;
    double byProducts = 0;
    double kg = 0;
    for (int month = 0; month < sales.months(); month++) {
      factor *= monthly;
      costs += factor * cost(month, sales);
      revenue += factor * revenue(month, sales, prices);
      byProducts += factor * sales.dryTonnes(month) * sale.byProductUsdPerDryTonne();
      kg += factor * sales.productKg(month);
    }
    return new VentureValue(costs, revenue, byProducts, kg);
  }

  /// Flow of a month, real USD at its end.
  ///
  /// @param month from 0
  /// @param sales as in value
  /// @param prices as in value
  public double flow(int month, MonthlySales sales, MonthlyPrices prices) {
    return revenue(month, sales, prices)
        + sales.dryTonnes(month) * sale.byProductUsdPerDryTonne()
        - cost(month, sales);
  }

  private double revenue(int month, MonthlySales sales, MonthlyPrices prices) {
    double usd = 0;
    for (int e = 0; e < sales.elements().size(); e++) {
      usd += sales.productKg(month, e) * prices.usdPerKg(month, e);
    }
    return sale.payableShare() * usd;
  }

  private double cost(int month, MonthlySales sales) {
    double steady =
        month < running.startMonth()
            ? 0
            : (running.fixedUsdPerYear() + capital.sustainingUsdPerYear()) / MONTHS_PER_YEAR;
    return capital.inMonth(month)
        + steady
        + running.usdPerDryTonne() * sales.dryTonnes(month)
        + running.usdPerKg() * sales.productKg(month);
  }
}
