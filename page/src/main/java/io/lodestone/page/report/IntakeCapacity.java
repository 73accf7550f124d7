// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import io.lodestone.network.Terms;
import io.lodestone.simulation.Trajectory;
import io.lodestone.tracing.StageChain;
import java.util.EnumMap;
import java.util.Map;

/// How much of what home makes at each stage home's own plants could take on: what decides whether
/// a chain can go on at home.
///
/// Only commodities that home makes count, and only plants that work on them: a recycler of scrap
/// is no separator for a concentrate, though both make the separated good.
final class IntakeCapacity {

  private static final int MONTHS_PER_YEAR = 12;

  private final Trajectory run;
  private final Network network;
  private final String region;
  private final String element;
  private final StageChain.Months window;

  private IntakeCapacity(Trajectory run, String region, String element, StageChain.Months window) {
    this.run = run;
    this.network = run.network();
    this.region = region;
    this.element = element;
    this.window = window;
  }

  /// By stage, t of the element a year.
  static Map<Stage, Double> of(
      Trajectory run, String region, String element, StageChain.Months window) {
    IntakeCapacity intake = new IntakeCapacity(run, region, element, window);
    boolean[] made = intake.madeHere();
    Map<Stage, Double> byStage = new EnumMap<>(Stage.class);
    for (int p = 0; p < intake.network.plants().size(); p++) {
      Terms recipe = intake.network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        int market = recipe.index(k);
        if (recipe.coefficient(k) < 0 && made[market]) {
          byStage.merge(
              intake.network.commodityOf(market).stage(),
              -recipe.coefficient(k) * intake.content(market) * intake.capacityTonnesPerYear(p),
              Double::sum);
        }
      }
    }
    return byStage;
  }

  private double content(int market) {
    return network.commodityOf(market).contentShare(element);
  }

  private double capacityTonnesPerYear(int plant) {
    double sum = 0;
    for (int t = window.from(); t < window.until(); t++) {
      sum += run.capacity(t, plant);
    }
    return MONTHS_PER_YEAR * sum / (window.until() - window.from());
  }

  /// The region's markets to which its own plants deliver in the window.
  private boolean[] madeHere() {
    boolean[] made = new boolean[network.markets().size()];
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        int market = recipe.index(k);
        made[market] |=
            recipe.coefficient(k) > 0
                && network.markets().at(market).region().equals(region)
                && delivers(p);
      }
    }
    return made;
  }

  private boolean delivers(int plant) {
    for (int t = window.from(); t < window.until(); t++) {
      if (run.delivered(t, plant) > 0) {
        return true;
      }
    }
    return false;
  }
}
