// SPDX-License-Identifier: Apache-2.0
package io.lodestone.criticality;

import java.util.Collection;
import java.util.List;

/// The supply risk of one stage by the European Commission's method (guidelines of 2017), with its
/// parts.
///
/// @param globalHhi HHI of world supply weighted by governance and trade, 0 to about 12; NaN if
///   unknown
/// @param sourcingHhi the same of what the region buys and makes; NaN if unknown
/// @param importReliance net import reliance IR, 0 to 1
/// @param recyclingInputRate share of input that is old scrap, 0 to 1
/// @param substitutionIndex SI, 0.7 to 1; 1 = no substitute
public record SupplyRisk(
    double globalHhi,
    double sourcingHhi,
    double importReliance,
    double recyclingInputRate,
    double substitutionIndex) {

  /// At and above this a material is called critical if its economic importance is high too
  /// (guidelines of 2017).
  public static final double CRITICAL = 1.0;

  public SupplyRisk {
    requireShare("import reliance", importReliance);
    requireShare("recycling input rate", recyclingInputRate);
    requireShare("substitution index", substitutionIndex);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          name
              + " is "
              + value
              + "\nMaybe a percentage; a net exporter's import reliance counts as 0");
    }
  }

  /// One country's part in supply.
  ///
  /// @param share share of supply, 0 to 1
  /// @param governance 0 (good) to 10 (bad): (2.5 − mean World Governance Indicator) · 2
  /// @param trade t: 0.8 inside a customs union, 1 neutral, up to 1.2 for a prohibition
  public record Supplier(double share, double governance, double trade) {}

  /// One sector's part in use.
  ///
  /// @param share share of the material's use, 0 to 1
  /// @param valueAdded value added of the sector, any money unit
  public record Sector(double share, double valueAdded) {}

  /// Σ share² · governance · trade; NaN without suppliers.
  public static double weightedHhi(Collection<Supplier> suppliers) {
    return suppliers.isEmpty()
        ? Double.NaN
        : suppliers.stream()
            .mapToDouble(s -> s.share() * s.share() * s.governance() * s.trade())
            .sum();
  }

  /// (HHI_global · IR/2 + HHI_sourcing · (1 − IR/2)) · (1 − recycling) · SI; where one HHI is
  /// unknown, the other alone.
  public double value() {
    return concentration() * (1 - recyclingInputRate) * substitutionIndex;
  }

  private double concentration() {
    if (Double.isNaN(sourcingHhi)) {
      return globalHhi;
    }
    return Double.isNaN(globalHhi)
        ? sourcingHhi
        : globalHhi * importReliance / 2 + sourcingHhi * (1 - importReliance / 2);
  }

  /// The risk of the material: that of its worst stage; NaN without stages.
  public static double overall(Collection<SupplyRisk> stages) {
    return stages.stream().mapToDouble(SupplyRisk::value).max().orElse(Double.NaN);
  }

  /// Economic importance: Σ share · value added, scaled so that the largest sector gives 10, times
  /// SI.
  ///
  /// @param sectors the sectors that use the material
  /// @param largestValueAdded value added of the largest sector of the economy, same unit, above 0
  /// @param substitutionIndex SI of economic importance, 0.7 to 1
  public static double economicImportance(
      List<Sector> sectors, double largestValueAdded, double substitutionIndex) {
    double sum = sectors.stream().mapToDouble(s -> s.share() * s.valueAdded()).sum();
    return sectors.isEmpty() ? Double.NaN : sum / largestValueAdded * 10 * substitutionIndex;
  }
}
