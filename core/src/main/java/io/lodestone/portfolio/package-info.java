// SPDX-License-Identifier: Apache-2.0
/// What a run with some measures comes to for whoever chooses them, and the least that anyone could
/// lose who knew the future.
///
/// Entry verbs: `PortfolioOutcome.of` reads a run; `CondensedYears.of` and `PerfectPlanner` make
/// the linear programme that bounds it. Invariants: money is real USD, costs and losses are
/// positive. Formulas: `docs/explanation/planning.md`.
@NullMarked
package io.lodestone.portfolio;

import org.jspecify.annotations.NullMarked;
