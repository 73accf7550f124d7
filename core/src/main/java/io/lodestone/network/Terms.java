// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// A short list of (index, coefficient) pairs, such as the markets of a plant's recipe. Immutable.
public final class Terms {

  private final int[] indices;
  private final double[] coefficients;

  /// Copies both arrays; `[term]`.
  public Terms(int[] indices, double[] coefficients) {
    this.indices = indices.clone();
    this.coefficients = coefficients.clone();
  }

  /// The number of terms.
  public int size() {
    return indices.length;
  }

  /// What term `k` refers to.
  public int index(int k) {
    return indices[k];
  }

  /// The coefficient of term `k`.
  public double coefficient(int k) {
    return coefficients[k];
  }

  /// Σ coefficient × value at index.
  public double dot(double[] values) {
    double sum = 0;
    for (int k = 0; k < indices.length; k++) {
      sum += coefficients[k] * values[indices[k]];
    }
    return sum;
  }
}
