// SPDX-License-Identifier: Apache-2.0
/// Where an element came from: proportional mixing through markets and plants, and what depends on
/// whom along the way. Entry verb: [Tracer][io.lodestone.tracing.Tracer].
@NullMarked
package io.lodestone.tracing;

import org.jspecify.annotations.NullMarked;
