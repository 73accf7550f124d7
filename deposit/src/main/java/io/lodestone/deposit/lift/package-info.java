// SPDX-License-Identifier: Apache-2.0
/// How much mud comes up, month by month, and what keeps it down: waves, typhoons, failures, riser
/// work, full storage, ramp-up; and what the riser takes in power.
///
/// Entry verbs: [LiftModel.run][io.lodestone.deposit.lift.LiftModel#run] for one trajectory,
/// [StormTracks.passages][io.lodestone.deposit.lift.StormTracks#passages] for storms near a place,
/// [PumpedLift][io.lodestone.deposit.lift.PumpedLift] and
/// [AirLift][io.lodestone.deposit.lift.AirLift] for hydraulics.
///
/// Invariants: the same seed and trajectory give the same weather and failures whatever the design
/// of the system; days worked and lost add up to the days of a month; mud lifted is mud landed,
/// lost in dewatering, or in stock. Wave heights are synthetic, drawn from monthly means. Formulas:
/// `docs/explanation/lift-and-cost.md`.
@NullMarked
package io.lodestone.deposit.lift;

import org.jspecify.annotations.NullMarked;
