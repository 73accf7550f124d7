// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.explain;

import io.lodestone.simulation.SolvedMonth;

/// Why a price is what it is.
///
/// @param month as solved
/// @param explanation of the market that was asked
public record ExplainResult(SolvedMonth month, Explanation explanation) {}
