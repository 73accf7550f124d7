// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

/// What a stage is to the model, whatever a study calls it.
public enum StageRole {
  /// What is dug: mines have slack, and ordinary shocks of their own.
  MINE,
  /// What is enriched on the way to a refined good.
  CONCENTRATE,
  /// What is sold as a pure good: oxides, metals. Their prices alarm a whole region.
  REFINED,
  /// What is made of refined goods for use.
  COMPONENT,
  /// What use leaves.
  SCRAP,
  /// What uses it in the end.
  USE
}
