// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.plume.analytic.Accumulation;
import io.lodestone.deposit.plume.analytic.ContinuousSource;
import io.lodestone.deposit.plume.analytic.DepositingPlume;
import io.lodestone.deposit.plume.analytic.FirstPassage;
import io.lodestone.deposit.plume.analytic.InstantaneousSource;
import io.lodestone.deposit.plume.analytic.InstantaneousSource.Axis;
import io.lodestone.deposit.plume.analytic.RouseProfile;
import io.lodestone.deposit.plume.analytic.StepInput;
import org.junit.jupiter.api.Test;

/// What closed solutions owe to each other and to their equations.
class AnalyticTest {

  @Test
  void settlingPlumeFulfilsItsEquationAndItsBed() {
    double w = 0.0027;
    double deposition = 0.005;
    double k = 1;
    double u = 5;
    DepositingPlume plume = new DepositingPlume(0.01, 15, u, k, w, deposition);
    double x = 300;
    double z = 4;
    double h = 0.05;
    double c = plume.concentration(x, 1, z);
    double along = (plume.concentration(x + h, 1, z) - plume.concentration(x - h, 1, z)) / (2 * h);
    double up = (plume.concentration(x, 1, z + h) - plume.concentration(x, 1, z - h)) / (2 * h);
    double upUp =
        (plume.concentration(x, 1, z + h) - 2 * c + plume.concentration(x, 1, z - h)) / (h * h);
    double acrossAcross =
        (plume.concentration(x, 1 + h, z) - 2 * c + plume.concentration(x, 1 - h, z)) / (h * h);
    assertThat(u * along).isCloseTo(k * (upUp + acrossAcross) + w * up, within(1e-4 * c));

    double bed = plume.concentration(x, 1, 0);
    double slope =
        (-3 * bed + 4 * plume.concentration(x, 1, h) - plume.concentration(x, 1, 2 * h)) / (2 * h);
    assertThat(k * slope + w * bed).isCloseTo(deposition * bed, within(1e-4 * deposition * bed));
  }

  @Test
  void extremesOfSettlingStayOrdinaryNumbers() {
    DepositingPlume sticky = new DepositingPlume(1, 10, 0.05, 1e-4, 1e-3, 1);
    assertThat(sticky.concentration(1000, 0, 0)).isBetween(0.0, 1e3);
    DepositingPlume still = new DepositingPlume(1, 10, 0.05, 1e-4, 1e-3, 0);
    assertThat(still.concentration(1e5, 0, 0)).isFinite().isPositive();
    assertThat(StepInput.relativeConcentration(100, 1e4, 1, 1e-6)).isCloseTo(1, within(1e-12));
    assertThat(new FirstPassage(100, 1e-3, 1e-7).depositedShare(9e4)).isCloseTo(0, within(1e-12));
    assertThat(new FirstPassage(100, 1e-3, 1e-7).depositedShare(11e4)).isCloseTo(1, within(1e-12));
  }

  @Test
  void bedThatKeepsNothingGivesTheReflectedPlumeAndKeepsTheMass() {
    DepositingPlume plume = new DepositingPlume(2, 5, 0.1, 1e-3, 1e-4, 0);
    double sum = 0;
    for (double z = 0.01; z < 100; z += 0.02) {
      sum += plume.acrossTotal(2000, z) * 0.1 * 0.02;
    }
    assertThat(sum).isCloseTo(2, within(1e-4));
  }

  @Test
  void manyCloudsInARowAreThePlumeOfAContinuousSource() {
    ContinuousSource source = new ContinuousSource(1, 0.5, 0.1);
    double sum = 0;
    double dt = 0.5;
    for (double t = dt / 2; t < 40_000; t += dt) {
      sum +=
          dt
              * InstantaneousSource.concentration(
                  1, t, new Axis(100, 0.1, 0.5), new Axis(5, 0, 0.5), new Axis(3, 0, 0.5));
    }
    assertThat(source.concentration(100, 5, 3)).isCloseTo(sum, within(1e-5 * sum));
    assertThat(source.slenderConcentration(-1, 0, 0)).isZero();
  }

  @Test
  void profileIsFlatWithoutSettlingAndEmptyAtTheTop() {
    assertThat(new RouseProfile(0, 0.01, 10).relativeConcentration(9, 0.1)).isEqualTo(1);
    assertThat(new RouseProfile(1e-3, 0.01, 10).relativeConcentration(10, 0.1)).isZero();
    assertThatThrownBy(() -> new RouseProfile(1e-3, 0.01, 10).relativeConcentration(11, 0.1))
        .hasMessageContaining("Maybe");
  }

  /// V17 of the seabed facts: derived arithmetic, so this tests the conversion only.
  @Test
  void trapFluxOf9MilligramsADayBuilds6MillimetresInAThousandYears() {
    assertThat(Accumulation.millimetresPerThousandYears(9.3, 0.551)).isCloseTo(6.2, within(0.062));
  }
}
