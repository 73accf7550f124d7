// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import java.util.Map;

/// A recipe: what one tonne of activity takes and makes.
///
/// @param id lower-case id
/// @param name for people
/// @param stage stage of the plants that run it
/// @param coefficientByCommodity tonnes per tonne of activity: outputs positive, inputs negative
/// @param leadMonths months between taking the inputs and delivering the outputs
/// @param growth price-led expansion and learning
public record Process(
    String id,
    String name,
    Stage stage,
    Map<String, Double> coefficientByCommodity,
    int leadMonths,
    Growth growth) {

  public Process {
    coefficientByCommodity = Map.copyOf(coefficientByCommodity);
    if (leadMonths < 0) {
      throw new IllegalArgumentException(
          "lead months of process " + id + " is " + leadMonths + "\nMaybe the sign is wrong");
    }
  }
}
