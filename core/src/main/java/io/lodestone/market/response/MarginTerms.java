// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.linalg.Rows;
import java.util.Arrays;
import java.util.List;

/// Margins that are linear in the variables, constant + Σ a·π, of participants that answer their
/// margin: how prices reach them, and how their answers and curvatures reach the gradient and the
/// Hessian.
///
/// Terms and pairs of terms lie participant after participant in flat lists, each as a row of
/// seats. A participant that answers nothing in any seat is passed over, which changes no bit.
final class MarginTerms {

  private final List<int[]> variables;
  private final int width;
  private final int participants;
  private final int[] termStart;
  private final int[] variable;
  private final int[] pairStart;
  private final int[] pairSlot;
  private final boolean[] difference;
  private final double[] constant;
  private final double[] coefficient;
  private final double[] pairProduct;
  private final Seen seenConstant;
  private final boolean[] active;
  private final int[] activeSeats;

  /// @param variables `[participant][term]`: what each margin depends on, none twice
  /// @param difference `[participant]`: whether a margin is the second variable less the first, so
  ///   that no coefficients need to be read
  MarginTerms(List<int[]> variables, boolean[] difference, int width) {
    this.variables = variables;
    this.difference = difference;
    this.width = width;
    this.participants = variables.size();
    termStart = new int[participants + 1];
    pairStart = new int[participants + 1];
    for (int p = 0; p < participants; p++) {
      int n = variables.get(p).length;
      termStart[p + 1] = termStart[p] + n;
      pairStart[p + 1] = pairStart[p] + n * (n + 1) / 2;
    }
    variable = variables.stream().flatMapToInt(Arrays::stream).toArray();
    pairSlot = new int[pairStart[participants]];
    constant = new double[participants * width];
    coefficient = new double[variable.length * width];
    pairProduct = new double[pairSlot.length * width];
    seenConstant = new Seen(participants, width);
    active = new boolean[participants * width];
    activeSeats = new int[participants];
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
  void setCoefficients(int participant, int seat, double[] a) {
    int term = termStart[participant];
    int pair = pairStart[participant];
    for (int i = 0; i < a.length; i++) {
      coefficient[term++ * width + seat] = a[i];
      for (int j = 0; j <= i; j++) {
        pairProduct[pair++ * width + seat] = a[i] * a[j];
      }
    }
  }

  /// Sets what of each participant's margin does not depend on this month's prices;
  /// `[participant]`, USD/t.
  void setConstants(int seat, double[] usdPerTonne) {
    int p = seenConstant.next(seat, usdPerTonne, 0);
    while (p < participants) {
      constant[p * width + seat] = usdPerTonne[p];
      p = seenConstant.next(seat, usdPerTonne, p + 1);
    }
  }

  /// @param isActive false if its answer is 0 at any price
  void setActive(int participant, int seat, boolean isActive) {
    int mine = seat * participants + participant;
    if (active[mine] != isActive) {
      active[mine] = isActive;
      activeSeats[participant] += isActive ? 1 : -1;
    }
  }

  /// Margins at prices; `[participant × width + seat]`, overwritten. Those of participants that
  /// answer nothing mean nothing.
  void margins(double[] prices, double[] margin) {
    for (int p = 0; p < participants; p++) {
      int first = termStart[p];
      if (activeSeats[p] == 0) {
        continue;
      }
      if (difference[p]) {
        Rows.sumLess(
            margin, p, constant, p, prices, variable[first + 1], prices, variable[first], width);
      } else {
        Rows.copy(margin, p, constant, p, width);
        for (int t = first; t < termStart[p + 1]; t++) {
          Rows.addProduct(margin, p, coefficient, t, prices, variable[t], width);
        }
      }
    }
  }

  /// Adds coefficient times answer to the gradient of each variable.
  void addGradient(double[] answer, double[] gradient) {
    for (int p = 0; p < participants; p++) {
      int first = termStart[p];
      if (activeSeats[p] == 0) {
        continue;
      }
      if (difference[p]) {
        Rows.subtract(gradient, variable[first], answer, p, width);
        Rows.add(gradient, variable[first + 1], answer, p, width);
      } else {
        for (int t = first; t < termStart[p + 1]; t++) {
          Rows.addProduct(gradient, variable[t], coefficient, t, answer, p, width);
        }
      }
    }
  }

  /// Adds curvature times the outer product of the coefficients to the Hessian.
  void addCurvature(double[] curvature, double[] hessian) {
    for (int p = 0; p < participants; p++) {
      int first = pairStart[p];
      if (activeSeats[p] == 0) {
        continue;
      }
      if (difference[p]) {
        Rows.add(hessian, pairSlot[first], curvature, p, width);
        Rows.subtract(hessian, pairSlot[first + 1], curvature, p, width);
        Rows.add(hessian, pairSlot[first + 2], curvature, p, width);
      } else {
        for (int t = first; t < pairStart[p + 1]; t++) {
          Rows.addProduct(hessian, pairSlot[t], pairProduct, t, curvature, p, width);
        }
      }
    }
  }
}
