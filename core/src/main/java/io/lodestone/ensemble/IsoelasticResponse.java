// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import java.util.Locale;

/// The forecast of one line: a market with constant elasticities loses a share of its supply, and
/// the rest follows in one period. A naive rival of the model.
///
/// @param lostShare l: share of supply that is lost, below 1; negative where supply grows
/// @param demandElasticity ε, 0 or below
/// @param supplyElasticity η of what is left, 0 or above; not both 0
public record IsoelasticResponse(
    double lostShare, double demandElasticity, double supplyElasticity) {

  public IsoelasticResponse {
    if (!(lostShare < 1 && demandElasticity <= 0 && supplyElasticity >= 0)
        || !(supplyElasticity - demandElasticity > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              ("lost share %s, elasticities of demand %s and supply %s%nMaybe a sign: demand is at most"
                  + " 0, supply at least 0, and not both are 0"),
              lostShare,
              demandElasticity,
              supplyElasticity));
    }
  }

  /// P1/P0 = (1 − l)^(1/(ε − η)).
  public double priceRatio() {
    return StrictMath.pow(1 - lostShare, 1 / (demandElasticity - supplyElasticity));
  }

  /// Q1/Q0 = (P1/P0)^ε.
  public double quantityRatio() {
    return StrictMath.pow(priceRatio(), demandElasticity);
  }

  /// The share of a supply that is lost when it falls from one quantity to another; negative where
  /// it rises.
  ///
  /// @param before above 0
  /// @param after at least 0, in the same unit
  public static double lostShare(double before, double after) {
    return 1 - after / before;
  }

  /// The elasticity of demand that explains a change of quantity and price by itself, ln(Q1/Q0) /
  /// ln(P1/P0): all else is taken to have stood still.
  ///
  /// @param quantityRatio Q1/Q0, above 0
  /// @param priceRatio P1/P0, above 0 and not 1
  public static double impliedElasticity(double quantityRatio, double priceRatio) {
    return StrictMath.log(quantityRatio) / StrictMath.log(priceRatio);
  }
}
