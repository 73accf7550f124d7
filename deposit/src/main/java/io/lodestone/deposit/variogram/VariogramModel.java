// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import io.lodestone.elementary.Exp;

/// The shape of a variogram structure: which part of its sill it has reached at a distance, in
/// ranges. Immutable; threads may share it.
///
/// A new shape is one more record here: every place asks the shape itself.
public sealed interface VariogramModel {

  /// The part of the sill reached at a distance: 0 at 0, 1 at the sill, never falling. Models
  /// without a sill rise without bound.
  ///
  /// @param ranges distance divided by the structure's range, at least 0
  double rise(double ranges);

  /// Whether it levels out, so that there is a covariance.
  default boolean hasSill() {
    return true;
  }

  /// A number of ranges beyond which the shape has no kink left to integrate over with care.
  default double settledRanges() {
    return 1;
  }

  /// What the range of a shape that nears its sill without touching it means.
  enum RangeMeaning {
    /// The scale itself: 63 % of the sill is reached at the range.
    SCALE(1),
    /// The practical range: 95 % of the sill is reached at the range, because the scale is a third
    /// (exponential) or a third of the square (Gaussian) of it.
    PRACTICAL(3);

    private final double factor;

    RangeMeaning(double factor) {
      this.factor = factor;
    }
  }

  /// 1.5·h − 0.5·h³ up to the range, the sill beyond it. Valid in up to three dimensions.
  record Spherical() implements VariogramModel {

    @Override
    public double rise(double ranges) {
      return ranges >= 1 ? 1 : ranges * (1.5 - 0.5 * ranges * ranges);
    }
  }

  /// 1 − exp(−k·h), with k = 1 or 3 by the meaning of the range.
  ///
  /// @param meaning what the range is
  record Exponential(RangeMeaning meaning) implements VariogramModel {

    @Override
    public double rise(double ranges) {
      return 1 - Exp.of(-meaning.factor * ranges);
    }

    @Override
    public double settledRanges() {
      return 3 / meaning.factor;
    }
  }

  /// 1 − exp(−k·h²), with k = 1 or 3 by the meaning of the range. So smooth that systems without a
  /// nugget are all but singular: give it one.
  ///
  /// @param meaning what the range is
  record Gaussian(RangeMeaning meaning) implements VariogramModel {

    @Override
    public double rise(double ranges) {
      return 1 - Exp.of(-meaning.factor * ranges * ranges);
    }

    @Override
    public double settledRanges() {
      return StrictMath.sqrt(3 / meaning.factor);
    }
  }

  /// h to a power: no sill; the structure's contribution is what it reaches at its range. For
  /// kriging that does not need a mean.
  ///
  /// @param exponent above 0 and below 2; 1 is the straight line
  record Power(double exponent) implements VariogramModel {

    public Power {
      if (!(exponent > 0 && exponent < 2)) {
        throw new IllegalArgumentException(
            "exponent " + exponent + "\nMaybe 1: a power model needs one above 0 and below 2");
      }
    }

    @Override
    public double rise(double ranges) {
      // exactly 1 is the straight line, which needs no power
      return exponent == 1 ? ranges : StrictMath.pow(ranges, exponent);
    }

    @Override
    public boolean hasSill() {
      return false;
    }
  }
}
