// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.Locale;

/// The stock that a buyer without aversion to risk would hold against a disruption, from prices
/// alone: hold until the expected price with the stock pays for money and storage, q·P(S) + (1 −
/// q)·p₀ = (1 + r)·(p₀ + c), with demand of constant elasticity.
///
/// The value of a shorter queue, of lives or of leverage is not in it: add it on top.
///
/// @param priceUsdPerTonne p₀, today's price, above 0
/// @param annualUseTonnes use per year at that price, above 0
/// @param demandElasticity below 0
/// @param disruptionProbability q, within the year, above 0 and at most 1
/// @param lostShare of supply during the disruption, 0 to 1
/// @param carryUsdPerTonne c, storage for a year, at least 0
/// @param discountShare r, per year
public record PriceStock(
    double priceUsdPerTonne,
    double annualUseTonnes,
    double demandElasticity,
    double disruptionProbability,
    double lostShare,
    double carryUsdPerTonne,
    double discountShare) {

  private static final double DAYS_OF_A_YEAR = 365;

  public PriceStock {
    boolean shares =
        disruptionProbability > 0 && disruptionProbability <= 1 && lostShare >= 0 && lostShare <= 1;
    if (!(priceUsdPerTonne > 0)
        || !(annualUseTonnes > 0)
        || !(demandElasticity < 0)
        || !shares
        || !(carryUsdPerTonne >= 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              ("price %s, use %s, elasticity %s, probability %s, lost share %s, carry %s%nMaybe the"
                  + " elasticity's sign, or percentages instead of shares"),
              priceUsdPerTonne,
              annualUseTonnes,
              demandElasticity,
              disruptionProbability,
              lostShare,
              carryUsdPerTonne));
    }
  }

  /// Price during the disruption when a stock is sold into it, USD/t; infinite when there is
  /// nothing to buy.
  public double disruptedPrice(double stockTonnes) {
    double left = 1 - lostShare + stockTonnes / annualUseTonnes;
    return priceUsdPerTonne * Math.pow(left, 1 / demandElasticity);
  }

  /// The price during the disruption at which one more tonne in stock pays for itself, USD/t.
  public double worthwhilePrice() {
    double due = (1 + discountShare) * (priceUsdPerTonne + carryUsdPerTonne);
    return (due - (1 - disruptionProbability) * priceUsdPerTonne) / disruptionProbability;
  }

  /// The stock, t; 0 when even the first tonne does not pay.
  public double tonnes() {
    double used = Math.pow(worthwhilePrice() / priceUsdPerTonne, demandElasticity);
    return Math.max(0, annualUseTonnes * (used - (1 - lostShare)));
  }

  /// The stock as days of undisturbed use.
  public double days() {
    return tonnes() / annualUseTonnes * DAYS_OF_A_YEAR;
  }
}
