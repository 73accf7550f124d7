// SPDX-License-Identifier: Apache-2.0
/// Statements that a study judges: reads them, asks the tables of runs, and says what they come to.
///
/// Entry verbs: `ClaimReader.read` (thresholds), `ClaimJudge.judge` (verdicts). The two live apart:
/// thresholds stand in the study and its history, verdicts in run folders.
@NullMarked
package io.lodestone.data.claim;

import org.jspecify.annotations.NullMarked;
