// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.time.LocalDateTime;

/// A storm that came near a place at some strength.
///
/// @param storm its id
/// @param closest hour, UTC, at which it was closest while strong enough
/// @param closestKm distance then
/// @param hours for which it was near and strong enough
public record StormPassage(String storm, LocalDateTime closest, double closestKm, int hours) {}
