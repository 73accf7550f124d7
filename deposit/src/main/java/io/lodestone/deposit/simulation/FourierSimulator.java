// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.Search;
import io.lodestone.random.Noise;
import org.jspecify.annotations.Nullable;

/// Simulation by circulant embedding: noise coloured by a Fourier transform on a larger grid that
/// closes on itself, then pulled to the samples by kriging the difference (source
/// `circulant-embedding`). Where the embedding is non-negative, realisations have exactly the
/// covariance between all nodes, however far apart; where it is not, [#clippedShare] says how much
/// was cut off.
///
/// Two realisations, 2p and 2p + 1, come from one transform. Immutable; threads may share it.
public final class FourierSimulator implements Simulator {

  private final Grid grid;
  private final GaussianModel model;
  private final Embedding embedding;
  private final @Nullable Conditioning conditioning;

  private FourierSimulator(
      Grid grid, GaussianModel model, Embedding embedding, @Nullable Conditioning conditioning) {
    this.grid = grid;
    this.model = model;
    this.embedding = embedding;
    this.conditioning = conditioning;
  }

  /// A simulator.
  ///
  /// @param model samples, no two in one place; mean and variogram
  /// @param search which samples a node is pulled to
  /// @param workers threads that work out the weights
  public static FourierSimulator of(
      Grid grid, GaussianModel model, Search search, Workers workers) {
    Embedding embedding = Embedding.of(grid, model.variogram());
    Conditioning conditioning =
        model.samples().size() == 0 ? null : Conditioning.of(grid, model, search, workers);
    return new FourierSimulator(grid, model, embedding, conditioning);
  }

  @Override
  public Grid grid() {
    return grid;
  }

  /// How much of the variance had negative weight in the embedding and was cut off: 0 if the field
  /// is exact. The rest was scaled up to the right variance.
  public double clippedShare() {
    return embedding.clippedShare();
  }

  @Override
  public void simulate(Noise noise, int first, int count, Workers workers, Sink sink) {
    int firstPair = first / 2;
    int pairs = (first + count + 1) / 2 - firstPair;
    int end = first + count;
    workers.forRanges(
        pairs,
        1,
        (from, to) -> {
          for (int pair = firstPair + from; pair < firstPair + to; pair++) {
            double[][] fields = embedding.pair(noise, pair);
            for (int half = 0; half < 2; half++) {
              int realisation = 2 * pair + half;
              if (realisation >= first && realisation < end) {
                finish(noise, realisation, fields[half], sink);
              }
            }
          }
        });
  }

  private void finish(Noise noise, int realisation, double[] field, Sink sink) {
    if (conditioning != null) {
      conditioning.pull(noise, realisation, field);
    }
    for (int node = 0; node < field.length; node++) {
      field[node] += model.mean();
    }
    sink.accept(realisation, field);
  }
}
