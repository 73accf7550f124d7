// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// Thickness of what lies on the bed at the end. Immutable; threads may share it.
public final class DepositMap {

  private static final double SQUARE_METRES = 1e6;

  private final MapGrid map;
  private final GroupedCounts counts;
  private final double millimetresPerParticle;

  DepositMap(MapGrid map, GroupedCounts counts, double millimetresPerParticle) {
    this.map = map;
    this.counts = counts;
    this.millimetresPerParticle = millimetresPerParticle;
  }

  /// The cells.
  public MapGrid map() {
    return map;
  }

  /// Thickness of one particle in one cell, mm.
  public double millimetresPerParticle() {
    return millimetresPerParticle;
  }

  /// Thickness in a cell, mm.
  ///
  /// @param column from 0 in the west
  /// @param row from 0 in the south
  public double millimetresAt(int column, int row) {
    return counts.total(row * map.columns() + column) * millimetresPerParticle;
  }

  /// Greatest thickness of a cell, mm.
  public double thickestMillimetres() {
    int most = 0;
    for (int cell = 0; cell < map.cells(); cell++) {
      most = Math.max(most, counts.total(cell));
    }
    return most * millimetresPerParticle;
  }

  /// Area on which at least so much has fallen.
  ///
  /// @param millimetres threshold, above 0
  public AreaEstimate areaAbove(double millimetres) {
    double least = millimetres / millimetresPerParticle;
    return AreaEstimate.of(millimetres, least, group -> area(group, least));
  }

  private double area(int group, double least) {
    int above = 0;
    for (int cell = 0; cell < map.cells(); cell++) {
      if (counts.without(group, cell) >= least) {
        above++;
      }
    }
    return above * map.cellSquareMetres() / SQUARE_METRES;
  }
}
