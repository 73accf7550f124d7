// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import java.util.List;

/// Shares of an output's variance.
///
/// Standard errors are those of a bootstrap that takes the sample as independent draws. The sample
/// is more evenly spread than that, so they are cautious. Estimates of small shares may lie a
/// little below 0.
///
/// @param mean of the output
/// @param variance of the output, in the square of its unit
/// @param first by input: the share that would go if the input alone were known
/// @param total by input: the share that would stay if all inputs but this one were known
/// @param interactions by pair of the plan: what knowing both takes away beyond each alone
public record SobolIndices(
    double mean,
    double variance,
    List<Estimate> first,
    List<Estimate> total,
    List<Estimate> interactions) {

  public SobolIndices {
    first = List.copyOf(first);
    total = List.copyOf(total);
    interactions = List.copyOf(interactions);
  }
}
