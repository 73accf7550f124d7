// SPDX-License-Identifier: Apache-2.0
/// Closed solutions of transport: what plumes, settling grains and particle methods are checked
/// against, and the settling laws that give a plume its velocities.
///
/// Stateless functions of their arguments. Lengths in m, times in s, velocities in m/s,
/// diffusivities in m²/s, masses in kg unless a name says otherwise; heights are above the bed.
/// Formulas and their sources: `docs/explanation/plume.md`.
@NullMarked
package io.lodestone.deposit.plume.analytic;

import org.jspecify.annotations.NullMarked;
