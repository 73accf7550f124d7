// SPDX-License-Identifier: Apache-2.0
/// What a run means, in numbers: shortage, dependence traced by stage, concentration, supply risk,
/// independence.
///
/// Entry verb: `Indicator.of`. Each indicator is a class and a line on the list of
/// [Indicators][io.lodestone.indicator.Indicators]; what they compute with stands in `reading`,
/// `tracing` and `criticality`. Invariants: nothing here changes its arguments; what is undefined
/// is NaN and never 0, because 0 reads as "no risk". Formulas are explained in
/// `docs/reference/indicators.md`.
@NullMarked
package io.lodestone.indicator;

import org.jspecify.annotations.NullMarked;
