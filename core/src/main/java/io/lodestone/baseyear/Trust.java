// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import java.util.Locale;

/// How far a figure is trusted.
public enum Trust {
  /// Measured or audited, and meant for this figure.
  HIGH,
  /// Published, but rounded, dated or for a near definition.
  MEDIUM,
  /// A single or contested statement.
  LOW,
  /// Not published: our own estimate, with its reasoning in the note.
  ASSUMED;

  /// The word used in tables.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
