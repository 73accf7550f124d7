// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

/// What each side would lose in an embargo, and what the threat of it is worth: Nash's bargain with
/// the embargo as the outcome without agreement (Hirschman 1945; Baldwin 1980; Eaton and Engers
/// 1992). Losses are positive, in any one unit.
///
/// @param targetLoss L_T, of the side that is threatened
/// @param senderLoss L_S, of the side that threatens
public record EmbargoStakes(double targetLoss, double senderLoss) {

  /// w·L_T − (1 − w)·L_S: what the sender can make the target concede; the threat is not credible
  /// where it is below 0.
  ///
  /// @param weightOfSender w, 0 to 1
  public double concession(double weightOfSender) {
    if (!(weightOfSender >= 0 && weightOfSender <= 1)) {
      throw new IllegalArgumentException(
          "weight " + weightOfSender + "\nMaybe a percentage: give a share from 0 to 1");
    }
    return weightOfSender * targetLoss - (1 - weightOfSender) * senderLoss;
  }

  /// L_T / L_S; infinite where the sender loses nothing.
  public double ratio() {
    return targetLoss / senderLoss;
  }

  /// (L_T − L_S) / (L_T + L_S), −1 to 1 where no loss is negative.
  public double asymmetry() {
    return (targetLoss - senderLoss) / (targetLoss + senderLoss);
  }

  /// What a project takes off the concession: the stakes without it against those with it. Both
  /// losses may change.
  public double concessionPrevented(EmbargoStakes withProject, double weightOfSender) {
    return concession(weightOfSender) - withProject.concession(weightOfSender);
  }

  /// A loss that fades as people adjust, per year: L(t) = L₀ · exp(−ln 2 · t / half-life).
  ///
  /// @param initialPerYear L₀, the loss before adjustment: sensitivity
  /// @param halfLifeYears above 0; infinite for a loss that stays
  public record FadingLoss(double initialPerYear, double halfLifeYears) {

    public FadingLoss {
      if (!(halfLifeYears > 0)) {
        throw new IllegalArgumentException(
            "half-life " + halfLifeYears + " years\nMaybe infinite for a loss that stays");
      }
    }

    /// Its present value over a time, discounted continuously.
    ///
    /// @param rate per year, any sign
    /// @param years at least 0; infinite when rate and fading allow
    public double presentValue(double rate, double years) {
      double fading = Math.log(2) / halfLifeYears + rate;
      // At exactly 0 nothing fades and nothing is discounted.
      return fading == 0
          ? initialPerYear * years
          : -initialPerYear * Math.expm1(-fading * years) / fading;
    }
  }

  /// Loss after adjustment over loss before it: vulnerability as a share of sensitivity (Keohane
  /// and Nye 1977).
  public static double vulnerabilityShare(double lossBefore, double lossAfter) {
    return lossAfter / lossBefore;
  }
}
