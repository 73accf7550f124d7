// SPDX-License-Identifier: Apache-2.0
/// How sure an ensemble is: means with their standard errors, intervals for quantiles, and how many
/// trajectories an accuracy takes.
///
/// Entry verbs: [Moments.add][io.lodestone.ensemble.confidence.Moments#add],
/// [QuantileRanks.find][io.lodestone.ensemble.confidence.QuantileRanks#find] and
/// [EnsembleSize.trajectories][io.lodestone.ensemble.confidence.EnsembleSize#trajectories]. All
/// three take trajectories as independent. Those of a Latin hypercube or a Sobol design are more
/// evenly spread, so what is stated here is then an upper bound for means in practice; the exact
/// error comes from the means of several independently seeded ensembles, put into one
/// [Moments][io.lodestone.ensemble.confidence.Moments].
@NullMarked
package io.lodestone.ensemble.confidence;

import org.jspecify.annotations.NullMarked;
