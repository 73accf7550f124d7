// SPDX-License-Identifier: Apache-2.0
/// Ensembles on disk: the recipe, the parts, the sums of their sketches, and the questions that the
/// folder answers.
///
/// Entry verbs: [StoredEnsemble.read][io.lodestone.store.ensemble.StoredEnsemble#read] opens a
/// finished ensemble, [RunSql.open][io.lodestone.store.ensemble.RunSql#open] answers questions.
///
/// Invariants: a part's files depend on the ensemble's folder and the part's number only; parts and
/// files appear whole; the finished folder is the same to the byte after any interruption. What
/// each file holds stands in `docs/how-to/run-an-ensemble.md`.
@NullMarked
package io.lodestone.store.ensemble;

import org.jspecify.annotations.NullMarked;
