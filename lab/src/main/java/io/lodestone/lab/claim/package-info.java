// SPDX-License-Identifier: Apache-2.0
/// Judges the claims of a study: asks the tables of runs and gives verdicts. Entry verb:
/// `ClaimJudge.judge`. Thresholds stand in the study and its history, verdicts in run folders.
@NullMarked
package io.lodestone.lab.claim;

import org.jspecify.annotations.NullMarked;
