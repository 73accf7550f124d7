// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

/// From estimates of logarithms back to the values themselves, where the values are lognormal
/// (source `mining-geostatistics`). The exponential of an estimated logarithm is a median: the mean
/// is above it by exp(σ²/2). Very sensitive to the variance, and so to the variogram's sill: normal
/// scores and simulation are the safer way. Stateless.
public final class LogarithmicEstimate {

  private LogarithmicEstimate() {}

  /// The mean of a lognormal value: exp(μ + σ²/2).
  ///
  /// @param logMean μ, mean of the logarithm
  /// @param logVariance σ², its variance, at least 0
  public static double mean(double logMean, double logVariance) {
    return StrictMath.exp(logMean + logVariance / 2);
  }

  /// Estimate and variance of the value, from simple kriging of its logarithm.
  ///
  /// @param logarithm the estimate of the logarithm, from kriging with a known mean
  public static Estimate ofSimple(Estimate logarithm) {
    double mean = mean(logarithm.value(), logarithm.variance());
    return new Estimate(
        mean, mean * mean * StrictMath.expm1(logarithm.variance()), logarithm.samples());
  }

  /// The estimate of the value from ordinary kriging of its logarithm: exp(y* + σ²/2 − μ) with the
  /// multiplier added in the equations, which keeps it free of bias.
  ///
  /// @param logarithm the estimate of the logarithm, from kriging with a constant mean
  /// @param multiplier of the condition that weights add up to one, as in `KrigingWeights`
  public static double ofOrdinary(Estimate logarithm, double multiplier) {
    // σ²_OK = C(0) − w·c − μ, and the variance of the estimate itself is C(0) − σ²_OK − 2μ:
    // half of C(0) minus it is σ²_OK/2 + μ
    return StrictMath.exp(logarithm.value() + logarithm.variance() / 2 + multiplier);
  }
}
