// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The exponential up to its joint, its parabola beyond, without a break in value, slope or
/// curvature.
class ExponentialTest {

  private final Exponential exponential = new Exponential(1, 1);

  ExponentialTest() {
    exponential.setDeltas(0, new double[] {1});
    exponential.setReference(0, 0, 1);
  }

  private double value(double z) {
    double[] surplus = new double[1];
    exponential.margin[0] = z;
    exponential.evaluate(surplus);
    return surplus[0];
  }

  private double slope(double z) {
    value(z);
    return exponential.answer[0];
  }

  private double curvature(double z) {
    value(z);
    return exponential.curvature[0];
  }

  @Test
  void isTheExponentialBelowTheJoint() {
    for (double z : new double[] {-800, -3, 0, 1, 9.99, Exponential.FIRST_JOINT}) {
      double value = value(z);
      assertThat(value).isEqualTo(StrictMath.exp(z));
      assertThat(slope(z)).isEqualTo(StrictMath.exp(z));
      assertThat(curvature(z)).isEqualTo(StrictMath.exp(z));
    }
  }

  @Test
  void isTwiceDifferentiableAtTheJoint() {
    double joint = exponential.joint(0);
    for (double h : new double[] {1e-3, 1e-6, 1e-9}) {
      double at = Math.exp(joint);
      double below = value(joint - h);
      double above = value(joint + h);
      assertThat(above / below).isCloseTo(1, within(3 * h));
      double slopeGap = slope(joint + h) - slope(joint - h);
      assertThat(slopeGap / at).isCloseTo(0, within(3 * h));
      double curvatureGap = curvature(joint + h) - curvature(joint - h);
      assertThat(curvatureGap / at).isCloseTo(0, within(3 * h));
    }
  }

  @Test
  void derivativesBeyondTheJointAreThoseOfTheValue() {
    double h = 1e-4;
    for (double z : new double[] {10.5, 50, 1e4}) {
      double slope = slope(z);
      double difference = (value(z + h) - value(z - h)) / (2 * h);
      assertThat(slope / difference).isCloseTo(1, within(1e-6));
      double up = slope(z + h);
      double down = slope(z - h);
      double curvature = curvature(z);
      assertThat(curvature / ((up - down) / (2 * h))).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void doesNotOverflowWhereTheExponentialWould() {
    assertThat(value(1e6)).isFinite();
    value(25);
    assertThat(exponential.widen(0)).isTrue();
    assertThat(exponential.joint(0)).isEqualTo(20);
    assertThat(value(15)).isEqualTo(StrictMath.exp(15));
  }
}
