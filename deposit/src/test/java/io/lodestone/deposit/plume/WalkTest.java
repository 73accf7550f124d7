// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.plume.analytic.DepositingPlume;
import io.lodestone.deposit.plume.analytic.RouseProfile;
import org.junit.jupiter.api.Test;

/// The random walk against what it should converge to.
class WalkTest {

  private static final int PARTICLES = 50_000;

  @Test
  void incrementsHaveMeanZeroVarianceOneThirdAndNoCorrelation() {
    int n = 3_000_000;
    double[] sums = new double[6];
    double lag = 0;
    for (int i = 0; i < n; i++) {
      long bits = WalkBits.at(42, i % 1000, i / 1000);
      double a = WalkBits.first(bits);
      double b = WalkBits.second(bits);
      double c = WalkBits.third(bits);
      double[] terms = {a, b, c, a * a, b * b, c * c};
      for (int k = 0; k < terms.length; k++) {
        sums[k] += terms[k] / n;
      }
      lag += a * WalkBits.first(WalkBits.at(42, i % 1000, i / 1000 + 1)) / n;
    }
    double meanError = 4 * Math.sqrt(1 / 3.0 / n);
    for (int k = 0; k < 3; k++) {
      assertThat(sums[k]).as("mean %d", k).isCloseTo(0, within(meanError));
      assertThat(sums[3 + k])
          .as("variance %d", k)
          .isCloseTo(1 / 3.0, within(4 * Math.sqrt(4 / 45.0 / n)));
    }
    assertThat(lag).as("one step and the next").isCloseTo(0, within(4 / 3.0 / Math.sqrt(n)));
  }

