// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.variogram.Covariance;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.random.Noise;

/// The covariance of a grid on a torus that holds it, in the frequency domain (source
/// `circulant-embedding`). Immutable; threads may share it.
final class Embedding {

  /// Eigenvalues below this share of the largest are rounding, not negative.
  private static final double ROUNDING = 1e-12;

  /// A share of the variance below the noise of thousands of realisations (assumed).
  private static final double NEXT_TO_NOTHING = 1e-5;

  /// Largest torus: 128 MB for each pair of realisations.
  private static final int MOST_CELLS = 1 << 23;

  private final Grid grid;
  private final Torus torus;

  /// Square roots of eigenvalues over the number of cells, `[cell]`.
  private final double[] amplitudes;

  private final double clippedShare;

  private Embedding(Grid grid, Torus torus, double[] amplitudes, double clippedShare) {
    this.grid = grid;
    this.torus = torus;
    this.amplitudes = amplitudes;
    this.clippedShare = clippedShare;
  }

  /// The embedding on the smallest torus that cuts next to nothing off, or else on the largest one
  /// that is tried.
  static Embedding of(Grid grid, Variogram variogram) {
    Torus torus = Torus.around(grid);
    Embedding found = on(torus, grid, variogram);
    while (found.clippedShare > NEXT_TO_NOTHING) {
      torus = torus.longer();
      if (torus.size() > MOST_CELLS) {
        return found;
      }
      found = on(torus, grid, variogram);
    }
    return found;
  }

  /// The embedding on one torus.
  static Embedding on(Torus torus, Grid grid, Variogram variogram) {
    Covariance covariance = variogram.covariance();
    double[] spectrum = new double[2 * torus.size()];
    for (int c = 0; c < torus.size(); c++) {
      spectrum[2 * c] =
          covariance.at(
              torus.stepX(c) * grid.dx(), torus.stepY(c) * grid.dy(), torus.stepZ(c) * grid.dz());
    }
    torus.transform(spectrum);
    double largest = 0;
    double positive = 0;
    double negative = 0;
    for (int c = 0; c < torus.size(); c++) {
      largest = Math.max(largest, spectrum[2 * c]);
    }
    for (int c = 0; c < torus.size(); c++) {
      double value = spectrum[2 * c];
      positive += Math.max(0, value);
      negative += value < -ROUNDING * largest ? -value : 0;
    }
    double[] amplitudes = new double[torus.size()];
    double scale = covariance.atZero() / positive; // so that the variance is right after clipping
    for (int c = 0; c < amplitudes.length; c++) {
      amplitudes[c] = Math.sqrt(Math.max(0, spectrum[2 * c]) * scale);
    }
    return new Embedding(grid, torus, amplitudes, negative / (positive + negative));
  }

  double clippedShare() {
    return clippedShare;
  }

  /// Two independent fields without samples and with mean 0, `[half][node]`.
  double[][] pair(Noise noise, int pair) {
    double[] cells = new double[2 * torus.size()];
    for (int c = 0; c < torus.size(); c++) {
      cells[2 * c] = amplitudes[c] * noise.normal(2 * pair, c);
      cells[2 * c + 1] = amplitudes[c] * noise.normal(2 * pair + 1, c);
    }
    torus.transform(cells);
    double[][] fields = new double[2][grid.size()];
    int node = 0;
    for (int k = 0; k < grid.countZ(); k++) {
      for (int j = 0; j < grid.countY(); j++) {
        int row = torus.cell(0, j, k);
        for (int i = 0; i < grid.countX(); i++) {
          fields[0][node] = cells[2 * (row + i)];
          fields[1][node] = cells[2 * (row + i) + 1];
          node++;
        }
      }
    }
    return fields;
  }
}
