// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.simulation.NormalScores;
import io.lodestone.deposit.simulation.Simulator;
import java.util.List;
import java.util.Locale;

/// All that is needed to make one deposit after another.
///
/// @param total simulates normal scores of the total grade
/// @param scores turn them into ppm
/// @param basket divides the total
/// @param factors simulate the basket's factors on the same grid, one for each loading
/// @param density of the mud
public record DepositModel(
    Simulator total, NormalScores scores, Basket basket, List<Simulator> factors, Density density) {

  public DepositModel {
    factors = List.copyOf(factors);
    if (factors.size() != basket.loadings().size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d simulators for %d factors%nMaybe one for each loading of the basket",
              factors.size(),
              basket.loadings().size()));
    }
    for (Simulator factor : factors) {
      if (!factor.grid().equals(total.grid())) {
        throw new IllegalArgumentException(
            factor.grid() + "\nMaybe all simulators should have the grid " + total.grid());
      }
    }
  }

  /// A model whose residual shares do not vary from place to place.
  public static DepositModel of(
      Simulator total, NormalScores scores, Basket basket, Density density) {
    return new DepositModel(total, scores, basket, List.of(), density);
  }

  /// The grid of nodes.
  public Grid grid() {
    return total.grid();
  }

  /// Dry mud in a cubic metre of sea floor: one number for a realisation, lognormal.
  ///
  /// @param meanTonnesPerM3 its expected value, above 0
  /// @param spread standard deviation of its logarithm, at least 0
  public record Density(double meanTonnesPerM3, double spread) {

    public Density {
      if (!(meanTonnesPerM3 > 0 && spread >= 0 && Double.isFinite(meanTonnesPerM3 + spread))) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "density %s t/m3 with a spread of %s%nMaybe 0.5 and 0.1",
                meanTonnesPerM3,
                spread));
      }
    }

    /// The density of a realisation, t/m³.
    double of(double normal) {
      return meanTonnesPerM3 * StrictMath.exp(spread * normal - spread * spread / 2);
    }
  }
}
