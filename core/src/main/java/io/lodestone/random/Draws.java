// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

/// The uniform draws of one parameter, one for each trajectory. Implementations are immutable:
/// threads may share them.
@FunctionalInterface
public interface Draws {

  /// The draw of a trajectory, above 0 and below 1; always the same for the same trajectory.
  ///
  /// @param trajectory from 0
  /// @throws IllegalArgumentException when the design has no such trajectory
  double at(int trajectory);
}
