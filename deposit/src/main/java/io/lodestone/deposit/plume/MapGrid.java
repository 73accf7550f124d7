// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// Square cells of a map. What falls beside it is counted, not drawn.
///
/// @param westMetres western edge
/// @param southMetres southern edge
/// @param cellMetres side of a cell, above 0
/// @param columns from west to east, at least 1
/// @param rows from south to north, at least 1
public record MapGrid(
    double westMetres, double southMetres, double cellMetres, int columns, int rows) {

  public MapGrid {
    if (!(cellMetres > 0) || columns < 1 || rows < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "map of %d × %d cells of %s m%nMaybe at least one cell",
              columns,
              rows,
              cellMetres));
    }
  }

  /// Number of cells.
  public int cells() {
    return columns * rows;
  }

  /// Area of a cell, m².
  public double cellSquareMetres() {
    return cellMetres * cellMetres;
  }

  /// The cell of a place, row · columns + column, or −1 beside the map.
  int cellAt(double east, double north) {
    double column = Math.floor((east - westMetres) / cellMetres);
    double row = Math.floor((north - southMetres) / cellMetres);
    return column >= 0 && column < columns && row >= 0 && row < rows
        ? (int) row * columns + (int) column
        : -1;
  }
}
