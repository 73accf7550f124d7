// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import java.util.Locale;

/// How far a number is trusted.
public enum Trust {
  HIGH,
  MEDIUM,
  LOW,
  ASSUMED;

  /// The word used in tables.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
