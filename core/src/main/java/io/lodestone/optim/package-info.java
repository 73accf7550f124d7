// SPDX-License-Identifier: Apache-2.0
/// Algebraic linear and mixed-integer models, and the port to whatever solves them.
///
/// Answers: what is the best value of a linear objective under linear rows, and what is one more
/// unit of a row worth? Entry verb: [io.lodestone.optim.Solver#solve];
/// [io.lodestone.optim.Solver#open] for many solves of one model whose costs and bounds change. A
/// model is `min or max offset + Σ_j cost_j·x_j` subject to `rowLower_i ≤ Σ_j a_ij·x_j ≤
/// rowUpper_i` and `columnLower_j ≤ x_j ≤ columnUpper_j`, some columns integer. Units are the
/// caller's.
///
/// Invariants: a [io.lodestone.optim.LinearModel] never changes; its numbers are finite but for
/// bounds, which may be infinite; how a solve ended is a value, [io.lodestone.optim.SolverStatus],
/// never an exception; a dual is always d objective / d right-hand side in the model's own sense,
/// so a price in a cost-minimising balance is positive. Formulas: docs/explanation of the model
/// that is built, not here. Adapters live outside and extend the contract tests of this package.
@NullMarked
package io.lodestone.optim;

import org.jspecify.annotations.NullMarked;
