// SPDX-License-Identifier: Apache-2.0
/// What many futures of a study say: thousands of trajectories, simulated in parts here or on a
/// cluster.
///
/// Entry verb: [EnsembleRun.run][io.lodestone.lab.ensemble.EnsembleRun#run] does an ensemble to the
/// end. Invariant: the finished folder is the same to the byte, whoever does a part and however
/// often.
@NullMarked
package io.lodestone.lab.ensemble;

import org.jspecify.annotations.NullMarked;
