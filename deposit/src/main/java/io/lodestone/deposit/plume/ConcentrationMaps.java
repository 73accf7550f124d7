// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Locale;

/// Concentrations above background in one layer, as means over windows of time. Immutable; threads
/// may share it.
public final class ConcentrationMaps {

  private static final double SQUARE_METRES = 1e6;

  private final MapGrid map;
  private final Windows windows;
  private final GroupedCounts[] counts;
  private final double milligramsPerLitrePerCount;

  /// @param particleKilograms dry mass of a particle
  ConcentrationMaps(
      MapGrid map, Windows windows, GroupedCounts[] counts, double particleKilograms) {
    this.map = map;
    this.windows = windows;
    this.counts = counts;
    double volume = map.cellSquareMetres() * (windows.highMetres() - windows.lowMetres());
    // 1 kg/m³ is 1000 mg/L; a particle counts once in each step of the window.
    this.milligramsPerLitrePerCount = 1000 * particleKilograms / volume / windows.lengthSteps();
  }

  /// The cells.
  public MapGrid map() {
    return map;
  }

  /// Layer and times.
  public Windows windows() {
    return windows;
  }

  /// How many windows there are.
  public int windowCount() {
    return counts.length;
  }

  /// Mean concentration of a cell in a window, mg/L above background.
  ///
  /// @param window from 0
  /// @param column from 0 in the west
  /// @param row from 0 in the south
  public double milligramsPerLitreAt(int window, int column, int row) {
    return counts[window].total(row * map.columns() + column) * milligramsPerLitrePerCount;
  }

  /// Greatest concentration of a cell in all windows, mg/L above background.
  public double highestMilligramsPerLitre() {
    int most = 0;
    for (GroupedCounts window : counts) {
      for (int cell = 0; cell < map.cells(); cell++) {
        most = Math.max(most, window.total(cell));
      }
    }
    return most * milligramsPerLitrePerCount;
  }

  /// Area above a threshold at a time: mean over windows.
  ///
  /// @param milligramsPerLitre threshold, above 0
  /// @throws IllegalStateException without windows
  public AreaEstimate meanAreaAbove(double milligramsPerLitre) {
    requireWindows();
    double least = milligramsPerLitre / milligramsPerLitrePerCount;
    return AreaEstimate.of(
        milligramsPerLitre,
        least,
        group -> {
          double sum = 0;
          for (GroupedCounts window : counts) {
            for (int cell = 0; cell < map.cells(); cell++) {
              sum += window.without(group, cell) >= least ? 1 : 0;
            }
          }
          return sum / counts.length * map.cellSquareMetres() / SQUARE_METRES;
        });
  }

  /// Area that was above a threshold in one window or more.
  ///
  /// @param milligramsPerLitre threshold, above 0
  /// @throws IllegalStateException without windows
  public AreaEstimate everAreaAbove(double milligramsPerLitre) {
    requireWindows();
    double least = milligramsPerLitre / milligramsPerLitrePerCount;
    return AreaEstimate.of(
        milligramsPerLitre,
        least,
        group -> {
          int cells = 0;
          for (int cell = 0; cell < map.cells(); cell++) {
            cells += isEverAbove(group, cell, least) ? 1 : 0;
          }
          return cells * map.cellSquareMetres() / SQUARE_METRES;
        });
  }

  private boolean isEverAbove(int group, int cell, double least) {
    for (GroupedCounts window : counts) {
      if (window.without(group, cell) >= least) {
        return true;
      }
    }
    return false;
  }

  /// Dry matter afloat in the layer over the map in a window, t.
  public double tonnesAfloat(int window) {
    double milligramsPerLitre = 0;
    for (int cell = 0; cell < map.cells(); cell++) {
      milligramsPerLitre += counts[window].total(cell) * milligramsPerLitrePerCount;
    }
    double volume = map.cellSquareMetres() * (windows.highMetres() - windows.lowMetres());
    return milligramsPerLitre * volume / 1e6;
  }

  private void requireWindows() {
    if (counts.length == 0) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "no window of %d steps ended within the run%nMaybe look more often",
              windows.everySteps()));
    }
  }
}
