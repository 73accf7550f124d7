// SPDX-License-Identifier: Apache-2.0
/// Which uncertain inputs matter: shares of the variance (Sobol indices) and a cheap screening
/// (Morris).
///
/// Entry verbs: [SobolPlan.estimate][io.lodestone.ensemble.sensitivity.SobolPlan#estimate] and
/// [MorrisPlan.estimate][io.lodestone.ensemble.sensitivity.MorrisPlan#estimate]. A plan lists
/// points of the unit cube; whoever runs the model evaluates them, in any order and anywhere, and
/// hands the outputs back in the order of the points. Both methods take inputs as independent.
@NullMarked
package io.lodestone.ensemble.sensitivity;

import org.jspecify.annotations.NullMarked;
