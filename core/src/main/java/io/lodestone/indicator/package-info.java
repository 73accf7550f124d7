// SPDX-License-Identifier: Apache-2.0
/// What a run means, in numbers.
///
/// Entry verb: `Indicator.of`. The definitions are those of the model contract, section 6.
@NullMarked
package io.lodestone.indicator;

import org.jspecify.annotations.NullMarked;
