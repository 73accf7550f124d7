// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.plume.analytic.InstantaneousSource;
import io.lodestone.deposit.plume.analytic.InstantaneousSource.Axis;
import io.lodestone.random.Lognormal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A whole plume: threads, mass, maps, standard errors, the switch of the bed.
class PlumeTest {

  private static final double DAY = 86_400;

  private static PlumeSetting plume(String name, int particles, Bed bed) {
    return new PlumeSetting(
        new PlumeSetting.Particles(name, 5, particles),
        new PlumeSetting.Steps(720, 600),
        new Source(new SourceTrack(0, 0, 200, 10, 0.2), 0, 4, 20, 0, 4 * DAY, 500),
        new Sediment(
            List.of(
                new SizeClass("fine", 0.6, 1.3e-5, new Lognormal(2e-5, 3e-4)),
                new SizeClass("coarse", 0.4, 2e-4, new Lognormal(2e-4, 1e-3))),
            3600,
            0.5),
        new Water(
            CurrentSeries.harmonic(
                0.02, 0.01, List.of(new CurrentSeries.Harmonic(0.035, 44_712)), 44_712),
            0.1,
            DiffusivityProfile.boundaryLayer(
                60, 120, new DiffusivityProfile.Layer(0.0025, 18), 1e-4),
            bed),
        new MapGrid(-4000, -4000, 200, 80, 60),
        new Windows(72, 12, 0, 5));
  }

  @Test
  void threadsDoNotMoveABit() {
    Bed bed = new Bed(0.0025, 0.005, 1e-5);
    PlumeResult one = Plume.run(plume("threads", 20_000, bed), 1);
    PlumeResult three = Plume.run(plume("threads", 20_000, bed), 3);
    assertThat(three.fate()).isEqualTo(one.fate());
    assertThat(one.fate().resuspensions()).isPositive();
    for (int i = 0; i < one.positions().size(); i++) {
      assertThat(three.positions().eastMetres(i)).isEqualTo(one.positions().eastMetres(i));
      assertThat(three.positions().heightMetres(i)).isEqualTo(one.positions().heightMetres(i));
    }
    for (double threshold : new double[] {0.01, 0.1, 1}) {
      assertThat(three.concentration().meanAreaAbove(threshold))
          .isEqualTo(one.concentration().meanAreaAbove(threshold));
      assertThat(three.deposit().areaAbove(threshold))
          .isEqualTo(one.deposit().areaAbove(threshold));
    }
  }

