// SPDX-License-Identifier: Apache-2.0
/// A study that was read: its network, base-year figures, scenarios, sources, and where each number
/// comes from.
///
/// Entry verb: `ScenarioText.describe`. A [Study][io.lodestone.study.study.Study] is immutable and
/// in the units of the engine (t/month), except figures, which stay in t/year as sources give them.
@NullMarked
package io.lodestone.study.study;

import org.jspecify.annotations.NullMarked;
