// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import java.util.List;

/// A plant that is built over some years, then runs for some years, partly on a loan: present
/// values in closed form (source `prommis-costing`). Flows are at the ends of years; those of year
/// t have grown by (1+g)^(t-1).
///
/// @param capital overnight capital cost in money of year 1, 0 or more
/// @param construction when it is spent and how it grows
/// @param operation yearly amounts in money of year 1 and how they grow
/// @param loan the part that is borrowed
/// @param discountRate share a year, nominal
public record FinancedPlant(
    double capital,
    Construction construction,
    Operation operation,
    Loan loan,
    double discountRate) {

  /// Spending in years 1 to 3, for instance.
  ///
  /// @param phasing share of the capital in each year, in order; adds up to 1
  /// @param escalation growth of the capital cost, share a year
  public record Construction(List<Double> phasing, double escalation) {

    private static final double ROUNDING = 1e-9;

    public Construction {
      phasing = List.copyOf(phasing);
      double sum = phasing.stream().mapToDouble(x -> x).sum();
      if (Math.abs(sum - 1) > ROUNDING) {
        throw new IllegalArgumentException(
            "phasing adds up to " + sum + "\nMaybe a year is missing: the shares add up to 1");
      }
      Amounts.requireRate("escalation", escalation);
    }
  }

  /// Years after construction.
  ///
  /// @param years of operation, at least 1
  /// @param costPerYear in money of year 1
  /// @param revenuePerYear in money of year 1
  /// @param inflation growth of both, share a year
  public record Operation(int years, double costPerYear, double revenuePerYear, double inflation) {
    public Operation {
      Amounts.requirePeriods("years", years);
      Amounts.requireRate("inflation", inflation);
    }
  }

  /// A loan paid back in level yearly payments.
  ///
  /// @param shareOfCapital borrowed, 0 to 1
  /// @param rate interest, share a year
  /// @param years until it is paid back, at least 1
  public record Loan(double shareOfCapital, double rate, int years) {
    public Loan {
      Amounts.requireShare("shareOfCapital", shareOfCapital);
      Amounts.requireRate("rate", rate);
      Amounts.requirePeriods("years", years);
    }
  }

  public FinancedPlant {
    Amounts.requireNotNegative("capital", capital);
    Amounts.requireRate("discountRate", discountRate);
  }

  /// Of the capital cost; 0 or less.
  public double presentValueOfCapital() {
    double value = 0;
    for (int t = 1; t <= construction.phasing().size(); t++) {
      value += construction.phasing().get(t - 1) * grown(construction.escalation(), t);
    }
    return -capital * value;
  }

  /// What the source calls the present value of loan interest: payments discounted at the discount
  /// rate, less the amount borrowed, both counted from the same moment. It is negative, a cost in
  /// the sum, when the loan is cheaper than the discount rate, although such a loan is worth as
  /// much to who borrows: a convention of the source, kept so that results agree.
  public double presentValueOfLoan() {
    double borrowed = loan.shareOfCapital() * capital;
    double payment = new Annuity(loan.rate(), loan.years()).levelPayment(borrowed);
    return payment * new Annuity(discountRate, loan.years()).presentValue() - borrowed;
  }

  /// Of operating costs; 0 or less for costs.
  public double presentValueOfOperation() {
    return -operation.costPerYear() * operatingYears();
  }

  /// Of revenues.
  public double presentValueOfRevenue() {
    return operation.revenuePerYear() * operatingYears();
  }

  /// The sum of the four.
  public double netPresentValue() {
    return presentValueOfCapital()
        + presentValueOfLoan()
        + presentValueOfOperation()
        + presentValueOfRevenue();
  }

  private double operatingYears() {
    int built = construction.phasing().size();
    return new Annuity(discountRate, operation.years()).presentValueGrowing(operation.inflation())
        * StrictMath.pow((1 + operation.inflation()) / (1 + discountRate), built);
  }

  private double grown(double growth, int year) {
    return StrictMath.pow(1 + growth, year - 1) * StrictMath.pow(1 + discountRate, -year);
  }
}
