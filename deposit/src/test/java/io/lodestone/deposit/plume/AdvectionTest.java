// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How particles are carried.
class AdvectionTest {

  private static final double SIX_HOURS = 21_600;

  @Test
  void eddiesAreFollowedToTheOrderOfTheMethod() {
    Advection.Point start = new Advection.Point(12_000, 12_500);
    for (double drift : new double[] {0, 0.04}) {
      InertialEddy eddy = new InertialEddy(1e-4, 0.3, drift);
      Advection.Point exact = eddy.position(start, SIX_HOURS);
      Advection.Point fourth = Advection.RUNGE_KUTTA.carry(eddy, start, 180, 120);
      Advection.Point first = Advection.EULER.carry(eddy, start, 180, 120);
      assertThat(fourth.east()).isCloseTo(exact.east(), within(1e-5 * exact.east()));
      assertThat(fourth.north()).isCloseTo(exact.north(), within(1e-5 * exact.north()));
      assertThat(first.east()).isCloseTo(exact.east(), within(1e-2 * exact.east()));
      assertThat(first.north()).isCloseTo(exact.north(), within(1e-2 * exact.north()));
      assertThat(Math.abs(first.north() - exact.north()))
          .isGreaterThan(100 * Math.abs(fourth.north() - exact.north()));
    }
  }

  /// |R(iω∆t)|² = 1 − (ω∆t)⁶/72 + …: halving the step divides the loss of a turn by 32.
  @Test
  void halvingTheStepCutsTheLossOfATurnBy32() {
    double turn = 2 * Math.PI / 40;
    double ratio = ParticleCases.radiusLoss(turn) / ParticleCases.radiusLoss(turn / 2);
    assertThat(ratio).isCloseTo(32, within(0.5));
  }

  @Test
  void wayIsTheIntegralOfTheSeriesAndRepeatsWithIt() {
    CurrentSeries series =
        CurrentSeries.of(
            new double[] {0, 100, 300},
            new double[] {2, 10},
            new double[][] {{0, 1}, {2, 1}, {0, 1}},
            new double[][] {{0, 0}, {0, 0}, {0, -3}});
    double[] east = new double[2];
    double[] north = new double[2];
    series.wayInto(0, 300, east, north);
    assertThat(east).containsExactly(300, 300);
    assertThat(north).containsExactly(0, -300);
    series.wayInto(50, 100, east, north);
    assertThat(east[0]).isCloseTo(75 + 87.5, within(1e-9));
    double[] later = new double[2];
    series.wayInto(50 + 2 * 300, 100, later, north);
    assertThat(later[0]).isCloseTo(east[0], within(1e-9));
    series.wayInto(250, 100, east, north);
    assertThat(east[0]).isCloseTo(12.5 + 25, within(1e-9));
  }

  @Test
  void currentsAreLinearBetweenHeightsAndConstantBeyond() {
    CurrentSeries series =
        CurrentSeries.of(
            new double[] {0, 1}, new double[] {2, 4, 10}, new double[2][3], new double[2][3]);
    double[] nodes = new double[7];
    series.spread(new double[] {1, 3, 6}, 2, nodes);
    assertThat(nodes).containsExactly(1, 1, 3, 4, 5, 6, 6);
  }

  @Test
  void tideTurnsClockwiseAndAveragesToTheMean() {
    double period = 44_712;
    CurrentSeries series =
        CurrentSeries.harmonic(
            0.02, -0.01, List.of(new CurrentSeries.Harmonic(0.03, period)), period);
    double[] east = new double[1];
    double[] north = new double[1];
    series.wayInto(0, period, east, north);
    assertThat(east[0]).isCloseTo(0.02 * period, within(1e-6));
    assertThat(north[0]).isCloseTo(-0.01 * period, within(1e-6));
    series.wayInto(0, period / 4, east, north);
    assertThat(north[0]).isNegative();
  }

  @Test
  void collectorMowsLanesToAndFro() {
    SourceTrack track = new SourceTrack(100, 50, 200, 10, 2);
    assertThat(track.eastAt(50)).isEqualTo(200);
    assertThat(track.northAt(50)).isEqualTo(50);
    assertThat(track.eastAt(150)).isEqualTo(200);
    assertThat(track.northAt(150)).isEqualTo(60);
    assertThat(track.eastAt(199)).isEqualTo(102);
    assertThat(track.northAt(200)).isEqualTo(70);
    assertThat(SourceTrack.fixed(1, 2).eastAt(1e6)).isEqualTo(1);
  }

  @Test
  void seriesOutOfOrderIsRefused() {
    assertThatThrownBy(() ->
            CurrentSeries.of(
                new double[] {0, 2, 1}, new double[] {0}, new double[3][1], new double[3][1]))
        .hasMessageContaining("do not rise")
        .hasMessageContaining("Maybe");
  }
}
