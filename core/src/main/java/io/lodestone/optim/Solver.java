// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

/// The port to a linear and mixed-integer solver. Implementations may be shared by threads; each
/// solve uses one thread.
public interface Solver {

  /// The solver's name and version, for run records.
  String name();

  /// Solves a model from scratch: the same model always gives the same solution, whatever was
  /// solved before.
  ///
  /// @param model the model; unchanged
  /// @param settings limits and method
  /// @return the outcome, whichever it is; never an exception for a model that cannot be solved
  Solution solve(LinearModel model, SolverSettings settings);

  /// Opens a model for repeated solves.
  ///
  /// @param model the model as first solved; unchanged
  /// @param settings limits and method of every solve
  /// @return a session that the caller closes
  SolverSession open(LinearModel model, SolverSettings settings);
}
