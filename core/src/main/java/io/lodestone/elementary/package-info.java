// SPDX-License-Identifier: Apache-2.0
/// Exponential and logarithm with the same bits on every machine, one number or many at a time.
///
/// Entry: [Exp][io.lodestone.elementary.Exp] and [Log][io.lodestone.elementary.Log]. `Math.exp` and
/// `Math.log` may differ between machines in the last bit and are not vectorised; `StrictMath` is
/// the same everywhere but slow. These use plain + − * / and moves of bits only, so that a
/// vectorised loop, a scalar loop and another machine agree.
@NullMarked
package io.lodestone.elementary;

import org.jspecify.annotations.NullMarked;
