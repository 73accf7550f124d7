// SPDX-License-Identifier: Apache-2.0
package io.lodestone.discovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Futures with what was drawn in each, and whether it is one of those that are looked for.
/// Immutable; threads may share it.
public final class Cases {

  private final double[][] values;
  private final boolean[] wanted;
  private final int hits;

  private Cases(double[][] values, boolean[] wanted) {
    this.values = values;
    this.wanted = wanted;
    int count = 0;
    for (boolean each : wanted) {
      count += each ? 1 : 0;
    }
    this.hits = count;
  }

  /// Cases of inputs and an outcome.
  ///
  /// @param values `[input][case]`, finite; copied
  /// @param wanted `[case]`; copied
  /// @throws IllegalArgumentException when there are no cases, or numbers of cases differ
  public static Cases of(double[][] values, boolean[] wanted) {
    for (double[] input : values) {
      if (input.length != wanted.length || !Arrays.stream(input).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d values for %d cases%nMaybe inputs that are not drawn in every future",
                input.length,
                wanted.length));
      }
    }
    if (values.length == 0 || wanted.length == 0) {
      throw new IllegalArgumentException("no cases\nMaybe nothing was drawn");
    }
    return new Cases(
        Arrays.stream(values).map(double[]::clone).toArray(double[][]::new), wanted.clone());
  }

  /// Number of cases.
  public int size() {
    return wanted.length;
  }

  /// Number of inputs.
  public int inputs() {
    return values.length;
  }

  /// What an input was in a case.
  public double value(int input, int number) {
    return values[input][number];
  }

  /// Whether a case is looked for.
  public boolean isWanted(int number) {
    return wanted[number];
  }

  /// How many cases are looked for.
  public int hits() {
    return hits;
  }

  /// Share of cases that are looked for.
  public double share() {
    return hits / (double) size();
  }

  /// The cases that a test keeps.
  Cases select(IntPredicate keeps) {
    int[] kept = IntStream.range(0, size()).filter(keeps).toArray();
    double[][] some = new double[inputs()][kept.length];
    boolean[] flags = new boolean[kept.length];
    for (int k = 0; k < kept.length; k++) {
      for (int i = 0; i < inputs(); i++) {
        some[i][k] = values[i][kept[k]];
      }
      flags[k] = wanted[kept[k]];
    }
    return new Cases(some, flags);
  }
}
