// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.Scatter;
import io.lodestone.deposit.sample.Points;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariogramTest {

  static List<VariogramModel> models() {
    return List.of(
        new VariogramModel.Spherical(),
        new VariogramModel.Exponential(VariogramModel.RangeMeaning.SCALE),
        new VariogramModel.Exponential(VariogramModel.RangeMeaning.PRACTICAL),
        new VariogramModel.Gaussian(VariogramModel.RangeMeaning.SCALE),
        new VariogramModel.Gaussian(VariogramModel.RangeMeaning.PRACTICAL),
        new VariogramModel.Power(1),
        new VariogramModel.Power(0.5));
  }

  @ParameterizedTest
  @MethodSource("models")
  void shapesRiseFromZeroAndNeverFall(VariogramModel model) {
    assertThat(model.rise(0)).isZero();
    double last = 0;
    for (double h = 0.01; h < 5; h += 0.01) {
      double now = model.rise(h);
      assertThat(now).isGreaterThanOrEqualTo(last);
      last = now;
    }
    assertThat(model.hasSill()).isEqualTo(!(model instanceof VariogramModel.Power));
    if (model.hasSill()) {
      assertThat(model.rise(50)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void practicalRangeIsWhereNinetyFivePercentAreReached() {
    double reached = 1 - Math.exp(-3);
    assertThat(new VariogramModel.Exponential(VariogramModel.RangeMeaning.PRACTICAL).rise(1))
        .isCloseTo(reached, within(1e-15));
    assertThat(new VariogramModel.Gaussian(VariogramModel.RangeMeaning.PRACTICAL).rise(1))
        .isCloseTo(reached, within(1e-15));
  }

  @Test
  void axesLieAsTheirAnglesSay() {
    Variogram east =
        Variogram.of(
            0, new Structure(new VariogramModel.Spherical(), 1, Ranges.horizontal(100, 10, 1, 90)));
    // along the azimuth, across it, downwards
    assertThat(east.at(50, 0, 0)).isCloseTo(0.6875, within(1e-12));
    assertThat(east.at(0, 5, 0)).isCloseTo(0.6875, within(1e-12));
    assertThat(east.at(0, 0, 0.5)).isCloseTo(0.6875, within(1e-12));
    Variogram dipping =
        Variogram.of(
            0, new Structure(new VariogramModel.Spherical(), 1, new Ranges(100, 10, 1, 90, 30, 0)));
    double c = Math.cos(Math.toRadians(30));
    assertThat(dipping.at(50 * c, 0, 25)).as("down the dip").isCloseTo(0.6875, within(1e-12));
    assertThat(dipping.at(0, 5, 0)).as("along the strike").isCloseTo(0.6875, within(1e-12));
    Variogram rolled =
        Variogram.of(
            0, new Structure(new VariogramModel.Spherical(), 1, new Ranges(100, 10, 1, 0, 0, 90)));
    assertThat(rolled.at(0.5, 0, 0)).as("third axis east").isCloseTo(0.6875, within(1e-12));
    assertThat(rolled.at(0, 0, 5)).as("minor axis down").isCloseTo(0.6875, within(1e-12));
  }

  @Test
  void directionsTakeThePairsThatLieAlongThem() {
    double[] x = new double[100];
    double[] y = new double[100];
    double[] v = new double[100];
    for (int i = 0; i < 100; i++) {
      x[i] = i % 10;
      y[i] = i / 10;
      v[i] = i / 10; // changes to the north only
    }
    Points points = Points.flat(x, y, v);
    Lags lags = Lags.sideBySide(1, 3);
    List<Lag> east = ExperimentalVariogram.of(points, lags, Direction.horizontal(90, 20)).lags();
    List<Lag> north = ExperimentalVariogram.of(points, lags, Direction.horizontal(180, 20)).lags();
    assertThat(east).allSatisfy(lag -> assertThat(lag.gamma()).isZero());
    assertThat(north).extracting(Lag::gamma).containsExactly(0.5, 2.0, 4.5);
    assertThat(north).extracting(Lag::pairs).containsExactly(90, 80, 70);
    assertThat(north.getFirst().dy()).as("turned to the south, as asked").isEqualTo(-1);
  }

  @Test
  void lagsTakeWhatLiesWithinTheirTolerance() {
    Points points = Points.flat(new double[] {0, 1, 3}, new double[3], new double[] {0, 1, 2});
    Lags narrow = new Lags(1, 1, 0.25, 3);
    assertThat(ExperimentalVariogram.of(points, narrow).lags())
        .extracting(Lag::pairs)
        .containsExactly(1, 1, 1);
    Lags overlapping = new Lags(1, 1, 1, 3);
    assertThat(ExperimentalVariogram.of(points, overlapping).lags())
        .extracting(Lag::pairs)
        .containsExactly(2, 2, 1);
  }

  @Test
  void fitFindsTheAnisotropicVariogramThatMadeTheLags() {
    Variogram truth =
        Variogram.of(
            0.1,
            new Structure(new VariogramModel.Spherical(), 0.9, Ranges.horizontal(700, 300, 6, 40)));
    List<ExperimentalVariogram> experimental = new ArrayList<>();
    double a = Math.toRadians(40);
    double[][] axes = {{Math.sin(a), Math.cos(a), 0}, {Math.cos(a), -Math.sin(a), 0}, {0, 0, 1}};
    double[] reach = {1000, 500, 10};
    for (int k = 0; k < 3; k++) {
      List<Lag> lags = new ArrayList<>();
      for (int i = 1; i <= 12; i++) {
        double h = reach[k] * i / 12;
        double[] e = axes[k];
        double gamma = truth.at(h * e[0], h * e[1], h * e[2]);
        lags.add(new Lag(50, h, gamma, h * e[0], h * e[1], h * e[2]));
      }
      experimental.add(new ExperimentalVariogram(lags));
    }
    Variogram start =
        Variogram.of(
            0,
            new Structure(new VariogramModel.Spherical(), 1, Ranges.horizontal(400, 350, 3, 40)));
    Variogram found = VariogramFit.of(experimental, start, FitWeights.PAIRS).variogram();
    Ranges ranges = found.structures().getFirst().ranges();
    assertThat(found.nugget()).isCloseTo(0.1, within(1e-3));
    assertThat(ranges.major()).isCloseTo(700, within(2.0));
    assertThat(ranges.minor()).isCloseTo(300, within(1.0));
    assertThat(ranges.vertical()).isCloseTo(6, within(0.02));
  }

  @Test
  void fitKeepsContributionsFromBeingNegative() {
    // a straight line through the origin: the nugget would be negative without a bound
    List<Lag> lags = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      lags.add(Lag.of(100, i, Math.max(0, i - 2)));
    }
    VariogramFit fit =
        VariogramFit.of(new ExperimentalVariogram(lags), Variogram.spherical(1, 1, 20));
    assertThat(fit.variogram().nugget()).isZero();
  }

  @Test
  void fitWithMoreUnknownsThanLagsIsRefused() {
    ExperimentalVariogram two =
        new ExperimentalVariogram(List.of(Lag.of(5, 1, 1), Lag.of(5, 2, 2)));
    assertThatThrownBy(() -> VariogramFit.of(two, Variogram.spherical(0, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  void covarianceIsSillMinusVariogram() {
    Variogram variogram = Variogram.spherical(0.3, 0.7, 100);
    Points points = Scatter.of(1, 20);
    for (int i = 1; i < 20; i++) {
      double dx = points.x(i) - points.x(0);
      double dy = points.y(i) - points.y(0);
      assertThat(variogram.covariance().at(dx, dy, 0))
          .isCloseTo(variogram.sill() - variogram.at(dx, dy, 0), within(1e-15));
    }
    assertThat(variogram.covariance().at(0, 0, 0)).isEqualTo(1);
    assertThat(variogram.at(0, 0, 0)).isZero();
    assertThat(variogram.standardised().sill()).isEqualTo(1);
  }
}
