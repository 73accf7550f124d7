// SPDX-License-Identifier: Apache-2.0
package io.lodestone.losses;

import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who resold what: exports of a region above what it makes and what it imports in the base year
/// (model contract, section 6). Counted over each twelve months of a run, so that goods may lie in
/// store for some of them; what is left at the end counts as a year of its own.
public final class Resale {

  private static final int YEAR = 12;

  /// Less than this share of a year's exports is rounding.
  private static final double ROUNDING = 1e-9;

  private Resale() {}

  /// What a region resold of a commodity.
  ///
  /// @param region id
  /// @param commodity id
  /// @param tonnes resold over the run, more than 0
  public record Resold(String region, String commodity, double tonnes) {}

  /// Who resold what in a run, most first.
  public static List<Resold> of(Trajectory run) {
    Network network = run.network();
    double[] tonnes = new double[network.markets().size()];
    for (int start = 0; start < run.months(); start += YEAR) {
      addYear(run, start, Math.min(run.months(), start + YEAR), tonnes);
    }
    List<Resold> found = new ArrayList<>();
    for (int m = 0; m < tonnes.length; m++) {
      if (tonnes[m] > 0) {
        found.add(
            new Resold(network.markets().at(m).region(), network.commodityOf(m).id(), tonnes[m]));
      }
    }
    found.sort(Comparator.comparingDouble(r -> -r.tonnes()));
    return found;
  }

  private static void addYear(Trajectory run, int start, int end, double[] tonnes) {
    Network network = run.network();
    double[] exports = new double[tonnes.length];
    double[] own = new double[tonnes.length];
    for (int l = 0; l < network.lanes().size(); l++) {
      for (int t = start; t < end; t++) {
        exports[network.laneFrom(l)] += run.flow(t, l);
      }
      own[network.laneTo(l)] += (end - start) * run.base().laneFlow(l);
    }
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        for (int t = start; recipe.coefficient(k) > 0 && t < end; t++) {
          own[recipe.index(k)] += recipe.coefficient(k) * run.delivered(t, p);
        }
      }
    }
    for (int m = 0; m < tonnes.length; m++) {
      double resold = exports[m] - own[m];
      tonnes[m] += resold > ROUNDING * exports[m] ? resold : 0;
    }
  }
}
