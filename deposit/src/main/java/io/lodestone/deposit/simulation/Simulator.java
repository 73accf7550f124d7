// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.random.Noise;

/// Makes realisations of a Gaussian field on a grid. Immutable; threads may share it.
public sealed interface Simulator permits FourierSimulator, SequentialGaussian {

  /// Takes realisations as they come.
  @FunctionalInterface
  interface Sink {

    /// Takes one realisation. Several threads may call at a time, in any order, once for each
    /// realisation.
    ///
    /// @param realisation its number
    /// @param values `[node]`, the sink's own from now on
    void accept(int realisation, double[] values);
  }

  /// The grid.
  Grid grid();

  /// Makes some realisations.
  ///
  /// @param noise the numbers they are made of
  /// @param first number of the first one, at least 0
  /// @param count how many
  /// @param workers threads; they have no say in the values
  /// @param sink takes them
  void simulate(Noise noise, int first, int count, Workers workers, Sink sink);

  /// Makes one realisation `[node]`: the same bits as among others.
  default double[] simulate(Noise noise, int realisation, Workers workers) {
    double[][] kept = new double[1][];
    simulate(noise, realisation, 1, workers, (r, values) -> kept[0] = values);
    return kept[0];
  }
}
