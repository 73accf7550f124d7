// SPDX-License-Identifier: Apache-2.0
/// What happens month after month: transit and lead times, expectations, stores, stockpiles,
/// growth.
///
/// Entry verb: `Simulation.run`. A run yields a [Trajectory][io.lodestone.simulation.Trajectory].
/// Mass is conserved to 1e-9 in every market and month. The recursions are those of the model
/// contract, section 3; see `docs/explanation/model.md`.
@NullMarked
package io.lodestone.simulation;

import org.jspecify.annotations.NullMarked;
