// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// How a plant or lane comes to exist.
public enum Opening {
  /// It ran in the base year and is calibrated to it.
  BASE,
  /// Not used in the base year, but open from the first month.
  NEW,
  /// A committed project with a date.
  DATED,
  /// Exists only when a scenario's measure opens it.
  OPTION
}
