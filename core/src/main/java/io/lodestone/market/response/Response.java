// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market.response;

import io.lodestone.network.Network;
import java.util.List;

/// One kind of participant: what all of that kind add to the surplus D at given prices, in each of
/// the trajectories that sit side by side.
///
/// Arrays are `[index × width + seat]`. What a seat gets depends on that seat's numbers only, to
/// the bit. An instance belongs to one clearing and one thread: [#evaluate] leaves behind what
/// [#addCurvature] needs.
public interface Response {

  /// Index sets whose pairs this kind touches in the Hessian; `[variable]` in each.
  List<int[]> cliques();

  /// Finds the slots of the Hessian to write to. Called once, after the pattern is known.
  ///
  /// @param pattern the slot of a pair of variables
  void bind(Slots pattern);

  /// Gives a seat to a trajectory: takes over the coefficients of its network, which has the
  /// structure that the response was made for, and forgets the one before.
  void assign(int seat, Network network);

  /// Takes over the numbers of a seat's month, after they changed and before [#evaluate].
  void prepare(int seat, MonthArrays month);

  /// The share of D at prices, with its gradient.
  ///
  /// @param prices `[variable × width + seat]`: market prices, forward prices, licence prices,
  ///   USD/t
  /// @param gradient `[variable × width + seat]`: excess supply, t/month; added to
  /// @param surplus `[seat]`: USD/month; added to; infinite or NaN where the prices are out of
  ///   reach
  void evaluate(double[] prices, double[] gradient, double[] surplus);

  /// Adds the second derivatives at the prices last evaluated.
  ///
  /// @param hessian `[slot × width + seat]`; added to
  void addCurvature(double[] hessian);

  /// Finds the slot of a pair of variables.
  @FunctionalInterface
  interface Slots {
    /// The slot of the pair (i, j).
    int of(int i, int j);
  }
}
