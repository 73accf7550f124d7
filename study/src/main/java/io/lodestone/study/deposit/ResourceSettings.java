// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.resource.Basket;
import io.lodestone.deposit.resource.Blocks;
import io.lodestone.deposit.resource.DepositModel;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a study says of the resource.
///
/// @param grid nodes, metres from the south-west corner
/// @param blocks that are mined selectively
/// @param variogram of normal scores, sill 1
/// @param ranges of the variogram
/// @param statistics of published samples, from which synthetic cores are drawn
/// @param basket how the total divides into elements
/// @param density of the mud
/// @param cutoffsPpm 0 first
/// @param core what a core costs and shows
public record ResourceSettings(
    Grid grid,
    Blocks blocks,
    Variogram variogram,
    Ranges ranges,
    Statistics statistics,
    Basket basket,
    DepositModel.Density density,
    List<Double> cutoffsPpm,
    Core core) {

  /// Published statistics of grades.
  ///
  /// @param meanPpm mean of all samples
  /// @param greatestPpm greatest sample
  /// @param logSpread standard deviation of the logarithm
  /// @param cores how many
  public record Statistics(double meanPpm, double greatestPpm, double logSpread, int cores) {}

  /// A further core.
  ///
  /// @param usd its cost
  /// @param assayShare relative error of what it shows
  public record Core(double usd, double assayShare) {}

  static ResourceSettings of(DepositNumbers n) {
    double cell = n.get("resource.cell");
    double layer = n.get("resource.layer");
    Grid grid =
        new Grid(
            cell / 2,
            cell / 2,
            layer / 2,
            cell,
            cell,
            layer,
            n.count("resource.columns"),
            n.count("resource.rows"),
            n.count("resource.layers"));
    int side = n.count("resource.block");
    double nugget = n.get("resource.nugget");
    Ranges ranges =
        Ranges.layered(n.get("resource.range-horizontal"), n.get("resource.range-vertical"));
    List<String> elements = n.list("pattern.");
    return new ResourceSettings(
        grid,
        new Blocks(grid, side, side, 1),
        Variogram.of(nugget, new Structure(new VariogramModel.Spherical(), 1 - nugget, ranges)),
        ranges,
        new Statistics(
            n.get("resource.mean"),
            n.get("resource.greatest"),
            n.get("resource.log-spread"),
            n.count("resource.cores")),
        Basket.fixed(elements, elements.stream().map(e -> n.get("pattern." + e)).toList())
            .withPatternSpread(n.get("resource.pattern-spread")),
        new DepositModel.Density(n.get("resource.density"), n.get("resource.density-spread")),
        cutoffs(n),
        new Core(n.get("resource.core-usd"), n.get("resource.assay-spread")));
  }

  private static List<Double> cutoffs(DepositNumbers n) {
    return Stream.concat(
            Stream.of(0.0), n.list("cutoff.").stream().map(id -> n.get("cutoff." + id)))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
