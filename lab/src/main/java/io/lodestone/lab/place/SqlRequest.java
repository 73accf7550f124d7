// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import org.jspecify.annotations.Nullable;

/// Runs or ensembles whose tables are to be asked.
///
/// @param run folder, or `study/scenario` for the latest of a scenario
/// @param beside a second one, whose tables have `beside.` before their names; none if null
public record SqlRequest(String run, @Nullable String beside) {}
