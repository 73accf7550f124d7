// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.Scatter;
import io.lodestone.deposit.Workers;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of kriging whatever the data.
class KrigingTest {

  private static final Variogram NESTED =
      Variogram.of(
          0.3,
          new Structure(new VariogramModel.Spherical(), 1, Ranges.horizontal(400, 200, 5, 30)),
          new Structure(
              new VariogramModel.Exponential(VariogramModel.RangeMeaning.PRACTICAL),
              0.5,
              new Ranges(900, 500, 8, 120, 5, 10)));

  private static final Grid GRID = new Grid(5, 5, 0.5, 50, 50, 2.5, 20, 20, 4);

  static List<Trend> trends() {
    return List.of(new Trend.Known(2), new Trend.Constant(), new Trend.Linear(3));
  }

  private static Search near(int most) {
    return Search.nearest(most).measuredIn(Ranges.layered(400, 5));
  }

  @ParameterizedTest
  @MethodSource("trends")
  void samplesAreReturnedAtTheSamples(Trend trend) {
    Points points = Scatter.of(1, 100);
    Kriging kriging = Kriging.of(points, NESTED, trend, near(20));
    for (int i = 0; i < points.size(); i++) {
      Estimate estimate = kriging.at(points.x(i), points.y(i), points.z(i));
      assertThat(estimate.value()).isCloseTo(points.value(i), within(1e-9));
      assertThat(estimate.variance()).isCloseTo(0, within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("trends")
  void movingEverythingChangesNothing(Trend trend) {
    Points points = Scatter.of(2, 60);
    Kriging here = Kriging.of(points, NESTED, trend, near(16));
    // an exact shift, so that steps keep their bits
    Kriging there = Kriging.of(Scatter.moved(points, 4096, -8192, 16), NESTED, trend, near(16));
    for (double at = 10; at < 1000; at += 90) {
      Estimate one = here.at(at, 1000 - at, at / 100);
      Estimate other = there.at(at + 4096, 1000 - at - 8192, at / 100 + 16);
      assertThat(other.value()).isCloseTo(one.value(), within(1e-9));
      assertThat(other.variance()).isCloseTo(one.variance(), within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("trends")
  void variancesAreNeverNegativeAndAnyNumberOfThreadsGivesTheSameBits(Trend trend) {
    Kriging kriging = Kriging.of(Scatter.of(3, 200), NESTED, trend, near(12));
    Estimates alone = kriging.onGrid(GRID, Workers.alone());
    assertThat(Arrays.stream(alone.variances()).min().orElseThrow()).isGreaterThanOrEqualTo(0);
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      Estimates together = kriging.onGrid(GRID, Workers.of(pool, 4));
      assertThat(together.values()).isEqualTo(alone.values());
      assertThat(together.variances()).isEqualTo(alone.variances());
    }
  }

  @Test
  void gridIsPlaceAfterPlace() {
    Kriging kriging = Kriging.of(Scatter.of(4, 150), NESTED, new Trend.Constant(), near(16));
    Estimates estimates = kriging.onGrid(GRID, Workers.alone());
    for (int node = 0; node < GRID.size(); node += 97) {
      Estimate lone = kriging.at(GRID.x(node), GRID.y(node), GRID.z(node));
      assertThat(estimates.value(node)).isEqualTo(lone.value());
      assertThat(estimates.variance(node)).isEqualTo(lone.variance());
    }
  }

  @Test
  void weightsAddUpToOneAndReproduceAPlane() {
    Points points = Scatter.of(5, 80);
    double[] plane = new double[points.size()];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = 3 + 0.01 * points.x(i) - 0.02 * points.y(i) + points.z(i);
    }
    Kriging kriging = Kriging.of(points.withValues(plane), NESTED, new Trend.Linear(3), near(20));
    KrigingWeights weights = kriging.weightsAt(500, 400, 3);
    assertThat(weights.weights().stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-10));
    assertThat(kriging.at(500, 400, 3).value()).isCloseTo(3 + 5 - 8 + 3, within(1e-8));
    // also outside, where any other mean would bend it
    assertThat(kriging.at(1500, 400, 3).value()).isCloseTo(3 + 15 - 8 + 3, within(1e-7));
  }

  @Test
  void farFromAllSamplesSimpleKrigingGivesMeanAndSill() {
    Kriging kriging =
        Kriging.of(
            Scatter.of(6, 30), Variogram.spherical(0.2, 1, 100), new Trend.Known(7), near(8));
    Estimate estimate = kriging.at(1e6, 1e6, 0);
    assertThat(estimate.value()).isEqualTo(7);
    assertThat(estimate.variance()).isEqualTo(1.2);
  }

  @Test
  void placeWithoutSamplesInReachIsNotEstimated() {
    Search reach = Search.nearest(8).within(Ranges.isotropic(50));
    Kriging ordinary =
        Kriging.of(Scatter.of(7, 30), Variogram.spherical(0, 1, 100), new Trend.Constant(), reach);
    Estimate estimate = ordinary.at(5000, 0, 0);
    assertThat(estimate.value()).isNaN();
    assertThat(estimate.samples()).isZero();
  }

  @Test
  void blockVarianceIsLessThanThatOfAPointAndOfManyPointsTheirMean() {
    Kriging point = Kriging.of(Scatter.of(8, 40), NESTED, new Trend.Constant(), Search.all());
    Support lattice = Support.regular(new Box(60, 40, 2), new Support.Counts(3, 2, 2));
    Estimate block = point.withSupport(lattice).at(300, 300, 5);
    double mean = 0;
    for (double dx : new double[] {-20, 0, 20}) {
      for (double dy : new double[] {-10, 10}) {
        for (double dz : new double[] {-0.5, 0.5}) {
          mean += point.at(300 + dx, 300 + dy, 5 + dz).value() / 12;
        }
      }
    }
    // kriging is linear: the estimate of a mean is the mean of estimates
    assertThat(block.value()).isCloseTo(mean, within(1e-10));
    assertThat(block.variance()).isLessThan(point.at(300, 300, 5).variance());
  }

  @Test
  void powerVariogramGivesTheSameWhateverTheConstantThatMakesItDefinite() {
    Points points = Scatter.of(9, 25);
    Variogram steep =
        Variogram.of(0.01, new Structure(new VariogramModel.Power(1.8), 1, Ranges.isotropic(300)));
    Kriging kriging = Kriging.of(points, steep, new Trend.Constant(), Search.all());
    for (int i = 0; i < points.size(); i++) {
      assertThat(kriging.at(points.x(i), points.y(i), points.z(i)).value())
          .isCloseTo(points.value(i), within(1e-6));
    }
    assertThat(kriging.weightsAt(5, 5, 5).weights().stream().mapToDouble(w -> w).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void gaussianVariogramWithoutNuggetIsLiftedRatherThanRefused() {
    Points points = Scatter.of(10, 120);
    Variogram smooth =
        Variogram.of(
            0,
            new Structure(
                new VariogramModel.Gaussian(VariogramModel.RangeMeaning.PRACTICAL),
                1,
                Ranges.layered(3000, 100)));
    Kriging kriging = Kriging.of(points, smooth, new Trend.Constant(), Search.all());
    assertThat(kriging.at(500, 500, 5).value()).isFinite();
  }

  @Test
  void samplesInOnePlaceAreRefused() {
    Points twice =
        Points.flat(new double[] {1, 2, 1}, new double[] {0, 0, 0}, new double[] {5, 6, 7});
    assertThatThrownBy(() ->
            Kriging.of(twice, Variogram.spherical(0, 1, 10), new Trend.Constant(), Search.all()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("samples 0 and 2")
        .hasMessageContaining("Maybe");
  }

  @Test
  void knownMeanWithoutASillIsRefused() {
    Variogram linear =
        Variogram.of(0, new Structure(new VariogramModel.Power(1), 1, Ranges.isotropic(1)));
    assertThatThrownBy(() -> Kriging.of(Scatter.of(1, 5), linear, new Trend.Known(0), Search.all()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void leavingOutCoresIsHarderThanLeavingOutSamples() {
    Points points = Scatter.of(11, 30);
    int n = points.size();
    double[][] columns = new double[4][4 * n];
    int[] cores = new int[4 * n];
    for (int i = 0; i < 4 * n; i++) {
      int core = i / 4;
      columns[0][i] = points.x(core);
      columns[1][i] = points.y(core);
      columns[2][i] = i % 4;
      columns[3][i] = points.value(core) + 0.01 * (i % 4);
      cores[i] = core;
    }
    Points samples = Points.of(columns[0], columns[1], columns[2], columns[3]);
    Variogram variogram =
        Variogram.of(
            0.01, new Structure(new VariogramModel.Spherical(), 1, Ranges.layered(300, 10)));
    CrossValidation byCore = validate(samples.withGroups(cores), variogram);
    CrossValidation bySample = validate(samples, variogram);
    assertThat(byCore.rootMeanSquareError()).isGreaterThan(2 * bySample.rootMeanSquareError());
    assertThat(byCore.estimated()).isEqualTo(4 * n);
  }

  private static CrossValidation validate(Points points, Variogram variogram) {
    return CrossValidation.of(
        points,
        variogram,
        new Trend.Constant(),
        Search.nearest(16).measuredIn(Ranges.layered(300, 10)),
        Workers.alone());
  }
}
