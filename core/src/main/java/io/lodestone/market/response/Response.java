// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import java.util.List;

/// One kind of participant: what all of that kind add to the surplus D at given prices.
///
/// An instance belongs to one clearing and one thread: [#evaluate] leaves behind what
/// [#addCurvature] needs.
public interface Response {

  /// Index sets whose pairs this kind touches in the Hessian; `[variable]` in each.
  List<int[]> cliques();

  /// Finds the slots of the Hessian to write to. Called once, after the pattern is known.
  ///
  /// @param pattern the slot of a pair of variables
  void bind(Slots pattern);

  /// The share of D at prices, adding its gradient.
  ///
  /// @param prices `[variable]`: market prices, then licence prices, USD/t
  /// @param gradient `[variable]`: excess supply, t/month; added to
  /// @return USD/month; infinite or NaN where the prices are out of reach
  double evaluate(double[] prices, double[] gradient);

  /// Adds the second derivatives at the prices last evaluated.
  ///
  /// @param hessian `[slot]`; added to
  void addCurvature(double[] hessian);

  /// Whether an answer lies where the exponential is continued ([Exponential]); if so, moves the
  /// joint outwards.
  ///
  /// @return true if the prices last evaluated are not yet a solution of the true month
  default boolean widen() {
    return false;
  }

  /// Finds the slot of a pair of variables.
  @FunctionalInterface
  interface Slots {
    /// The slot of the pair (i, j).
    int of(int i, int j);
  }
}
