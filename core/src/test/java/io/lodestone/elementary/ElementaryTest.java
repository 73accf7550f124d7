// SPDX-License-Identifier: Apache-2.0
package io.lodestone.elementary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Exponential and logarithm against `StrictMath`, one at a time and many at a time.
class ElementaryTest {

  private static final double[] EXTREMES = {
    0.0,
    -0.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    0x1.fffffffffffffp-1023,
    0x1.8p-1023,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    709.782712893384,
    709.782712893385,
    710,
    -707,
    -708,
    -708.4,
    -720,
    -745.13,
    -745.14,
    -746,
    1e300,
    -1e300,
    1,
    Math.E,
  };

  private static double[] exp(double[] x) {
    double[] y = new double[x.length];
    Exp.of(x, y, new double[x.length], x.length);
    return y;
  }

  private static double[] log(double[] x) {
    double[] y = new double[x.length];
    Log.of(x, y, new double[x.length], x.length);
    return y;
  }

  private static void assertWithinOneUlp(double actual, double expected, double x) {
    assertThat(Math.abs(actual - expected)).as("at %s", x).isLessThanOrEqualTo(Math.ulp(expected));
  }

  @Test
  void exponentialIsWithinOneUnitInTheLastPlace() {
    SplittableRandom random = new SplittableRandom(1);
    for (double range : new double[] {1e-9, 1, 30, 745}) {
      double[] x = random.doubles(100_000, -range, range).toArray();
      double[] y = exp(x);
      for (int i = 0; i < x.length; i++) {
        if (x[i] < 709) {
          assertWithinOneUlp(y[i], StrictMath.exp(x[i]), x[i]);
        }
      }
    }
  }

  @Test
  void logarithmIsWithinOneUnitInTheLastPlace() {
    SplittableRandom random = new SplittableRandom(2);
    double[] x = new double[400_000];
    for (int i = 0; i < x.length; i++) {
      x[i] =
          switch (i % 4) {
            case 0 -> random.nextDouble(0.4, 2.5);
            case 1 -> 1 + random.nextDouble(-1e-6, 1e-6);
            case 2 -> Double.longBitsToDouble(random.nextLong(1L << 52)); // subnormal
            default -> Double.longBitsToDouble(random.nextLong(0x7ff0000000000000L));
          };
    }
    double[] y = log(x);
    for (int i = 0; i < x.length; i++) {
      assertWithinOneUlp(y[i], StrictMath.log(x[i]), x[i]);
    }
  }

  @Test
  void manyAtATimeGiveTheBitsOfOneAtATime() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 400; round++) { // often enough to be compiled and vectorised
      double[] x = random.doubles(1 + random.nextInt(300), -800, 800).toArray();
      if (round % 2 == 0) {
        x[random.nextInt(x.length)] = EXTREMES[random.nextInt(EXTREMES.length)];
      }
      double[] e = exp(x);
      double[] l = log(x);
      for (int i = 0; i < x.length; i++) {
        assertThat(Double.compare(e[i], Exp.of(x[i]))).as("exp %s", x[i]).isZero();
        assertThat(Double.compare(l[i], Log.of(x[i]))).as("log %s", x[i]).isZero();
      }
    }
  }

  @Test
  void extremesAreThoseOfStrictMath() {
    double[] e = exp(EXTREMES);
    double[] l = log(EXTREMES);
    for (int i = 0; i < EXTREMES.length; i++) {
      double x = EXTREMES[i];
      for (double y : new double[] {e[i], Exp.of(x)}) {
        assertThat(y).as("exp %s", x).isEqualTo((Double) StrictMath.exp(x));
      }
      for (double y : new double[] {l[i], Log.of(x)}) {
        assertThat(y).as("log %s", x).isEqualTo((Double) StrictMath.log(x));
      }
    }
  }

  /// Numbers fixed once, so that another machine or compiler that gives other bits fails here.
  @Test
  void bitsAreTheSameOnEveryMachine() {
    SplittableRandom random = new SplittableRandom(4);
    long hash = 0;
    for (double value : exp(random.doubles(10_000, -700, 700).toArray())) {
      hash = 31 * hash + Double.doubleToLongBits(value);
    }
    for (double value : log(random.doubles(10_000, 1e-9, 1e9).toArray())) {
      hash = 31 * hash + Double.doubleToLongBits(value);
    }
    assertThat(hash).isEqualTo(HASH);
  }

  private static final long HASH = 6036410588517616305L;

  @Test
  void logarithmOfOnePlusKeepsSmallArguments() {
    for (double e : new double[] {0, 1e-300, 1e-20, 1e-12, 1e-3, 0.5, 1}) {
      double sum = 1 + e;
      double value = Log.onePlus(e, sum, Log.of(sum));
      assertThat(Math.abs(value - StrictMath.log1p(e))).isLessThanOrEqualTo(2 * Math.ulp(value));
    }
  }
}
