// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.GeostatisticsCase;
import io.lodestone.deposit.Scatter;
import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.Box;
import io.lodestone.deposit.kriging.ChangeOfSupport;
import io.lodestone.deposit.kriging.Estimate;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.Kriging;
import io.lodestone.deposit.kriging.Search;
import io.lodestone.deposit.kriging.Trend;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import io.lodestone.random.Noise;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds of both simulators.
class SimulatorTest {

  private static final Noise NOISE = Noise.of(7, "test");

  /// The two ways to simulate.
  enum Way {
    SEQUENTIAL,
    FOURIER;

    Simulator of(Grid grid, GaussianModel model, SequentialSearch search) {
      return switch (this) {
        case SEQUENTIAL -> SequentialGaussian.of(grid, model, search);
        case FOURIER -> FourierSimulator.of(grid, model, search.samples(), Workers.alone());
      };
    }
  }

  private static final Variogram LAYERED =
      Variogram.of(0.1, new Structure(new VariogramModel.Spherical(), 0.9, Ranges.layered(300, 4)));

  private static final Grid SMALL = new Grid(25, 25, 0.5, 50, 50, 1, 20, 20, 10);

  private static GaussianModel given(int samples) {
    Points points = Scatter.of(5, samples);
    return GaussianModel.ofScores(points.map(v -> v / 2 - 1.25), LAYERED);
  }

