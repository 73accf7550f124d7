// SPDX-License-Identifier: Apache-2.0
/// In which futures something happens: rules over what was drawn.
///
/// Entry verbs: `Prim.find` (boxes, by patient peeling) and `Cart.grow` (a tree, as a second
/// opinion). Invariants: rules are about inputs, never about results; every rule says how many of
/// the cases it covers and how pure it is. Explained in `docs/explanation/discovery.md`.
@NullMarked
package io.lodestone.discovery;

import org.jspecify.annotations.NullMarked;
