// SPDX-License-Identifier: Apache-2.0
package io.lodestone.ensemble;

import io.lodestone.conditions.OrdinaryShocks;
import io.lodestone.elementary.Exp;
import io.lodestone.network.Network;
import io.lodestone.network.ShockSpreads;
import io.lodestone.network.StageRole;
import io.lodestone.random.AutoregressivePath;
import io.lodestone.random.DrawSequence;
import io.lodestone.random.Sampler;
import io.lodestone.random.StandardNormal;

/// Draws the ordinary shocks of trajectories (model contract, section 3.9).
///
/// Every series has numbers of its own, by the name of what it shakes, so that a new mine or
/// commodity moves no other; the same trajectory has the same numbers in every scenario, on every
/// thread and at every width. Immutable; threads may share it.
public final class ShockDraws {

  private static final String WORLD = "ordinary shock/world";
  private static final String COMMODITY = "ordinary shock/commodity/";
  private static final String MINE = "ordinary shock/mine/";
  private static final String WORLD_NEWS = "ordinary news/world";
  private static final String COMMODITY_NEWS = "ordinary news/commodity/";

  private final Sampler sampler;
  private final int months;

  /// Draws from a sampler.
  ///
  /// @param months length of the paths
  public ShockDraws(Sampler sampler, int months) {
    this.sampler = sampler;
    this.months = months;
  }

  /// The shocks of a trajectory in the sizes that its network gives them.
  ///
  /// @param trajectory from 0
  public OrdinaryShocks of(Network network, int trajectory) {
    ShockSpreads spreads = network.behaviour().shocks();
    int commodities = network.commodities().size();
    double[][] demand = new double[commodities][];
    double[][] news = new double[commodities][];
    double[] world = path(WORLD, spreads.persistence(), spreads.world(), trajectory);
    double[] worldNews = noise(WORLD_NEWS, spreads.worldNews(), trajectory);
    for (int c = 0; c < commodities; c++) {
      String id = network.commodities().idAt(c);
      double[] own = path(COMMODITY + id, spreads.persistence(), spreads.commodity(), trajectory);
      demand[c] = exp(sum(world, own));
      news[c] = sum(worldNews, noise(COMMODITY_NEWS + id, spreads.commodityNews(), trajectory));
    }
    return new OrdinaryShocks(demand, mines(network, spreads, trajectory), news);
  }

  private double[][] mines(Network network, ShockSpreads spreads, int trajectory) {
    double[][] factors = new double[network.plants().size()][];
    for (int p = 0; p < factors.length; p++) {
      boolean mine = network.processOf(p).stage().role() == StageRole.MINE;
      String name = MINE + network.plants().idAt(p);
      factors[p] =
          mine ? exp(path(name, spreads.persistence(), spreads.mine(), trajectory)) : new double[0];
    }
    return factors;
  }

  private double[] path(String name, double persistence, double spread, int trajectory) {
    DrawSequence numbers = sampler.sequence(name);
    return AutoregressivePath.afterAQuietYear(persistence, spread, numbers, trajectory, months);
  }

  private double[] noise(String name, double spread, int trajectory) {
    DrawSequence numbers = sampler.sequence(name);
    double[] noise = new double[months];
    for (int t = 0; t < months; t++) {
      noise[t] = spread * StandardNormal.quantile(numbers.at(trajectory, t));
    }
    return noise;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int t = 0; t < sum.length; t++) {
      sum[t] = a[t] + b[t];
    }
    return sum;
  }

  private static double[] exp(double[] logarithms) {
    double[] factors = new double[logarithms.length];
    Exp.of(logarithms, factors, new double[factors.length], factors.length);
    return factors;
  }
}
