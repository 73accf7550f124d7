// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// Numbered uniform draws of each trajectory, for what is drawn step after step: weather, failures,
/// paths. Implementations are immutable: threads may share them.
@FunctionalInterface
public interface DrawSequence {

  /// The k-th draw of a trajectory, above 0 and below 1; always the same for the same two numbers.
  ///
  /// @param trajectory from 0
  /// @param k from 0
  double at(int trajectory, int k);
}
