// SPDX-License-Identifier: Apache-2.0
/// What was sampled where: cores and their intervals, composites of equal length, points with one
/// value each, and the weights that take clusters of samples back.
///
/// Entry verbs: `Samples.of`, `Composites.of`, `Declustering`. Formulas are explained in
/// `docs/explanation/geostatistics.md`.
///
/// Invariants: coordinates are metres, x to the east, y to the north, z downwards from the sea
/// floor. Grades are ppm (g per t of dry mud). Nothing changes once made.
@NullMarked
package io.lodestone.deposit.sample;

import org.jspecify.annotations.NullMarked;
