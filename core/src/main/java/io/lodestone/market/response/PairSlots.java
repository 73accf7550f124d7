// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

/// Slots of all pairs (i ≥ j) of a short list of variables, row by row.
final class PairSlots {

  private PairSlots() {}

  static int[] of(Response.Slots pattern, int[] variables) {
    int[] slots = new int[variables.length * (variables.length + 1) / 2];
    int at = 0;
    for (int i = 0; i < variables.length; i++) {
      for (int j = 0; j <= i; j++) {
        slots[at++] = pattern.of(variables[i], variables[j]);
      }
    }
    return slots;
  }

  /// Adds scale · a·aᵀ.
  static void addOuter(double[] hessian, int[] slots, double[] a, double scale) {
    int at = 0;
    for (int i = 0; i < a.length; i++) {
      double row = scale * a[i];
      for (int j = 0; j <= i; j++) {
        hessian[slots[at++]] += row * a[j];
      }
    }
  }
}
