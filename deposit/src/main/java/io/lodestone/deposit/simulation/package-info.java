// SPDX-License-Identifier: Apache-2.0
/// Fields that could be: as variable as the deposit is, and the samples at the samples.
///
/// Entry verbs: `NormalScores.of`, then `Simulator.simulate` of a `SequentialGaussian` or a
/// `FourierSimulator`. Formulas and conventions are explained in
/// `docs/explanation/geostatistics.md`.
///
/// Invariants: a realisation is a function of seed, name and its number, whatever the threads and
/// whichever other realisations are made with it; samples are returned at the samples.
@NullMarked
package io.lodestone.deposit.simulation;

import org.jspecify.annotations.NullMarked;
