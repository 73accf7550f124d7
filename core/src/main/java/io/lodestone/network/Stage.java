// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Locale;

/// Position in the chain from ground to use.
public enum Stage {
  MINE,
  CONCENTRATE,
  SEPARATION,
  METAL,
  MAGNET,
  RECYCLING,
  USE;

  /// The word used in tables.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
