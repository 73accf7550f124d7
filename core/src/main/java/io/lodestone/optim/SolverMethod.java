// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

/// Which algorithm to ask for; a solver that does not have it uses its own.
public enum SolverMethod {
  /// The solver's own choice.
  CHOOSE,
  /// Simplex: the only one that gains from the last basis.
  SIMPLEX,
  /// Interior point with crossover to a basis: for large models that are solved once.
  INTERIOR_POINT
}
