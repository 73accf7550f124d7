// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a tonne of dry mud becomes. Immutable; elements keep their order.
///
/// @param tonnesByElement t of the element's compound in the concentrate from a t of dry mud, by
///   the element's id, 0 or more
/// @param finesTonnes t of poor fines that never see acid
/// @param leachResidueTonnes t of leached solids, dry, without what neutralising adds
public record MudRecipe(
    Map<String, Double> tonnesByElement, double finesTonnes, double leachResidueTonnes) {

  public MudRecipe {
    tonnesByElement = Collections.unmodifiableMap(new LinkedHashMap<>(tonnesByElement));
  }

  /// t of concentrate, counted as compounds, from a t of dry mud.
  public double concentrateTonnes() {
    double sum = 0;
    for (double tonnes : tonnesByElement.values()) {
      sum += tonnes;
    }
    return sum;
  }

  /// t of an element's compound in a t of concentrate: the content of the network's commodity.
  public Map<String, Double> contentByElement() {
    double total = concentrateTonnes();
    Map<String, Double> content = new LinkedHashMap<>();
    tonnesByElement.forEach((element, tonnes) -> content.put(element, tonnes / total));
    return Collections.unmodifiableMap(content);
  }

  /// t of solids to be put somewhere, from a t of dry mud.
  public double residueTonnes() {
    return finesTonnes + leachResidueTonnes;
  }

  /// t of solids to be put somewhere, for a t of concentrate.
  public double residuePerConcentrateTonne() {
    return residueTonnes() / concentrateTonnes();
  }
}
