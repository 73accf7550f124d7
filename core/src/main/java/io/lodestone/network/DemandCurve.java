// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// What an end use buys at each price: q = Q·B(r) with r = π/P and B(r) = r^(−ε)·(1 − (r/χ)⁴)₊²/(1
/// − χ^(−4))², and the area under that, exactly (model contract, section 2).
///
/// At the base price it buys Q; beyond χ times the base price nothing. Immutable; threads may share
/// it. The clearing computes the same numbers for many uses at once; a test holds them together.
///
/// @param referenceTonnes Q: what is bought at the base price, t/month, 0 or more
/// @param basePriceUsdPerTonne P, above 0
/// @param elasticity ε: short-run price elasticity, positive
/// @param chokeMultiple χ, above 1
public record DemandCurve(
    double referenceTonnes, double basePriceUsdPerTonne, double elasticity, double chokeMultiple) {

  /// Nearer than this to 1, 5 or 9 an elasticity counts as that: the power's series is then exact
  /// to the last bits, while 1/(1 − ε) would lose them. Assumed.
  private static final double NEAR = 1e-9;

  public DemandCurve {
    if (!(referenceTonnes >= 0)) {
      throw new IllegalArgumentException(
          "demand at the base price is " + referenceTonnes + "\nMaybe 0 t or more");
    }
    if (!(basePriceUsdPerTonne > 0)) {
      throw new IllegalArgumentException(
          "base price is " + basePriceUsdPerTonne + "\nMaybe the market has no price yet");
    }
    if (!(chokeMultiple > 1)) {
      throw new IllegalArgumentException(
          "choke multiple is " + chokeMultiple + "\nMaybe 50: it must be above 1");
    }
  }

  /// q: what is bought, t/month.
  public double bought(double priceUsdPerTonne) {
    double ratio = bounded(priceUsdPerTonne);
    double left = 1 - StrictMath.pow(ratio / chokeMultiple, 4);
    return referenceTonnes * StrictMath.pow(ratio, -elasticity) * left * left / norm();
  }

  /// Of what is not bought, what is saved: Q − Q·r^(−ε) up to the choke, t/month; negative below
  /// the base price.
  public double saved(double priceUsdPerTonne) {
    return referenceTonnes * (1 - StrictMath.pow(bounded(priceUsdPerTonne), -elasticity));
  }

  /// Of what is not bought, what goes without: the rest, t/month.
  public double without(double priceUsdPerTonne) {
    return referenceTonnes - saved(priceUsdPerTonne) - bought(priceUsdPerTonne);
  }

  /// By how many per cent less is bought where the price is a per cent higher; 0 beyond the choke,
  /// where nothing is.
  public double elasticityAt(double priceUsdPerTonne) {
    double fourth = StrictMath.pow(bounded(priceUsdPerTonne) / chokeMultiple, 4);
    return fourth < 1 ? elasticity + 8 * fourth / (1 - fourth) : 0;
  }

  /// ∫ q dπ from one price to another, USD/month; negative when the second is lower.
  public double area(double fromUsdPerTonne, double toUsdPerTonne) {
    if (toUsdPerTonne < fromUsdPerTonne) {
      return -area(toUsdPerTonne, fromUsdPerTonne);
    }
    double most = chokeMultiple * basePriceUsdPerTonne;
    double low = Math.min(fromUsdPerTonne, most);
    double high = Math.min(toUsdPerTonne, most);
    double logRatio = StrictMath.log1p((high - low) / low);
    double ratio = low / basePriceUsdPerTonne;
    double fourth = StrictMath.pow(chokeMultiple, -4);
    double sum =
        power(ratio, logRatio, 1)
            - 2 * fourth * power(ratio, logRatio, 5)
            + fourth * fourth * power(ratio, logRatio, 9);
    return referenceTonnes * basePriceUsdPerTonne * sum / norm();
  }

  /// ∫ r^(k−1−ε) dr from a ratio to e^logRatio times it: the difference of r^(k−ε)/(k−ε), in a form
  /// that keeps its digits where k − ε is small and where the ends are close.
  private double power(double low, double logRatio, int k) {
    double exponent = k - elasticity;
    return Math.abs(exponent) < NEAR
        ? logRatio
        : StrictMath.pow(low, exponent) * StrictMath.expm1(exponent * logRatio) / exponent;
  }

  /// r, at most χ.
  private double bounded(double priceUsdPerTonne) {
    return Math.min(priceUsdPerTonne / basePriceUsdPerTonne, chokeMultiple);
  }

  private double norm() {
    double left = 1 - StrictMath.pow(chokeMultiple, -4);
    return left * left;
  }
}
