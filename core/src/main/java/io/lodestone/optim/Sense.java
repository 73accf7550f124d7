// SPDX-License-Identifier: Apache-2.0
package io.lodestone.optim;

/// Whether the least or the greatest objective is wanted.
public enum Sense {
  /// The least objective.
  MINIMISE,
  /// The greatest objective.
  MAXIMISE
}
