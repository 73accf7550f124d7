// SPDX-License-Identifier: Apache-2.0
/// The best guess between samples, how wrong it may be, and what a larger volume holds.
///
/// Entry verbs: `Kriging.of`, then `Kriging.at` or `Kriging.onGrid`; `CrossValidation.of`;
/// `ChangeOfSupport`. Formulas and conventions are explained in
/// `docs/explanation/geostatistics.md`.
///
/// Invariants: at a sample kriging gives the sample; results do not change when all places move
/// together; variances are not negative; results have the same bits on any number of threads.
@NullMarked
package io.lodestone.deposit.kriging;

import org.jspecify.annotations.NullMarked;
