// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Locale;

/// Position in the chain from ground to use. Magnets and other components are the same position in
/// the chains of different minerals; what a study calls a stage is in [StageWords].
public enum Stage {
  MINE,
  CONCENTRATE,
  SEPARATION,
  METAL,
  MAGNET,
  COMPONENT,
  RECYCLING,
  USE;

  /// What the stage is to the model.
  public StageRole role() {
    return switch (this) {
      case MINE -> StageRole.MINE;
      case CONCENTRATE -> StageRole.CONCENTRATE;
      case SEPARATION, METAL -> StageRole.REFINED;
      case MAGNET, COMPONENT -> StageRole.COMPONENT;
      case RECYCLING -> StageRole.SCRAP;
      case USE -> StageRole.USE;
    };
  }

  /// Whether the stage makes the last good before use: magnets, wafers, cells.
  public boolean isLastBeforeUse() {
    return this == MAGNET || this == COMPONENT;
  }

  /// The word used in tables.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
