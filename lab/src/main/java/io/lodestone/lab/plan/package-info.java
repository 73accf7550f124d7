// SPDX-License-Identifier: Apache-2.0
/// Searches portfolios of measures that a study declares in `plan.yaml`, and keeps every
/// evaluation.
///
/// Entry verbs: `PlanReader.read` reads what may be chosen; `PlanRun.begin` and `resume` do the
/// work; `StoredPlan` reads a complete folder. Invariants: the same plan, seed and program give the
/// same bytes, whatever the number of threads and however often it was broken off; every portfolio
/// is judged on the same futures.
@NullMarked
package io.lodestone.lab.plan;

import org.jspecify.annotations.NullMarked;
