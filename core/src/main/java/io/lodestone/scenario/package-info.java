// SPDX-License-Identifier: Apache-2.0
/// What changes: events that happen and measures that are chosen, turned into the conditions of
/// each month.
///
/// Entry verb: `Scenario.conditions`. The clearing never sees an event, only its conditions.
@NullMarked
package io.lodestone.scenario;

import org.jspecify.annotations.NullMarked;
