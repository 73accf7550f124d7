// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.random.Design;
import io.lodestone.random.Draws;
import io.lodestone.random.Sampler;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The points of a Morris screening: random paths over a grid of four levels, on which each input
/// moves once, in random order, by 2/3 of its range (Morris 1991, "Factorial sampling plans for
/// preliminary computational experiments").
///
/// Points come path by path: the start, then one after each move. Immutable; threads may share it.
/// Levels include 0 and 1, where an unbounded distribution has no value: pass them through [#point]
/// with a margin.
public final class MorrisPlan {

  private static final int LEVELS = 4;

  /// levels / (2 (levels - 1)): from each level exactly one direction stays inside.
  private static final double STEP = LEVELS / (2.0 * (LEVELS - 1));

  private final int inputs;
  private final int paths;
  private final long seed;
  private final double margin;
  private final Draws[] starts;
  private final Draws[] orders;

  private MorrisPlan(int inputs, int paths, long seed, double margin) {
    this.inputs = inputs;
    this.paths = paths;
    this.seed = seed;
    this.margin = margin;
    Sampler sampler = Sampler.of(seed, new Design.MonteCarlo());
    this.starts = draws(sampler, "morris-plan/start/");
    this.orders = draws(sampler, "morris-plan/order/");
  }

  private Draws[] draws(Sampler sampler, String name) {
    return IntStream.range(0, inputs).mapToObj(i -> sampler.draws(name + i)).toArray(Draws[]::new);
  }

  /// A plan of `paths` x (`inputs` + 1) points.
  ///
  /// @param inputs number of inputs, at least 1
  /// @param paths number of paths, at least 2; 10 to 50 rank inputs
  public static MorrisPlan of(int inputs, int paths, long seed) {
    if (inputs < 1 || paths < 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d inputs and %d paths%nMaybe at least 1 input and 10 paths",
              inputs,
              paths));
    }
    return new MorrisPlan(inputs, paths, seed, 0);
  }

  /// The same paths on a grid from `share` to 1 - `share`, for inputs whose distributions have no
  /// value at 0 and 1. Effects are then per distance between these two.
  ///
  /// @param share 0 or more and below 1/2
  public MorrisPlan withMargin(double share) {
    if (!(share >= 0 && share < 0.5)) {
      throw new IllegalArgumentException(
          "margin " + share + "\nMaybe 0.05: it is cut off at both ends");
    }
    return new MorrisPlan(inputs, paths, seed, share);
  }

  /// How many points there are.
  ///
  /// @throws ArithmeticException when there are more than an `int` holds
  public int size() {
    return Math.multiplyExact(paths, inputs + 1);
  }

  /// A point of the unit cube, `[input]`, each 0, 1/3, 2/3 or 1, or so much of the way between the
  /// margins.
  ///
  /// @param row 0 to [#size] - 1
  public double[] point(int row) {
    int path = Math.floorDiv(row, inputs + 1);
    int moves = Math.floorMod(row, inputs + 1);
    double[] point = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      point[i] = level(startLevel(i, path));
    }
    int[] order = order(path);
    for (int m = 0; m < moves; m++) {
      int i = order[m];
      point[i] = level(startLevel(i, path) + direction(i, path) * (LEVELS / 2));
    }
    return point;
  }

  private double level(int number) {
    return margin + (1 - 2 * margin) * (number / (LEVELS - 1.0));
  }

  private int startLevel(int input, int path) {
    return (int) (starts[input].at(path) * LEVELS);
  }

  private int direction(int input, int path) {
    return startLevel(input, path) < LEVELS / 2 ? 1 : -1;
  }

  private int[] order(int path) {
    return IntStream.range(0, inputs)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> orders[i].at(path)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The effects by input from the outputs of all points.
  ///
  /// @param outputs `[row]`
  /// @throws IllegalArgumentException when there is not one finite output for each point
  public List<ElementaryEffects> estimate(double[] outputs) {
    Outputs.require(outputs, size());
    Moments[] signed = Stream.generate(Moments::new).limit(inputs).toArray(Moments[]::new);
    Moments[] absolute = Stream.generate(Moments::new).limit(inputs).toArray(Moments[]::new);
    for (int path = 0; path < paths; path++) {
      int[] order = order(path);
      for (int m = 0; m < inputs; m++) {
        int row = path * (inputs + 1) + m;
        double effect = (outputs[row + 1] - outputs[row]) / (direction(order[m], path) * STEP);
        signed[order[m]].add(effect);
        absolute[order[m]].add(Math.abs(effect));
      }
    }
    return IntStream.range(0, inputs)
        .mapToObj(i ->
            new ElementaryEffects(
                signed[i].mean(),
                new Estimate(absolute[i].mean(), absolute[i].standardError()),
                Math.sqrt(signed[i].variance())))
        .toList();
  }

  /// The effects of a function of the unit cube, evaluated at every point in this thread.
  public List<ElementaryEffects> estimate(ToDoubleFunction<double[]> function) {
    double[] outputs = new double[size()];
    Arrays.setAll(outputs, row -> function.applyAsDouble(point(row)));
    return estimate(outputs);
  }
}
