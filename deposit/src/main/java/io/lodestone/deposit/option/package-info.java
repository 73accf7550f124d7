// SPDX-License-Identifier: Apache-2.0
/// What it is worth to wait, to stop, or to close for a while, when prices move.
///
/// Entry verbs: [StoppingProblem.solve][io.lodestone.deposit.option.StoppingProblem#solve] for
/// paths that come from anywhere, such as the model's own ensemble;
/// [ClosableMine.value][io.lodestone.deposit.option.ClosableMine#value] for a mine with temporary
/// closure; [PerpetualOption][io.lodestone.deposit.option.PerpetualOption] and
/// [AmericanOption][io.lodestone.deposit.option.AmericanOption] for prices that follow geometric
/// Brownian motion. Rates are shares a year, compounded continuously. Formulas:
/// `docs/explanation/lift-and-cost.md`.
@NullMarked
package io.lodestone.deposit.option;

import org.jspecify.annotations.NullMarked;
