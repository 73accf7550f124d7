// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.random.Design;
import io.lodestone.random.Draws;
import io.lodestone.random.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// From the outputs of a [SobolPlan] to indices. First order by Saltelli et al. 2010 (table 2, row
/// b), mean(fB (fABi - fA)) / V; total by Jansen 1999 (row f), mean((fA - fABi)^2) / 2V. The mean
/// is taken off the outputs first, which changes no expectation and much of the scatter.
final class SobolEstimator {

  /// Bootstrap samples: the standard error of a standard error is then about 5 %.
  private static final int RESAMPLES = 200;

  private final int inputs;
  private final List<InputPair> pairs;
  private final int samples;

  /// Outputs less their mean, `[column][sample]`; columns as in the plan.
  private final double[][] centred;

  private final double mean;

  SobolEstimator(int inputs, List<InputPair> pairs, double[] outputs) {
    int stride = 2 + inputs + pairs.size();
    this.inputs = inputs;
    this.pairs = pairs;
    this.samples = outputs.length / stride;
    Moments base = new Moments();
    for (int j = 0; j < samples; j++) {
      base.add(outputs[j * stride]);
      base.add(outputs[j * stride + 1]);
    }
    this.mean = base.mean();
    this.centred = new double[stride][samples];
    for (int row = 0; row < outputs.length; row++) {
      centred[row % stride][row / stride] = outputs[row] - mean;
    }
  }

  SobolIndices indices(long seed) {
    double[] once = new double[samples];
    Arrays.fill(once, 1);
    double[] values = shares(once);
    Moments[] scatter = new Moments[values.length];
    Arrays.setAll(scatter, q -> new Moments());
    boolean varies = variance(once) > 0;
    Sampler sampler = Sampler.of(seed, new Design.MonteCarlo());
    for (int b = 0; varies && b < RESAMPLES; b++) {
      double[] weights = resample(sampler.draws("sobol-estimator/bootstrap/" + b));
      if (variance(weights) > 0) {
        double[] again = shares(weights);
        IntStream.range(0, again.length).forEach(q -> scatter[q].add(again[q]));
      }
    }
    List<Estimate> all =
        IntStream.range(0, values.length)
            .mapToObj(q -> new Estimate(values[q], Math.sqrt(scatter[q].variance())))
            .toList();
    return new SobolIndices(
        mean,
        variance(once),
        all.subList(0, inputs),
        all.subList(inputs, 2 * inputs),
        all.subList(2 * inputs, all.size()));
  }

  /// How often each sample is drawn when as many are drawn with replacement.
  private double[] resample(Draws draws) {
    double[] weights = new double[samples];
    for (int j = 0; j < samples; j++) {
      weights[(int) (draws.at(j) * samples)]++;
    }
    return weights;
  }

  /// First-order shares, then totals, then interactions; NaN when nothing varies.
  private double[] shares(double[] weights) {
    double variance = variance(weights);
    double[] shares = new double[2 * inputs + pairs.size()];
    for (int i = 0; i < inputs; i++) {
      shares[i] = explained(2 + i, weights) / variance;
      shares[inputs + i] = remaining(2 + i, weights) / variance;
    }
    for (int p = 0; p < pairs.size(); p++) {
      double both = explained(2 + inputs + p, weights) / variance;
      InputPair pair = pairs.get(p);
      shares[2 * inputs + p] = both - shares[pair.first()] - shares[pair.second()];
    }
    return shares;
  }

  private double explained(int column, double[] weights) {
    double sum = 0;
    for (int j = 0; j < samples; j++) {
      sum += weights[j] * centred[1][j] * (centred[column][j] - centred[0][j]);
    }
    return sum / samples;
  }

  private double remaining(int column, double[] weights) {
    double sum = 0;
    for (int j = 0; j < samples; j++) {
      double gap = centred[0][j] - centred[column][j];
      sum += weights[j] * gap * gap;
    }
    return sum / (2.0 * samples);
  }

  /// The variance of A and B together; weights sum to the number of samples.
  private double variance(double[] weights) {
    double sum = 0;
    double squares = 0;
    for (int j = 0; j < samples; j++) {
      double a = centred[0][j];
      double b = centred[1][j];
      sum += weights[j] * (a + b);
      squares += weights[j] * (a * a + b * b);
    }
    double offset = sum / (2.0 * samples);
    return squares / (2.0 * samples) - offset * offset;
  }
}
