// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.linalg.Rows;
import java.util.List;

/// Margins that are linear in the variables, constant + Σ a·π, of participants that answer their
/// margin: how prices reach them, and how their answers and curvatures reach the gradient and the
/// Hessian.
///
/// Terms and pairs of terms lie participant after participant in flat lists, each as a row of
/// seats.
final class MarginTerms {

  private final List<int[]> variables;
  private final int width;
  private final int participants;
  private final int[] termStart;
  private final int[] variable;
  private final int[] pairStart;
  private final int[] pairSlot;
  private final double[] constant;
  private final double[] coefficient;
  private final double[] pairProduct;

  /// @param variables `[participant][term]`: what each margin depends on, none twice
  MarginTerms(List<int[]> variables, int width) {
    this.variables = variables;
    this.width = width;
    this.participants = variables.size();
    termStart = new int[participants + 1];
    pairStart = new int[participants + 1];
    for (int p = 0; p < participants; p++) {
      int n = variables.get(p).length;
      termStart[p + 1] = termStart[p] + n;
      pairStart[p + 1] = pairStart[p] + n * (n + 1) / 2;
    }
    variable = variables.stream().flatMapToInt(java.util.Arrays::stream).toArray();
    pairSlot = new int[pairStart[participants]];
    constant = new double[participants * width];
    coefficient = new double[variable.length * width];
    pairProduct = new double[pairSlot.length * width];
  }

  List<int[]> variables() {
    return variables;
  }

  void bind(Response.Slots pattern) {
    int at = 0;
    for (int[] own : variables) {
      for (int i = 0; i < own.length; i++) {
        for (int j = 0; j <= i; j++) {
          pairSlot[at++] = pattern.of(own[i], own[j]);
        }
      }
    }
  }

  /// Sets the derivatives of a participant's margin; `[term]`.
  void set(int participant, int seat, double[] a) {
    int term = termStart[participant];
    int pair = pairStart[participant];
    for (int i = 0; i < a.length; i++) {
      coefficient[term++ * width + seat] = a[i];
      for (int j = 0; j <= i; j++) {
        pairProduct[pair++ * width + seat] = a[i] * a[j];
      }
    }
  }

  /// Sets what of a participant's margin does not depend on this month's prices, USD/t.
  void setConstant(int participant, int seat, double usdPerTonne) {
    constant[participant * width + seat] = usdPerTonne;
  }

  /// Margins at prices; `[participant × width + seat]`, overwritten.
  void margins(double[] prices, double[] margin) {
    System.arraycopy(constant, 0, margin, 0, constant.length);
    for (int p = 0; p < participants; p++) {
      for (int t = termStart[p]; t < termStart[p + 1]; t++) {
        Rows.addProduct(margin, p, coefficient, t, prices, variable[t], width);
      }
    }
  }

  /// Adds coefficient times answer to the gradient of each variable.
  void addGradient(double[] answer, double[] gradient) {
    for (int p = 0; p < participants; p++) {
      for (int t = termStart[p]; t < termStart[p + 1]; t++) {
        Rows.addProduct(gradient, variable[t], coefficient, t, answer, p, width);
      }
    }
  }

  /// Adds curvature times the outer product of the coefficients to the Hessian.
  void addCurvature(double[] curvature, double[] hessian) {
    for (int p = 0; p < participants; p++) {
      for (int t = pairStart[p]; t < pairStart[p + 1]; t++) {
        Rows.addProduct(hessian, pairSlot[t], pairProduct, t, curvature, p, width);
      }
    }
  }
}
