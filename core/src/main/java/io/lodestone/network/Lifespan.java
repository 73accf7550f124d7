// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import io.lodestone.random.StandardNormal;
import org.hipparchus.special.Gamma;

/// How long goods stay in use: a distribution of ages at which they are discarded, in months.
///
/// Sources: `dynamic-stock` in `docs/reference/sources.md`.
public sealed interface Lifespan {

  /// The share discarded up to an age, 0 to 1, rising.
  ///
  /// @param months age, 0 or more
  double shareGone(double months);

  /// Everything is discarded at one age.
  record Fixed(double months) implements Lifespan {
    @Override
    public double shareGone(double age) {
      return age >= months ? 1 : 0;
    }
  }

  /// A normal distribution, cut off at 0.
  record Normal(double meanMonths, double sdMonths) implements Lifespan {
    @Override
    public double shareGone(double age) {
      double below = StandardNormal.shareBelow(-meanMonths / sdMonths);
      double all = StandardNormal.shareBelow((age - meanMonths) / sdMonths);
      return Math.max(0, (all - below) / (1 - below));
    }
  }

  /// A lognormal distribution of a mean and a standard deviation.
  record Lognormal(double meanMonths, double sdMonths) implements Lifespan {
    @Override
    public double shareGone(double age) {
      double ratio = sdMonths / meanMonths;
      double variance = StrictMath.log1p(ratio * ratio);
      double middle = StrictMath.log(meanMonths) - variance / 2;
      return age <= 0
          ? 0
          : StandardNormal.shareBelow((StrictMath.log(age) - middle) / Math.sqrt(variance));
    }
  }

  /// A Weibull distribution of a mean and a shape.
  record Weibull(double meanMonths, double shape) implements Lifespan {
    @Override
    public double shareGone(double age) {
      double scale = meanMonths / Gamma.gamma(1 + 1 / shape);
      return age <= 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(age / scale, shape));
    }
  }
}
