// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// What an operation does to the bed, in all and per tonne of product.
///
/// @param mud what is lifted
/// @param dryMudTonnes lifted, above 0
/// @param collector the plume of the collector over the same time
public record Footprint(MinedLayer mud, double dryMudTonnes, PlumeResult collector) {

  private static final double SQUARE_METRES = 1e6;

  public Footprint {
    if (!(dryMudTonnes > 0)) {
      throw new IllegalArgumentException(dryMudTonnes + " t of mud\nMaybe no month was worked");
    }
  }

  /// Product from the mud, t.
  public double productTonnes() {
    return dryMudTonnes / mud.mudTonnesPerProductTonne();
  }

  /// Ground mined, km².
  public double minedSquareKilometres() {
    return productTonnes() * mud.squareMetresPerProductTonne() / SQUARE_METRES;
  }

  /// Ground on which at least so much of the plume has fallen, m² per tonne of product, with its
  /// standard error. It includes mined ground where the two overlap.
  ///
  /// @param millimetres threshold, above 0
  public PerProductTonne buriedPerProductTonne(double millimetres) {
    AreaEstimate area = collector.deposit().areaAbove(millimetres);
    double scale = SQUARE_METRES / productTonnes();
    return new PerProductTonne(area.squareKilometres() * scale, area.standardError() * scale);
  }

  /// An area per tonne of product.
  ///
  /// @param squareMetres m²/t
  /// @param standardError m²/t, from the number of particles alone
  public record PerProductTonne(double squareMetres, double standardError) {}
}
