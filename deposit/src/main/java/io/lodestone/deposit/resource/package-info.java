// SPDX-License-Identifier: Apache-2.0
/// What a deposit holds, how sure that is, and what the next core would tell.
///
/// Entry verbs: `Realisations.simulate`, then `Resource.of`, `Classification.of`, `NextCore.rank`.
/// Formulas and conventions are explained in `docs/explanation/geostatistics.md`.
///
/// Invariants: P10 is the tenth percentile, so that one future in ten is below it; tonnes are dry;
/// cut-offs are applied to blocks of the size that is mined, never to points; no category is given
/// without the caveat that nobody has signed it.
@NullMarked
package io.lodestone.deposit.resource;

import org.jspecify.annotations.NullMarked;
