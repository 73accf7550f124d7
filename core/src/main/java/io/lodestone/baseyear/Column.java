// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.Terms;

/// One unknown of the reconciliation: a base plant's activity, a base lane's flow or an end use's
/// consumption, t/month.
///
/// @param figure what its source says
/// @param entity index of the plant, lane or end use
/// @param balance rows it enters, with what one tonne adds to the market there (store losses
///   included)
/// @param target x̂
/// @param spread s, above 0
/// @param lower least value
/// @param upper greatest value
record Column(
    Figure figure,
    int entity,
    Terms balance,
    double target,
    double spread,
    double lower,
    double upper) {

  /// The same with markets turned into rows.
  ///
  /// @param rowOfMarket `[market]`
  Column withRows(int[] rowOfMarket) {
    int[] rows = new int[balance.size()];
    double[] gains = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = rowOfMarket[balance.index(k)];
      gains[k] = balance.coefficient(k);
    }
    return new Column(figure, entity, new Terms(rows, gains), target, spread, lower, upper);
  }

  /// The value nearest to `value` that the bounds allow.
  double clip(double value) {
    return Math.min(Math.max(value, lower), upper);
  }

  boolean isAtBound(double value) {
    return value <= lower || value >= upper;
  }
}
