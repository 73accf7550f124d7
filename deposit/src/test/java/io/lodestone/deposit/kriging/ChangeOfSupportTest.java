// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import org.junit.jupiter.api.Test;

class ChangeOfSupportTest {

  @Test
  void lineHasTheClosedFormOfTheSphericalModel() {
    // γ̄ of a segment L ≤ a: c·(L/2a − (L/a)³/20)
    Variogram unit = Variogram.spherical(0, 1, 10);
    assertThat(ChangeOfSupport.gammaBar(unit, Box.flat(4, 0)))
        .isCloseTo(0.4 / 2 - 0.064 / 20, within(1e-10));
    // and L ≥ a: 1 − 3a/4L + a²/5L²
    assertThat(ChangeOfSupport.gammaBar(unit, Box.flat(0, 40)))
        .isCloseTo(1 - 0.75 / 4 + 0.2 / 16, within(1e-10));
  }

  @Test
  void turnedAxesAgreeWithManyPoints() {
    Variogram turned =
        Variogram.of(
            0.1,
            new Structure(
                new VariogramModel.Exponential(VariogramModel.RangeMeaning.SCALE),
                2,
                new Ranges(30, 10, 4, 35, 20, 15)));
    Box box = new Box(12, 8, 3);
    Support many = Support.gauss(box, new Support.Counts(8, 8, 8));
    assertThat(ChangeOfSupport.gammaBar(turned, box))
        .isCloseTo(turned.sill() - many.within(turned.covariance()), within(2e-3));
  }

  @Test
  void variancesOfSupportsAddUp() {
    Variogram variogram = Variogram.spherical(0.2, 0.8, 25);
    Box small = new Box(2, 2, 1);
    Box large = new Box(100, 80, 10);
    assertThat(
            ChangeOfSupport.dispersionVariance(variogram, small, large)
                + ChangeOfSupport.blockVariance(variogram, large))
        .isCloseTo(ChangeOfSupport.blockVariance(variogram, small), within(1e-12));
    assertThat(ChangeOfSupport.gammaBar(variogram, new Box(0, 0, 0))).isZero();
  }
}
