// SPDX-License-Identifier: Apache-2.0
/// Ensembles on disk: how thousands of trajectories are computed in parts, here or on a cluster,
/// kept, summed up and read.
///
/// Entry verbs: [EnsembleRun.run][io.lodestone.data.ensemble.EnsembleRun#run] does an ensemble to
/// the end, [StoredEnsemble.read][io.lodestone.data.ensemble.StoredEnsemble#read] opens a finished
/// one, [RunSql.open][io.lodestone.data.ensemble.RunSql#open] answers questions.
///
/// Invariants: a part's files depend on the ensemble's folder and the part's number only, whoever
/// does it and however often; parts and files appear whole; the finished folder is the same to the
/// byte after any interruption. What each file holds is told in `docs/how-to/run-an-ensemble.md`.
@NullMarked
package io.lodestone.data.ensemble;

import org.jspecify.annotations.NullMarked;