  @Test
  void moreParticlesOfTheSameNameKeepTheDrawsOfTheFirst() {
    PlumeSetting few = atOnce("same", 1000);
    PlumeSetting many = atOnce("same", 3000);
    Positions first = Plume.run(few, 1).positions();
    Positions second = Plume.run(many, 2).positions();
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.eastMetres(i)).isEqualTo(first.eastMetres(i));
    }
    Positions other = Plume.run(atOnce("other", 1000), 1).positions();
    assertThat(other.eastMetres(0)).isNotEqualTo(first.eastMetres(0));
  }

  private static PlumeSetting atOnce(String name, int particles) {
    PlumeSetting setting = plume(name, particles, Bed.keeping());
    return new PlumeSetting(
        setting.particles(),
        setting.steps(),
        new Source(SourceTrack.fixed(0, 0), 0, 4, 20, 0, 0, 500),
        setting.sediment(),
        setting.water(),
        setting.map(),
        setting.windows());
  }

  @Test
  void massIsKept() {
    PlumeResult result = Plume.run(plume("mass", 30_000, Bed.keeping()), 2);
    Fate fate = result.fate();
    assertThat(fate.releasedTonnes()).isCloseTo(500, within(1e-9));
    assertThat(fate.onBedTonnes() + fate.afloatTonnes()).isCloseTo(500, within(1e-9));
    assertThat(fate.onBedTonnes()).isGreaterThan(100);
    MapGrid map = result.deposit().map();
    double onMap = 0;
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        onMap += result.deposit().millimetresAt(column, row) / 1000 * map.cellSquareMetres() * 0.5;
      }
    }
    assertThat(onMap + fate.besideMapTonnes()).isCloseTo(fate.onBedTonnes(), within(1e-6));
    assertThat(fate.resuspensions()).isZero();
  }

  @Test
  void bedGivesBackOnlyWhenTheCurrentIsStrongEnough() {
    // The strongest current of the plume is 0.057 m/s: 0.0085 Pa with this drag.
    Bed weak = new Bed(0.0025, 0.02, 1e-4);
    Bed strong = new Bed(0.0025, 0.004, 1e-4);
    PlumeResult keeps = Plume.run(plume("bed", 20_000, Bed.keeping()), 2);
    PlumeResult calm = Plume.run(plume("bed", 20_000, weak), 2);
    PlumeResult stirred = Plume.run(plume("bed", 20_000, strong), 2);
    assertThat(calm.fate()).isEqualTo(keeps.fate());
    assertThat(stirred.fate().resuspensions()).isGreaterThan(1000);
    assertThat(stirred.fate().afloatTonnes()).isGreaterThan(keeps.fate().afloatTonnes());
    assertThat(stirred.distances().quantileMetres(0.5))
        .isGreaterThan(keeps.distances().quantileMetres(0.5));
  }

  /// Areas of runs with other draws scatter as their standard error says.
  @Test
  void standardErrorOfAnAreaIsTheScatterOfRuns() {
    int runs = 24;
    double[] areas = new double[runs];
    double mean = 0;
    double stated = 0;
    for (int i = 0; i < runs; i++) {
      PlumeResult result = Plume.run(plume("run-" + i, 4000, Bed.keeping()), 2);
      AreaEstimate area = result.deposit().areaAbove(0.05);
      assertThat(area.particlesAtThreshold()).isCloseTo(8, within(1.0));
      areas[i] = area.squareKilometres();
      mean += areas[i] / runs;
      stated += area.standardError() * area.standardError() / runs;
    }
    double squares = 0;
    for (double area : areas) {
      squares += (area - mean) * (area - mean) / (runs - 1);
    }
    // The ratio of two variances of 23 and 24·7 degrees of freedom; and areas go in whole cells.
    assertThat(Math.sqrt(stated / squares)).isBetween(0.6, 1.9);
  }

  @Test
  void moreParticlesNarrowTheStandardError() {
    AreaEstimate few = Plume.run(plume("few", 2000, Bed.keeping()), 2).deposit().areaAbove(0.05);
    AreaEstimate many =
        Plume.run(plume("many", 256_000, Bed.keeping()), 2).deposit().areaAbove(0.05);
    assertThat(many.standardError()).isLessThan(0.7 * few.standardError());
    assertThat(many.particlesAtThreshold())
        .isCloseTo(few.particlesAtThreshold() * 128, within(1e-6));
  }

  /// An instantaneous cloud in a layer that it has filled: counted concentrations against the
  /// closed solution.
  @Test
  void concentrationsAreThoseOfTheClosedSolution() {
    int particles = 200_000;
    PlumeSetting setting =
        new PlumeSetting(
            new PlumeSetting.Particles("cloud", 3, particles),
            new PlumeSetting.Steps(144, 600),
            new Source(SourceTrack.fixed(0, 0), 0, 20, 0, 0, 0, 1000),
            ParticleCases.floating(),
            new Water(
                CurrentSeries.steady(0.05, -0.02),
                5,
                DiffusivityProfile.constant(20, 10, 0.01),
                Bed.keeping()),
            new MapGrid(4320 - 150, -1728 - 150, 300, 1, 1),
            new Windows(144, 1, 0, 20));
    double counted = Plume.run(setting, 2).concentration().milligramsPerLitreAt(0, 0, 0);
    double centre =
        InstantaneousSource.concentration(1e6, DAY, new Axis(0, 0, 5), new Axis(0, 0, 5)) / 20;
    // Mean over the cell: the cloud has a standard deviation of 930 m.
    double mean = centre * (1 - 2 * 150.0 * 150 / 6 / (2 * 5 * DAY));
    double share = mean / 1000 / 1000 * 300 * 300 * 20 / 1000;
    double error = 4 / Math.sqrt(share * particles);
    assertThat(counted).isCloseTo(1000 * mean, within(1000 * mean * error));
  }

  @Test
  void wrongSettingsSayWhatIsWrong() {
    assertThatThrownBy(() -> new Source(SourceTrack.fixed(0, 0), 5, 1, 0, 0, 1, 1))
        .hasMessageContaining("source between 5.0 and 1.0 m")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(
            () -> new Sediment(List.of(new SizeClass("a", 60, 0, new Lognormal(1, 2))), 0, 1))
        .hasMessageContaining("add up to 60.0");
    PlumeSetting s = atOnce("x", 10);
    Water kinked =
        new Water(
            s.water().currents(),
            0,
            DiffusivityProfile.of(40, new double[] {0, 1, 0}),
            Bed.keeping());
    assertThatThrownBy(() ->
            new PlumeSetting(
                s.particles(), s.steps(), s.source(), s.sediment(), kinked, s.map(), s.windows()))
        .hasMessageContaining("mixing changes too fast");
    assertThatThrownBy(() -> Plume.run(atOnce("x", 10), 0)).hasMessageContaining("0 threads");
  }
}
