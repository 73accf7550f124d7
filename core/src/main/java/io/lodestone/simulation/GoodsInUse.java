// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Good;
import io.lodestone.network.Network;
import java.util.Arrays;

/// Goods in use by vintage: what past use leaves to be discarded, known when a month opens.
///
/// What was consumed in month s is discarded in month s + k, k ≥ 1, to the share F(k) − F(k−1) of
/// its lifespan. Before the run the base month's use counts, smaller by the good's growth the
/// further back.
final class GoodsInUse {

  private static final double MONTHS_PER_YEAR = 12;

  private final Trajectory.Table table;
  private final int goods;
  private final int[] endUse;
  private final int[] collector;
  private final double[] collectedShare;
  private final double[] baseUse;

  /// `[good][age in months]`: the share discarded in that month of life; age 0 is 0.
  private final double[][] discard;

  /// `[good][month]`: what a tonne a month of base use leaves to be discarded from before the run.
  private final double[][] heritage;

  private final double[] inUse;

  /// `[good][month]`: what was consumed, t.
  private final double[][] used;

  /// `[plant]`: what can be collected this month, t; infinite for plants that collect nothing.
  private final double[] collectable;

  GoodsInUse(Network network, BaseMonth base, Trajectory.Table table, LifeTables lives) {
    int months = table.price.length;
    this.table = table;
    this.goods = network.goods().size();
    this.endUse = new int[goods];
    this.collector = new int[goods];
    this.collectedShare = new double[goods];
    this.baseUse = new double[goods];
    this.discard = new double[goods][];
    this.heritage = new double[goods][];
    this.inUse = new double[goods];
    this.used = new double[goods][];
    this.collectable = new double[network.plants().size()];
    Arrays.fill(collectable, Double.POSITIVE_INFINITY);
    for (int g = 0; g < goods; g++) {
      Good good = network.goods().at(g);
      endUse[g] = network.endUses().getIndex(good.endUse());
      collector[g] = network.plants().getIndex(good.collector());
      collectedShare[g] = good.collectedShare();
      baseUse[g] = base.use(endUse[g]);
      double[] gone = lives.sharesGone(good.lifespan());
      discard[g] = discards(gone);
      double step = StrictMath.pow(1 + good.growthBefore(), -1 / MONTHS_PER_YEAR);
      heritage[g] = heritage(discard[g], step, months);
      inUse[g] = baseUse[g] * leftAtStart(gone, step);
      used[g] = new double[months];
    }
  }

  private static double[] discards(double[] gone) {
    double[] shares = new double[gone.length];
    for (int age = 1; age < gone.length; age++) {
      shares[age] = gone[age] - gone[age - 1];
    }
    return shares;
  }

  /// What of the use k months before the run, smaller by step^k, is discarded in month t is the
  /// share of age t + k; so month t's sum follows from the next month's.
  private static double[] heritage(double[] discard, double step, int months) {
    double[] left = new double[months];
    double sum = 0;
    for (int t = discard.length - 2; t >= 0; t--) {
      sum = step * (discard[t + 1] + sum);
      if (t < months) {
        left[t] = sum;
      }
    }
    return left;
  }

  /// What a tonne a month of base use left in use when the run begins, t.
  private static double leftAtStart(double[] gone, double step) {
    double weight = 1;
    double sum = 0;
    for (int k = 1; k < gone.length; k++) {
      weight *= step;
      sum += weight * (1 - gone[k - 1]);
    }
    return sum;
  }

  /// Finds what is discarded this month and what of it can be collected.
  void open(int month) {
    for (int g = 0; g < goods; g++) {
      collectable[collector[g]] = 0;
    }
    for (int g = 0; g < goods; g++) {
      double discarded = baseUse[g] * heritage[g][month];
      int oldest = Math.max(0, month - discard[g].length + 1);
      for (int s = oldest; s < month; s++) {
        discarded += used[g][s] * discard[g][month - s];
      }
      table.discarded[month][g] = discarded;
      collectable[collector[g]] += collectedShare[g] * discarded;
    }
  }

  /// The most that a plant can run for want of anything to collect, t/month; infinite where it
  /// collects nothing.
  double collectable(int plant) {
    return collectable[plant];
  }

  /// Puts the month's use into stock.
  void close(int month) {
    for (int g = 0; g < goods; g++) {
      used[g][month] = table.consumption[month][endUse[g]];
      inUse[g] += used[g][month] - table.discarded[month][g];
      table.inUse[month][g] = inUse[g];
    }
  }
}
