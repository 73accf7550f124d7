// SPDX-License-Identifier: Apache-2.0
/// What capacity, stock or measure to choose when the future is not known: stocks against
/// disruption, decisions in two stages, risk of loss, and decisions that hold for any numbers
/// within bounds.
///
/// Entry verbs: `BaseStock.of`, [DisruptionStock][io.lodestone.planning.DisruptionStock],
/// [OrderQuantity][io.lodestone.planning.OrderQuantity] and
/// [PriceStock][io.lodestone.planning.PriceStock] size a stock; `TwoStageProgramme.solve` chooses
/// before the future is known and says what knowing it would be worth; `TailLoss.of` measures risk.
/// Invariants: nothing here changes its arguments; losses and costs are positive; whoever calls
/// brings the [Solver][io.lodestone.optim.Solver]. Formulas: `docs/explanation/planning.md`.
@NullMarked
package io.lodestone.planning;

import org.jspecify.annotations.NullMarked;
