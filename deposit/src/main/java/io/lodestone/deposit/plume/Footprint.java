// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// What an operation does to the bed, in all and per tonne of oxide.
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

  /// Oxide from the mud, t.
  public double oxideTonnes() {
    return dryMudTonnes / mud.mudTonnesPerOxideTonne();
  }

  /// Ground mined, km².
  public double minedSquareKilometres() {
    return oxideTonnes() * mud.squareMetresPerOxideTonne() / SQUARE_METRES;
  }

  /// Ground on which at least so much of the plume has fallen, m² per tonne of oxide, with its
  /// standard error. It includes mined ground where the two overlap.
  ///
  /// @param millimetres threshold, above 0
  public PerOxideTonne buriedPerOxideTonne(double millimetres) {
    AreaEstimate area = collector.deposit().areaAbove(millimetres);
    double scale = SQUARE_METRES / oxideTonnes();
    return new PerOxideTonne(area.squareKilometres() * scale, area.standardError() * scale);
  }

  /// An area per tonne of oxide.
  ///
  /// @param squareMetres m²/t
  /// @param standardError m²/t, from the number of particles alone
  public record PerOxideTonne(double squareMetres, double standardError) {}
}
