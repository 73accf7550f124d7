// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.random.StandardNormal;
import java.util.function.ToDoubleFunction;

/// Functions of the unit cube whose indices are known.
final class TestFunctions {

  private TestFunctions() {}

  /// sin x1 + a sin^2 x2 + b x3^4 sin x1, with x uniform from -pi to pi.
  static ToDoubleFunction<double[]> ishigami(double a, double b) {
    return u -> {
      double sine = Math.sin(angle(u[0]));
      double second = Math.sin(angle(u[1]));
      return sine + a * second * second + b * Math.pow(angle(u[2]), 4) * sine;
    };
  }

  private static double angle(double u) {
    return Math.PI * (2 * u - 1);
  }

  /// One factor of Sobol's g-function.
  static double gFactor(double x, double a) {
    return (Math.abs(4 * x - 2) + a) / (1 + a);
  }

  /// Sobol's g-function: a product of factors.
  static ToDoubleFunction<double[]> g(double[] a) {
    return u -> {
      double product = 1;
      for (int i = 0; i < a.length; i++) {
        product *= gFactor(u[i], a[i]);
      }
      return product;
    };
  }

  /// A weighted sum of standard normal inputs.
  static ToDoubleFunction<double[]> linear(double[] weights) {
    return u -> {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * StandardNormal.quantile(u[i]);
      }
      return sum;
    };
  }
}
