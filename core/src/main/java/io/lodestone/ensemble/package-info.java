// SPDX-License-Identifier: Apache-2.0
/// What many sampled runs say: how sure a mean is, and which uncertain inputs matter.
///
/// How sure: [Moments.add][io.lodestone.ensemble.Moments#add],
/// [QuantileRanks.find][io.lodestone.ensemble.QuantileRanks#find] and
/// [EnsembleSize.trajectories][io.lodestone.ensemble.EnsembleSize#trajectories]. All three take
/// trajectories as independent. Those of a Latin hypercube or a Sobol design are more evenly
/// spread, so what is stated here is then an upper bound for means in practice; the exact error
/// comes from the means of several independently seeded ensembles.
///
/// What matters: [SobolPlan.estimate][io.lodestone.ensemble.SobolPlan#estimate] (shares of the
/// variance) and [MorrisPlan.estimate][io.lodestone.ensemble.MorrisPlan#estimate] (a cheap
/// screening). A plan lists points of the unit cube; whoever runs the model evaluates them, in any
/// order and anywhere, and hands the outputs back in the order of the points. Both take inputs as
/// independent.
///
/// How well it foretold: [PredictiveSample.of][io.lodestone.ensemble.PredictiveSample#of]
/// (intervals, CRPS, pinball loss), beside naive rivals:
/// [RandomWalk.of][io.lodestone.ensemble.RandomWalk#of] and
/// [IsoelasticResponse][io.lodestone.ensemble.IsoelasticResponse]. They are explained in
/// `docs/explanation/back-tests.md`.
@NullMarked
package io.lodestone.ensemble;

import org.jspecify.annotations.NullMarked;
