// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.random.Design;
import io.lodestone.random.Draws;
import io.lodestone.random.Sampler;
import io.lodestone.random.SobolSequence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The points that first-order and total Sobol indices need: two independent samples A and B of the
/// unit cube, and for each input a copy of A with that input taken from B (Saltelli et al. 2010,
/// "Variance based sensitivity analysis of model output", design of table 2). For a pair of inputs
/// both are taken from B.
///
/// A and B are the dimensions 1 to k and k+1 to 2k of one scrambled Sobol sequence. Points come
/// sample by sample: A, B, then one for each input, then one for each pair. Immutable; threads may
/// share it.
public final class SobolPlan {

  private final int inputs;
  private final int samples;
  private final long seed;
  private final List<InputPair> pairs;
  private final Draws[] draws;

  private SobolPlan(int inputs, int samples, long seed, List<InputPair> pairs) {
    this.inputs = inputs;
    this.samples = samples;
    this.seed = seed;
    this.pairs = List.copyOf(pairs);
    Map<String, Integer> dimensions = new HashMap<>();
    for (int d = 1; d <= 2 * inputs; d++) {
      dimensions.put(name(d), d);
    }
    Sampler sampler = Sampler.of(seed, new Design.Sobol(dimensions));
    this.draws =
        IntStream.rangeClosed(1, 2 * inputs)
            .mapToObj(d -> sampler.draws(name(d)))
            .toArray(Draws[]::new);
  }

  private static String name(int dimension) {
    return "sobol-plan/" + dimension;
  }

  /// A plan of `samples` x (`inputs` + 2) points.
  ///
  /// @param inputs number of inputs, at least 1 and at most half of the sequence's dimensions
  /// @param samples number of base samples, a power of two and at least 2
  public static SobolPlan of(int inputs, int samples, long seed) {
    if (inputs < 1 || inputs > SobolSequence.MOST_DIMENSIONS / 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d inputs, not 1 to %d%nMaybe screen with Morris first",
              inputs,
              SobolSequence.MOST_DIMENSIONS / 2));
    }
    if (samples < 2 || Integer.bitCount(samples) != 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d base samples%nMaybe %d: Sobol's sequence is even at powers of two",
              samples,
              Integer.highestOneBit(Math.max(1, samples)) * 2));
    }
    return new SobolPlan(inputs, samples, seed, List.of());
  }

  /// The same plan with points for the interactions of these pairs: `samples` more for each.
  public SobolPlan withPairs(List<InputPair> asked) {
    for (InputPair pair : asked) {
      if (Math.max(pair.first(), pair.second()) >= inputs) {
        throw new IllegalArgumentException(
            pair + " of a plan with " + inputs + " inputs\nMaybe count from 0");
      }
    }
    return new SobolPlan(inputs, samples, seed, asked);
  }

  /// How many points there are.
  ///
  /// @throws ArithmeticException when there are more than an `int` holds
  public int size() {
    return Math.multiplyExact(samples, stride());
  }

  /// The pairs whose interactions are estimated.
  public List<InputPair> pairs() {
    return pairs;
  }

  private int stride() {
    return 2 + inputs + pairs.size();
  }

  /// A point of the unit cube, `[input]`, each above 0 and below 1.
  ///
  /// @param row 0 to [#size] - 1
  public double[] point(int row) {
    int sample = Math.floorDiv(row, stride());
    int column = Math.floorMod(row, stride());
    return IntStream.range(0, inputs)
        .mapToDouble(i -> draws[isFromB(i, column) ? inputs + i : i].at(sample))
        .toArray();
  }

  private boolean isFromB(int input, int column) {
    if (column < 2 + inputs) {
      return column == 1 || column == 2 + input;
    }
    InputPair pair = pairs.get(column - 2 - inputs);
    return input == pair.first() || input == pair.second();
  }

  /// The indices from the outputs of all points.
  ///
  /// @param outputs `[row]`
  /// @throws IllegalArgumentException when there is not one finite output for each point
  public SobolIndices estimate(double[] outputs) {
    Outputs.require(outputs, size());
    return new SobolEstimator(inputs, pairs, outputs).indices(seed);
  }

  /// The indices of a function of the unit cube, evaluated at every point in this thread.
  public SobolIndices estimate(ToDoubleFunction<double[]> function) {
    double[] outputs = new double[size()];
    Arrays.setAll(outputs, row -> function.applyAsDouble(point(row)));
    return estimate(outputs);
  }
}
