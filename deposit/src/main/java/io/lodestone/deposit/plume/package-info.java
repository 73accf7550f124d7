// SPDX-License-Identifier: Apache-2.0
/// What lifting mud does to the sea: where the stirred sediment goes, how thick it falls and how
/// murky the water gets, and how much ground that is per tonne of product.
///
/// Entry verb: [Plume.run][io.lodestone.deposit.plume.Plume#run].
///
/// Invariants: a particle's path depends on the seed, the plume's name and the particle's number,
/// and on nothing else; maps are counts of particles, so sums are exact and a result has the same
/// bits for any number of threads. Mass is kept: deposited and suspended add up to released. Every
/// area carries its standard error and the number of particles that a cell at the threshold holds.
/// Formulas, thresholds and the comparison with observations: `docs/explanation/plume.md`.
@NullMarked
package io.lodestone.deposit.plume;

import org.jspecify.annotations.NullMarked;
