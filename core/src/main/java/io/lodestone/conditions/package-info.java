// SPDX-License-Identifier: Apache-2.0

/// What holds in one month from outside: capacities, multipliers, duties, caps and demand
/// ([Conditions]), the terms of contracts ([Contract]) and what measures charge ([Charge]).
///
/// `scenario` fills conditions; `market` and `simulation` read them. So events never touch the
/// clearing, and responses never touch the events.
@NullMarked
package io.lodestone.conditions;

import org.jspecify.annotations.NullMarked;