  @Test
  void displacementIsNormalAfterAFewStepsAndItsVarianceIsTwoKt() {
    for (int steps : new int[] {12, 144}) {
      PlumeSetting setting =
          setting(
              steps,
              600,
              ParticleCases.atOnce(50, 50),
              ParticleCases.floating(),
              new Water(
                  CurrentSeries.steady(0, 0),
                  2,
                  DiffusivityProfile.constant(100, 10, 0),
                  Bed.keeping()));
      Positions at = Plume.run(setting, 2).positions();
      double second = 0;
      double fourth = 0;
      for (int i = 0; i < at.size(); i++) {
        double x = at.eastMetres(i);
        second += x * x / at.size();
        fourth += x * x * x * x / at.size();
      }
      double variance = 2 * 2 * 600.0 * steps;
      assertThat(second / variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / PARTICLES)));
      // A sum of n uniform numbers has the kurtosis 3 − 1.2/n.
      assertThat(fourth / second / second)
          .isCloseTo(3 - 1.2 / steps, within(4 * Math.sqrt(96.0 / PARTICLES)));
    }
  }

  /// Grains that do not settle stay evenly spread under any diffusivity; a walk without Visser's
  /// correction gathers them where it is low.
  @Test
  void evenWaterStaysEvenUnderVariableMixing() {
    DiffusivityProfile profile =
        DiffusivityProfile.boundaryLayer(40, 80, new DiffusivityProfile.Layer(0.0025, 20), 2e-4);
    PlumeSetting setting =
        setting(
            2000,
            60,
            ParticleCases.atOnce(0, 40),
            ParticleCases.floating(),
            new Water(CurrentSeries.steady(0, 0), 0, profile, Bed.keeping()));
    double[] shares = heights(Plume.run(setting, 2).positions(), 40, 20);
    double error = Math.sqrt(0.05 * 0.95 / PARTICLES);
    for (double share : shares) {
      assertThat(share).isCloseTo(0.05, within(4 * error));
    }
    assertThat(naiveUpperShare(profile, 2000, 60))
        .as("without the correction, the share in the calm upper half")
        .isGreaterThan(0.55);
  }

  private static double naiveUpperShare(DiffusivityProfile profile, int steps, double step) {
    int n = 20_000;
    int high = 0;
    for (int i = 0; i < n; i++) {
      double z = 40 * (i + 0.5) / n;
      for (int s = 0; s < steps; s++) {
        double place = Math.min(z / profile.spacing(), profile.cells() - 1e-9);
        int k = (int) place;
        double diffusivity = profile.at(k) + (place - k) * (profile.at(k + 1) - profile.at(k));
        z += Math.sqrt(6 * diffusivity * step) * WalkBits.third(WalkBits.at(1, i, s));
        z = Math.abs(z);
        z = z > 40 ? 80 - z : z;
      }
      high += z > 20 ? 1 : 0;
    }
    return high / (double) n;
  }

  private static double[] heights(Positions positions, double top, int bins) {
    double[] shares = new double[bins];
    for (int i = 0; i < positions.size(); i++) {
      int bin = (int) Math.min(bins - 1, positions.heightMetres(i) / top * bins);
      shares[bin] += 1.0 / positions.size();
    }
    return shares;
  }

  /// What is left in the water against Ermak's solution with the deposition velocity equal to the
  /// settling velocity, to first order in the step.
  @Test
  void bedTakesWhatErmaksBedTakes() {
    double settling = 2e-4;
    double mixing = 1e-3;
    double seconds = 86_400;
    double exact = afloatByErmak(10, settling, mixing, seconds);
    double coarse = Math.abs(afloat(settling, mixing, 144, 600) - exact);
    double fine = Math.abs(afloat(settling, mixing, 1440, 60) - exact);
    double error = Math.sqrt(exact * (1 - exact) / PARTICLES);
    assertThat(exact).isBetween(0.2, 0.8);
    assertThat(fine).isLessThan(4 * error + 0.005);
    assertThat(coarse).isLessThan(0.03);
  }

  private static double afloat(double settling, double mixing, int steps, double step) {
    PlumeSetting setting =
        setting(
            steps,
            step,
            ParticleCases.atOnce(10, 10),
            ParticleCases.sediment(settling, settling * (1 + 1e-9)),
            new Water(
                CurrentSeries.steady(0.05, 0),
                0,
                DiffusivityProfile.constant(400, 40, mixing),
                Bed.keeping()));
    Fate fate = Plume.run(setting, 2).fate();
    return fate.afloatTonnes() / fate.releasedTonnes();
  }

  private static double afloatByErmak(
      double height, double settling, double mixing, double seconds) {
    DepositingPlume plume = new DepositingPlume(1, height, 1, mixing, settling, settling);
    double sum = 0;
    double dz = 0.01;
    for (double z = dz / 2; z < 120; z += dz) {
      sum += plume.acrossTotal(seconds, z) * dz;
    }
    return sum;
  }

  /// Grains that are given back at once as they fall keep to Rouse's profile.
  @Test
  void stirredGrainsKeepToRousesProfile() {
    double friction = 0.01;
    double settling = 0.0008;
    Bed givesBack = new Bed(1, 1e-9, 1);
    PlumeSetting setting =
        setting(
            4000,
            5,
            ParticleCases.atOnce(0, 10),
            ParticleCases.sediment(settling, settling * (1 + 1e-9)),
            new Water(CurrentSeries.steady(0.1, 0), 0, parabola(friction, 10, 400), givesBack));
    Positions at = Plume.run(setting, 2).positions();
    RouseProfile rouse = new RouseProfile(settling, friction, 10);
    double[] shares = heights(at, 10, 10);
    double low = shares[2];
    double high = shares[6];
    double exact = mean(rouse, 6) / mean(rouse, 2);
    assertThat(high / low)
        .isCloseTo(exact, within(exact * (0.02 + 4 / Math.sqrt(high * PARTICLES))));
  }

  /// Mean over a metre.
  private static double mean(RouseProfile rouse, double from) {
    double sum = 0;
    for (int i = 0; i < 100; i++) {
      sum += rouse.relativeConcentration(from + (i + 0.5) / 100, 1) / 100;
    }
    return sum;
  }

  private static DiffusivityProfile parabola(double friction, double top, int cells) {
    double[] nodes = new double[cells + 1];
    for (int k = 0; k <= cells; k++) {
      double z = top * k / cells;
      nodes[k] = RouseProfile.KARMAN * friction * z * (1 - z / top);
    }
    return DiffusivityProfile.of(top, nodes);
  }

  static PlumeSetting setting(
      int steps, double step, Source source, Sediment sediment, Water water) {
    return new PlumeSetting(
        new PlumeSetting.Particles("walk", 11, PARTICLES),
        new PlumeSetting.Steps(steps, step),
        source,
        sediment,
        water,
        ParticleCases.wholeMap(),
        new Windows(steps, 1, 0, water.mixing().topMetres()));
  }
}