  @ParameterizedTest
  @EnumSource
  void realisationHasTheSameBitsAloneAmongOthersAndOnAnyNumberOfThreads(Way way) {
    Simulator simulator = way.of(SMALL, given(40), SequentialSearch.within(Ranges.layered(300, 4)));
    double[][] many = new double[37][];
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      simulator.simulate(NOISE, 0, 37, Workers.of(pool, 4), (r, values) -> many[r] = values);
    }
    for (int r : new int[] {0, 1, 31, 32, 36}) {
      assertThat(simulator.simulate(NOISE, r, Workers.alone()))
          .as("realisation %d", r)
          .isEqualTo(many[r]);
    }
    assertThat(many[0]).isNotEqualTo(many[1]);
    assertThat(many[0]).isNotEqualTo(simulator.simulate(Noise.of(8, "test"), 0, Workers.alone()));
  }

  @ParameterizedTest
  @EnumSource
  void samplesAreReturnedAtTheSamples(Way way) {
    int[] nodes = {0, 777, 1234, 2021, 3999};
    double[][] columns = new double[4][nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      columns[0][i] = SMALL.x(nodes[i]);
      columns[1][i] = SMALL.y(nodes[i]);
      columns[2][i] = SMALL.z(nodes[i]);
      columns[3][i] = i - 2;
    }
    Points points = Points.of(columns[0], columns[1], columns[2], columns[3]);
    double[] field =
        way.of(
                SMALL,
                GaussianModel.ofScores(points, LAYERED),
                SequentialSearch.within(Ranges.layered(300, 4)))
            .simulate(NOISE, 3, Workers.alone());
    for (int i = 0; i < nodes.length; i++) {
      assertThat(field[nodes[i]]).isCloseTo(i - 2, within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void freeFieldHasThePublishedMeanAndVariance(Way way) {
    Variogram unit = Variogram.spherical(0, 1, 10);
    Simulator simulator =
        way.of(
            Grid.flat(0.5, 0.5, 1, 100, 100),
            GaussianModel.free(unit),
            SequentialSearch.within(Ranges.isotropic(20)));
    int count = 100;
    double[] sums = new double[2];
    double[] within = new double[1];
    simulator.simulate(
        NOISE,
        0,
        count,
        Workers.alone(),
        (r, field) -> {
          double mean = 0;
          double square = 0;
          for (double value : field) {
            mean += value / field.length;
            square += value * value / field.length;
          }
          sums[0] += mean / count;
          sums[1] += square / count;
          within[0] += (square - mean * mean) / count;
        });
    GeostatisticsCase.get("SIM-01", "unconditional field").isMetBy(sums[0], sums[1]);
    GeostatisticsCase row = GeostatisticsCase.get("SIM-01", "expected within-realisation variance");
    row.isMetBy(within[0]);
    assertThat(ChangeOfSupport.gammaBar(unit, Box.flat(100, 100)))
        .isCloseTo(within[0], within(0.02));
  }

  @ParameterizedTest
  @EnumSource
  void freeFieldReproducesItsVariogram(Way way) {
    Variogram nested =
        Variogram.of(
            0.1,
            new Structure(new VariogramModel.Spherical(), 0.5, Ranges.horizontal(30, 12, 5, 90)),
            new Structure(
                new VariogramModel.Exponential(VariogramModel.RangeMeaning.PRACTICAL),
                0.4,
                Ranges.layered(20, 4)));
    Grid grid = new Grid(0, 0, 0, 2, 2, 0.5, 60, 60, 12);
    Simulator simulator =
        way.of(
            grid,
            GaussianModel.free(nested),
            new SequentialSearch(
                48, Search.nearest(8).within(Ranges.horizontal(60, 40, 10, 90)), 32));
    // limits of the search take up to a twentieth from lags near the shorter range; the other way
    // is exact
    double close = way == Way.SEQUENTIAL ? 0.06 : 0.03;
    int count = 60;
    double[][] gamma = new double[3][9];
    simulator.simulate(
        NOISE,
        0,
        count,
        Workers.alone(),
        (r, field) -> {
          for (int lag = 1; lag < 9; lag++) {
            gamma[0][lag] += FieldVariogram.along(grid, field, lag, 0, 0) / count;
            gamma[1][lag] += FieldVariogram.along(grid, field, 0, lag, 0) / count;
            gamma[2][lag] += FieldVariogram.along(grid, field, 0, 0, lag) / count;
          }
        });
    for (int lag = 1; lag < 9; lag++) {
      assertThat(gamma[0][lag])
          .as("east %d", lag)
          .isCloseTo(nested.at(2 * lag, 0, 0), within(close));
      assertThat(gamma[1][lag])
          .as("north %d", lag)
          .isCloseTo(nested.at(0, 2 * lag, 0), within(close));
      assertThat(gamma[2][lag])
          .as("down %d", lag)
          .isCloseTo(nested.at(0, 0, lag / 2.0), within(close));
    }
  }

  /// SIM-02: at the six Meuse places, in the middle of small grids, with all samples in reach.
  @ParameterizedTest
  @EnumSource
  void conditionalMeanAndVarianceConvergeToSimpleKriging(Way way) {
    assertThat(GeostatisticsCase.get("SIM-02", "conditional").expected()).contains("SK rows");
    Points samples = GeostatisticsCase.meuse("zinc").map(Math::log);
    Variogram variogram = Variogram.spherical(.05066243, .59060780, 897.020935);
    GaussianModel model = new GaussianModel(samples, 5.9, variogram);
    SequentialSearch everything = new SequentialSearch(24, Search.all(), 1000);
    int count = 4000;
    for (String id :
        List.of("MEUSE-P1", "MEUSE-P2", "MEUSE-P3", "MEUSE-P4", "MEUSE-P5", "MEUSE-P6")) {
      GeostatisticsCase row = GeostatisticsCase.get(id, "SK (mean 5.9) estimate");
      double mean = row.expectedNumber();
      double variance = GeostatisticsCase.get(id, "SK variance").expectedNumber();
      Grid grid = Grid.flat(row.number("x") - 80, row.number("y") - 80, 40, 5, 5);
      double[] sums = new double[2];
      way.of(grid, model, everything)
          .simulate(
              NOISE,
              0,
              count,
              Workers.alone(),
              (r, field) -> {
                double d = field[12] - mean;
                sums[0] += d / count;
                sums[1] += d * d / count;
              });
      assertThat(sums[0]).as("%s mean", id).isCloseTo(0, within(3 * Math.sqrt(variance / count)));
      assertThat(sums[1])
          .as("%s variance", id)
          .isCloseTo(variance, within(3 * variance * Math.sqrt(2.0 / count)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyNodeConvergesToSimpleKriging(Way way) {
    GaussianModel model = given(30);
    Simulator simulator = way.of(SMALL, model, new SequentialSearch(24, Search.all(), 200));
    int count = 400;
    double[] sums = new double[SMALL.size()];
    double[] squares = new double[SMALL.size()];
    simulator.simulate(
        NOISE,
        0,
        count,
        Workers.alone(),
        (r, field) -> {
          for (int node = 0; node < field.length; node++) {
            sums[node] += field[node] / count;
            squares[node] += field[node] * field[node] / count;
          }
        });
    Kriging kriging =
        Kriging.of(model.samples(), model.variogram(), new Trend.Known(0), Search.all());
    int outside = 0;
    double ratio = 0;
    for (int node = 0; node < SMALL.size(); node++) {
      Estimate sk = kriging.at(SMALL.x(node), SMALL.y(node), SMALL.z(node));
      double error = Math.sqrt(sk.variance() / count);
      outside += Math.abs(sums[node] - sk.value()) > 3 * error + 1e-9 ? 1 : 0;
      ratio += (squares[node] - sums[node] * sums[node]) / sk.variance() / SMALL.size();
    }
    // 0.27 % of normal errors are beyond three standard errors; nodes are not independent
    assertThat(outside / (double) SMALL.size()).isLessThan(0.01);
    assertThat(ratio).isCloseTo(1, within(0.02));
  }

  @Test
  void embeddingOfAShortVariogramIsExactAndThatOfALongSmoothOneSaysWhatItCut() {
    Grid grid = Grid.flat(0, 0, 1, 50, 50);
    assertThat(fourier(grid, Variogram.spherical(0, 1, 10)).clippedShare()).isLessThan(1e-5);
    assertThat(fourier(grid, Variogram.spherical(0, 1, 900)).clippedShare())
        .as("the torus grows until it holds a long range")
        .isLessThan(1e-4);
    Variogram smooth =
        Variogram.of(
            0,
            new Structure(
                new VariogramModel.Gaussian(VariogramModel.RangeMeaning.PRACTICAL),
                1,
                Ranges.isotropic(200)));
    double smallest = Embedding.on(Torus.around(grid), grid, smooth).clippedShare();
    assertThat(smallest).isGreaterThan(1e-3);
    assertThat(fourier(grid, smooth).clippedShare()).isLessThan(smallest / 100);
  }

  private static FourierSimulator fourier(Grid grid, Variogram variogram) {
    return FourierSimulator.of(
        grid, GaussianModel.free(variogram), Search.nearest(8), Workers.alone());
  }
}
