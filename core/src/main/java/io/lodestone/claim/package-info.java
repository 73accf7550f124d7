// SPDX-License-Identifier: Apache-2.0
/// How to say how likely something is, and how good such statements were.
///
/// Entry verbs: `LikelihoodScale.narrowest` finds the word for a probability; `Scores` marks
/// statements once the outcome is known. Invariants: a word is only used where it is true; scales
/// are never mixed. Explained in `docs/explanation/claims.md`.
@NullMarked
package io.lodestone.claim;

import org.jspecify.annotations.NullMarked;
