// SPDX-License-Identifier: Apache-2.0
/// What a run with some measures comes to for whoever chooses them, and the least that a planner
/// could lose who commands everything.
///
/// Entry verbs: `PortfolioOutcome.of` reads a run;
/// [CondensedYears][io.lodestone.portfolio.CondensedYears] makes the programme of a future.
/// Invariants: money is real USD; costs and losses are positive. Formulas:
/// `docs/explanation/planning.md`.
@NullMarked
package io.lodestone.portfolio;

import org.jspecify.annotations.NullMarked;
