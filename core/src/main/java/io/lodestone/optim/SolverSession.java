// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

/// One model that is solved again and again while its costs and bounds change; its coefficients
/// stay.
///
/// A solver that can starts each solve from the last basis. Objectives and, where unique, values
/// and duals do not depend on that; **duals of a degenerate optimum do**: where the result must not
/// depend on the path, call [#forget] first or use [Solver#solve]. A session belongs to the thread
/// that opened it.
///
/// Methods throw `IllegalArgumentException` for an index outside the model, a number that is not a
/// number, a cost that is not finite or crossed bounds, and `IllegalStateException` after [#close].
public interface SolverSession extends AutoCloseable {

  /// Changes the cost of one column.
  void changeCost(int column, double cost);

  /// Changes the bounds of one column; infinite for none.
  void changeColumnBounds(int column, double lower, double upper);

  /// Changes the bounds of one row; infinite for none.
  void changeRowBounds(int row, double lower, double upper);

  /// Solves the model as it now is.
  ///
  /// @return the outcome; [Solution#model] is the model as solved
  Solution solve();

  /// Forgets the last basis and everything else learnt: the next solve is from scratch.
  void forget();

  /// Frees what the session holds; a second call does nothing.
  @Override
  void close();
}
