// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the wedges that make a reconciled month an exact solution at base prices (model contract,
/// section 4).
public final class Calibration {

  private final Network network;
  private final ReconciledYear year;
  private final BaseMonth.Values values;
  private final List<Wedge> wedges = new ArrayList<>();

  private Calibration(Network network, ReconciledYear year) {
    this.network = network;
    this.year = year;
    this.values = new BaseMonth.Values(network);
  }

  /// Calibrates.
  ///
  /// A base plant's wedge is w = Σ a·P − o − δ·logit(x/K), K being what the slack of a mine allows;
  /// delivery later is worth the base price, too (φ = π = P). A base lane's is f minus freight,
  /// with f = P_B − P_A − τ and ȳ its flow. Other plants get w = 0; other lanes the share and
  /// friction of new lanes.
  ///
  /// @param network what was reconciled
  /// @param year its reconciled year
  /// @throws IllegalArgumentException when a base plant sells nothing (it has no δ) or a choke
  ///   multiple is not above 1
  public static Calibrated of(Network network, ReconciledYear year) {
    Calibration calibration = new Calibration(network, year);
    for (int p = 0; p < network.plants().size(); p++) {
      calibration.plant(p);
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      calibration.lane(l);
    }
    for (int d = 0; d < network.endUses().size(); d++) {
      calibration.endUse(d);
    }
    for (int m = 0; m < network.markets().size(); m++) {
      calibration.values.throughput(m, year.throughput(m));
    }
    calibration.wedges.sort(
        Comparator.comparingDouble((Wedge w) -> -Math.abs(w.shareOfPrice()))
            .thenComparing(Wedge::kind)
            .thenComparing(Wedge::id));
    return new Calibrated(new BaseMonth(calibration.values), calibration.wedges);
  }

  private void plant(int p) {
    Plant plant = network.plants().at(p);
    if (!plant.lifetime().isBase()) {
      return; // no activity and no wedge
    }
    double revenue = network.baseRevenueUsdPerTonne(p);
    if (!(revenue > 0)) {
      throw new IllegalArgumentException(
          "revenue of plant "
              + plant.id()
              + " at base prices is "
              + revenue
              + "\nMaybe its process has no output, or the outputs have no price");
    }
    double margin = -plant.operatingCostUsdPerTonne();
    Terms recipe = network.recipe(p);
    for (int k = 0; k < recipe.size(); k++) {
      margin += recipe.coefficient(k) * price(recipe.index(k));
    }
    double activity = year.activity(p);
    double capacity = network.capacityWithin(p, activity, plant.capacityTonnesPerMonth());
    double share = activity / capacity;
    double logit = StrictMath.log(share) - StrictMath.log1p(-share);
    double wedge = margin - network.behaviour().plantSmoothness() * revenue * logit;
    values.plant(p, activity, wedge);
    wedges.add(new Wedge("plant", plant.id(), wedge, wedge / revenue));
  }

  private void lane(int l) {
    Lane lane = network.lanes().at(l);
    if (!lane.lifetime().isBase()) {
      double friction = NewLanes.frictionUsdPerTonne(network, l);
      values.lane(l, year.newLaneReference(l), year.flow(l), friction);
      return;
    }
    double importerPrice = price(network.laneTo(l));
    double friction =
        importerPrice - price(network.laneFrom(l)) - NewLanes.dutyUsdPerTonne(network, l);
    values.lane(l, year.flow(l), year.flow(l), friction);
    double wedge = friction - lane.freightUsdPerTonne();
    wedges.add(new Wedge("lane", lane.id(), wedge, wedge / importerPrice));
  }

  private void endUse(int d) {
    double choke = network.endUses().at(d).chokeMultiple();
    if (!(choke > 1)) {
      throw new IllegalArgumentException(
          "choke multiple of end use "
              + network.endUses().at(d).id()
              + " is "
              + choke
              + "\nMaybe 50: it is over the base price, and above 1");
    }
    values.use(d, year.use(d));
  }

  private double price(int market) {
    return network.markets().at(market).basePriceUsdPerTonne();
  }
}
