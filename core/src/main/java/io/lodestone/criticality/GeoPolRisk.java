// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import java.util.Collection;

/// The geopolitical supply risk of an importer (GeoPolRisk; Koyamparambath et al., JOSS 2025, doi
/// 10.21105/joss.09600), with its parts.
///
/// @param hhi concentration of world production, 0 to 1
/// @param importRisk Σ instability · imports over domestic production and imports, 0 to 1; NaN
///   without supply
public record GeoPolRisk(double hhi, double importRisk) {

  /// Imports from one country.
  ///
  /// @param quantityTonnes imports, t
  /// @param valueUsd what was paid for them, USD
  /// @param instability political instability of the exporter, 0 to 1
  public record Imports(double quantityTonnes, double valueUsd, double instability) {}

  /// The risk of an importer.
  ///
  /// @param production world production
  /// @param imports by country
  /// @param domesticTonnes production at home, t
  public static GeoPolRisk of(
      Concentration production, Collection<Imports> imports, double domesticTonnes) {
    double weighted = imports.stream().mapToDouble(i -> i.instability() * i.quantityTonnes()).sum();
    return new GeoPolRisk(production.hhi(), weighted / (domesticTonnes + quantity(imports)));
  }

  /// HHI × import risk, 0 to 1.
  public double score() {
    return hhi * importRisk;
  }

  /// What imports cost on average, USD/t; NaN without imports.
  public static double averageImportPrice(Collection<Imports> imports) {
    return imports.stream().mapToDouble(Imports::valueUsd).sum() / quantity(imports);
  }

  private static double quantity(Collection<Imports> imports) {
    return imports.stream().mapToDouble(Imports::quantityTonnes).sum();
  }
}
