// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The exponential up to its joint, its parabola beyond, without a break in value, slope or
/// curvature.
class ExponentialTest {

  private final Exponential exponential = new Exponential();

  @Test
  void isTheExponentialBelowTheJoint() {
    for (double z : new double[] {-800, -3, 0, 1, 9.99, Exponential.FIRST_JOINT}) {
      double value = exponential.value(z);
      assertThat(value).isEqualTo(Math.exp(z));
      assertThat(exponential.slope(z, value)).isEqualTo(Math.exp(z));
      assertThat(exponential.curvature(z, value)).isEqualTo(Math.exp(z));
    }
  }

  @Test
  void isTwiceDifferentiableAtTheJoint() {
    double joint = exponential.joint();
    for (double h : new double[] {1e-3, 1e-6, 1e-9}) {
      double at = Math.exp(joint);
      double below = exponential.value(joint - h);
      double above = exponential.value(joint + h);
      assertThat(above / below).isCloseTo(1, within(3 * h));
      double slopeGap = exponential.slope(joint + h, above) - exponential.slope(joint - h, below);
      assertThat(slopeGap / at).isCloseTo(0, within(3 * h));
      double curvatureGap =
          exponential.curvature(joint + h, above) - exponential.curvature(joint - h, below);
      assertThat(curvatureGap / at).isCloseTo(0, within(3 * h));
    }
  }

  @Test
  void derivativesBeyondTheJointAreThoseOfTheValue() {
    double h = 1e-4;
    for (double z : new double[] {10.5, 50, 1e4}) {
      double slope = exponential.slope(z, exponential.value(z));
      double difference = (exponential.value(z + h) - exponential.value(z - h)) / (2 * h);
      assertThat(slope / difference).isCloseTo(1, within(1e-6));
      double up = exponential.slope(z + h, exponential.value(z + h));
      double down = exponential.slope(z - h, exponential.value(z - h));
      double curvature = exponential.curvature(z, exponential.value(z));
      assertThat(curvature / ((up - down) / (2 * h))).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void doesNotOverflowWhereTheExponentialWould() {
    assertThat(exponential.value(1e6)).isFinite();
    exponential.widen();
    assertThat(exponential.joint()).isEqualTo(20);
    assertThat(exponential.value(15)).isEqualTo(Math.exp(15));
  }
}
