// SPDX-License-Identifier: Apache-2.0
/// How unlike two places are, by how far apart they are: what samples show, and models for it.
///
/// Entry verbs: `ExperimentalVariogram.of`, `VariogramFit.of`, `Variogram.covariance`. Formulas and
/// conventions are explained in `docs/explanation/geostatistics.md`.
///
/// Invariants: a model is 0 at distance 0 and never negative; the nugget counts from the smallest
/// distance above 0. Distances are divided by ranges along turned axes before a model sees them.
@NullMarked
package io.lodestone.deposit.variogram;

import org.jspecify.annotations.NullMarked;
