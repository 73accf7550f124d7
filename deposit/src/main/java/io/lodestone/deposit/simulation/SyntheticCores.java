// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.Search;
import io.lodestone.deposit.sample.Interval;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.random.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Cores that nobody has taken, where only statistics are published: one unconditional realisation
/// of the variogram, read at scattered columns. Whatever is made from them must say so.
public final class SyntheticCores {

  private SyntheticCores() {}

  /// What the cores are drawn to match.
  ///
  /// @param meanPpm mean total grade of all intervals, above 0; met exactly unless the cap cuts
  /// @param greatestPpm no interval has more
  /// @param logSpread standard deviation of the logarithm of grades, above 0
  /// @param cores how many, at least 2
  public record Statistics(double meanPpm, double greatestPpm, double logSpread, int cores) {

    public Statistics {
      if (!(meanPpm > 0 && greatestPpm > meanPpm && logSpread > 0) || cores < 2) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "mean %s, greatest %s ppm, spread %s, %d cores%nMaybe mean and greatest are exchanged",
                meanPpm,
                greatestPpm,
                logSpread,
                cores));
      }
    }
  }

  /// Draws cores. Each stands in a cell of its own of a coarse lattice, at a random node; each
  /// layer of the grid is one interval. Grades are lognormal, each element a fixed share of the
  /// total.
  ///
  /// @param grid whose columns may be drilled
  /// @param variogram of normal scores, sill 1
  /// @param statistics to be matched
  /// @param pattern how a total divides
  /// @param seed of everything drawn
  public static Samples draw(
      Grid grid, Variogram variogram, Statistics statistics, Pattern pattern, long seed) {
    double[][] field = new double[1][];
    FourierSimulator.of(grid, GaussianModel.free(variogram), Search.nearest(1), Workers.alone())
        .simulate(
            Noise.of(seed, "deposit/synthetic-field"),
            0,
            1,
            Workers.alone(),
            (r, values) -> field[r] = values);
    List<Integer> columns = columns(grid, statistics.cores(), Noise.of(seed, "deposit/sites"));
    double[][] ppm = new double[columns.size()][grid.countZ()];
    double sum = 0;
    for (int c = 0; c < ppm.length; c++) {
      for (int k = 0; k < grid.countZ(); k++) {
        int node = columns.get(c) + grid.countX() * grid.countY() * k;
        ppm[c][k] = StrictMath.exp(statistics.logSpread() * field[0][node]);
        sum += ppm[c][k];
      }
    }
    double scale = statistics.meanPpm() * ppm.length * grid.countZ() / sum;
    List<Interval> intervals = new ArrayList<>();
    for (int c = 0; c < ppm.length; c++) {
      for (int k = 0; k < grid.countZ(); k++) {
        double total = Math.min(statistics.greatestPpm(), scale * ppm[c][k]);
        intervals.add(interval(grid, columns.get(c), c, k, pattern.times(total)));
      }
    }
    return Samples.of(pattern.elements(), intervals);
  }

  /// How a total divides.
  ///
  /// @param elements names
  /// @param shares of the total, one for each, adding up to 1
  public record Pattern(List<String> elements, List<Double> shares) {

    public Pattern {
      elements = List.copyOf(elements);
      shares = List.copyOf(shares);
    }

    List<Double> times(double total) {
      return shares.stream().map(share -> share * total).toList();
    }
  }

  private static Interval interval(Grid grid, int column, int core, int k, List<Double> ppm) {
    double top = grid.z0() - grid.dz() / 2 + k * grid.dz();
    return new Interval(
        "SYN" + (core < 9 ? "0" : "") + (core + 1),
        grid.x(column),
        grid.y(column),
        top,
        top + grid.dz(),
        Double.NaN,
        ppm);
  }

  /// Columns of nodes, all different: one in a random place of each cell of a lattice with at least
  /// so many cells; cells too many are left out at random.
  private static List<Integer> columns(Grid grid, int count, Noise noise) {
    double ratio = (double) grid.countX() / grid.countY();
    int across = (int) Math.ceil(Math.sqrt(count * ratio));
    int down = (count + across - 1) / across;
    List<Integer> cells = new ArrayList<>();
    for (int cell = 0; cell < across * down; cell++) {
      int i = place(cell % across, across, grid.countX(), noise.uniform(0, 2 * cell));
      int j = place(cell / across, down, grid.countY(), noise.uniform(0, 2 * cell + 1));
      cells.add(i + grid.countX() * j);
    }
    for (int last = cells.size() - 1; last > 0; last--) {
      Collections.swap(cells, last, (int) (noise.uniform(1, last) * (last + 1)));
    }
    return cells.stream().limit(count).sorted().toList();
  }

  private static int place(int cell, int cells, int nodes, double draw) {
    double at = (cell + draw) / cells * nodes;
    return Math.min(nodes - 1, (int) at);
  }
}
