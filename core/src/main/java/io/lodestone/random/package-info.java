// SPDX-License-Identifier: Apache-2.0
/// Counter-based draws, the designs that place them, and the distributions they pass through.
///
/// Entry verbs: [Sampler.draws][io.lodestone.random.Sampler#draws] for uniform numbers,
/// [Distribution.quantile][io.lodestone.random.Distribution#quantile] to turn them into values.
///
/// Invariants: a draw is a function of the study's seed, the parameter's name and the number of the
/// trajectory, and of nothing else. Threads, machines, the order of calls, the scenario and the
/// other parameters have no say in it; so scenarios share draws and adding a parameter moves no
/// other's. Elementary functions are those of `StrictMath` and of Hipparchus, which computes them
/// in Java, so that values agree to the bit on all machines. See `docs/decisions/0006-draws.md`.
@NullMarked
package io.lodestone.random;

import org.jspecify.annotations.NullMarked;
