// SPDX-License-Identifier: Apache-2.0
package io.lodestone.conditions;

import java.util.Locale;

/// Who bears the cost of a measure.
public enum Payer {
  /// Governments, and so tax payers.
  STATE,
  /// Makers, traders and users of goods as companies.
  FIRMS,
  /// Buyers of what firms make, who cannot hand a cost on.
  CONSUMERS;

  /// The word used in tables.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
