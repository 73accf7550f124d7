// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

import java.util.EnumMap;
import java.util.Map;

/// What a tonne of dry mud becomes. Immutable.
///
/// @param oxideTonnesByElement t of oxide in the concentrate from a t of dry mud, 0 or more
/// @param finesTonnes t of poor fines that never see acid
/// @param leachResidueTonnes t of leached solids, dry, without what neutralising adds
public record MudRecipe(
    Map<RareEarth, Double> oxideTonnesByElement, double finesTonnes, double leachResidueTonnes) {

  public MudRecipe {
    oxideTonnesByElement = Map.copyOf(oxideTonnesByElement);
  }

  /// t of concentrate, counted as oxides, from a t of dry mud.
  public double concentrateTonnes() {
    double sum = 0;
    for (RareEarth element : RareEarth.values()) {
      sum += oxideTonnesByElement.getOrDefault(element, 0.0);
    }
    return sum;
  }

  /// t of an element's oxide in a t of concentrate: the content of the network's commodity.
  public Map<RareEarth, Double> contentByElement() {
    double total = concentrateTonnes();
    Map<RareEarth, Double> content = new EnumMap<>(RareEarth.class);
    oxideTonnesByElement.forEach((element, tonnes) -> content.put(element, tonnes / total));
    return content;
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
