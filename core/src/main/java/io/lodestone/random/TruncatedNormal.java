// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.Locale;

/// A normal distribution of which only the part from `min` to `max` is kept.
///
/// @param centre mean before the cut
/// @param spread standard deviation before the cut, above 0
/// @param min least value, or minus infinity
/// @param max greatest value, or infinity
public record TruncatedNormal(double centre, double spread, double min, double max)
    implements Distribution {

  /// Less than this share kept is taken for a mistake; it also bounds what cancellation may cost.
  private static final double LEAST_KEPT_SHARE = 1e-6;

  public TruncatedNormal {
    Argument.requireFinite("centre", centre);
    Argument.requirePositive("spread", spread);
    double kept =
        StandardNormal.shareBelow((max - centre) / spread)
            - StandardNormal.shareBelow((min - centre) / spread);
    if (!(min < max && kept >= LEAST_KEPT_SHARE)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              ("from %s to %s lies a share %s of a normal distribution with centre %s and spread %s%n"
                  + "Maybe other bounds, or a uniform distribution"),
              min,
              max,
              kept,
              centre,
              spread));
    }
  }

  @Override
  public double quantile(double u) {
    Argument.requireShare(u);
    double share = below() + u * kept();
    // Rounding may reach 1 in the far tail, where the bound is the answer anyway.
    double value =
        share <= 0 ? min : share >= 1 ? max : centre + spread * StandardNormal.quantile(share);
    return Math.clamp(value, Math.max(min, -Double.MAX_VALUE), Math.min(max, Double.MAX_VALUE));
  }

  @Override
  public double mean() {
    return centre + spread * shift();
  }

  @Override
  public double variance() {
    double lean = (edge(min) - edge(max)) / kept();
    return spread * spread * (1 + lean - shift() * shift());
  }

  /// The mean in units of the spread from the centre.
  private double shift() {
    return (StandardNormal.density(standard(min)) - StandardNormal.density(standard(max))) / kept();
  }

  /// z times its density, which is 0 at the infinities.
  private double edge(double bound) {
    double z = standard(bound);
    return Double.isInfinite(z) ? 0 : z * StandardNormal.density(z);
  }

  private double below() {
    return StandardNormal.shareBelow(standard(min));
  }

  private double kept() {
    return StandardNormal.shareBelow(standard(max)) - below();
  }

  private double standard(double value) {
    return (value - centre) / spread;
  }
}
