// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import java.util.List;

/// What an estimate gives to each sample.
///
/// @param samples numbers of the samples, rising
/// @param weights what each counts
/// @param multipliers of the conditions on the weights, added in the covariance form C·w + F·μ = c;
///   empty with a known mean, one with a constant mean
public record KrigingWeights(
    List<Integer> samples, List<Double> weights, List<Double> multipliers) {

  public KrigingWeights {
    samples = List.copyOf(samples);
    weights = List.copyOf(weights);
    multipliers = List.copyOf(multipliers);
  }
}
