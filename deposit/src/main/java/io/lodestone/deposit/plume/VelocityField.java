// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// Horizontal velocity of water wherever and whenever it is asked. Implementations are immutable:
/// threads may share them.
public interface VelocityField {

  /// Velocity towards the east, m/s.
  ///
  /// @param seconds since the beginning
  /// @param eastMetres place
  /// @param northMetres place
  double east(double seconds, double eastMetres, double northMetres);

  /// Velocity towards the north, m/s.
  ///
  /// @param seconds since the beginning
  /// @param eastMetres place
  /// @param northMetres place
  double north(double seconds, double eastMetres, double northMetres);
}
