// SPDX-License-Identifier: Apache-2.0
package io.lodestone.losses;

/// What a scenario takes from users against the baseline with the same draws. Negative parts are
/// gains.
///
/// @param normalTonnes q⁰: what the baseline uses, t
/// @param useLostTonnes ℓ = q⁰ − q, gains of other months and uses subtracted, t
/// @param gainedTonnes what is used more than in the baseline where it is more, t, 0 or more; ℓ is
///   lower by it
/// @param withoutTonnes of ℓ what users go without more than in the baseline, t
/// @param extraBillUsd (π − π⁰)·q for what is still bought
/// @param surplusLostUsd what thrift, at once and lasting, takes from users beyond the extra bill
/// @param outputLostUsd value at stake × what users go without
public record Loss(
    double normalTonnes,
    double useLostTonnes,
    double gainedTonnes,
    double withoutTonnes,
    double extraBillUsd,
    double surplusLostUsd,
    double outputLostUsd) {

  /// Nothing lost.
  public static final Loss NONE = new Loss(0, 0, 0, 0, 0, 0, 0);

  /// Of the use lost what users save: the rest, t.
  public double savedTonnes() {
    return useLostTonnes - withoutTonnes;
  }

  /// Extra bill, surplus lost and output lost together.
  public double costUsd() {
    return extraBillUsd + surplusLostUsd + outputLostUsd;
  }

  /// Both together.
  public Loss plus(Loss other) {
    return new Loss(
        normalTonnes + other.normalTonnes,
        useLostTonnes + other.useLostTonnes,
        gainedTonnes + other.gainedTonnes,
        withoutTonnes + other.withoutTonnes,
        extraBillUsd + other.extraBillUsd,
        surplusLostUsd + other.surplusLostUsd,
        outputLostUsd + other.outputLostUsd);
  }

  /// Tonnes and money each times a factor.
  ///
  /// @param tonnes such as the content of an element, t/t
  /// @param money such as the element's share of the value
  public Loss scaled(double tonnes, double money) {
    return new Loss(
        tonnes * normalTonnes,
        tonnes * useLostTonnes,
        tonnes * gainedTonnes,
        tonnes * withoutTonnes,
        money * extraBillUsd,
        money * surplusLostUsd,
        money * outputLostUsd);
  }
}
