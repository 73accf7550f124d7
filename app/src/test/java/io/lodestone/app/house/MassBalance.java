// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Terms;
import io.lodestone.simulation.Trajectory;

/// The balance of every market and month of a run, added up again from what the run reports.
final class MassBalance {

  /// Throughput at or below which a market sleeps and loses nothing, t/month.
  private static final double ASLEEP = 1e-3;

  private final Trajectory run;
  private final Network network;
  private final double[] smoothed;

  /// The largest imbalance.
  ///
  /// @param place market and month
  /// @param share imbalance over the smaller of the market's smoothed throughput and the sum of all
  ///   that came, went and stayed
  record Worst(String place, double share) {}

  MassBalance(Trajectory run) {
    this.run = run;
    this.network = run.network();
    this.smoothed = new double[network.markets().size()];
    for (int m = 0; m < smoothed.length; m++) {
      smoothed[m] = Math.max(run.base().throughput(m), ASLEEP);
    }
  }

  Worst worst() {
    Worst worst = new Worst("", 0);
    for (int t = 0; t < run.months(); t++) {
      Month month = new Month(t);
      for (int m = 0; m < smoothed.length; m++) {
        double size = Math.min(smoothed[m], month.gross[m]);
        double share = Math.abs(month.net[m]) / size;
        if (!(share <= worst.share())) {
          worst = new Worst(network.markets().idAt(m) + " in " + run.horizon().monthAt(t), share);
        }
        double weight = network.behaviour().throughputSmoothing();
        smoothed[m] = Math.max((1 - weight) * smoothed[m] + weight * month.outflow[m], ASLEEP);
      }
    }
    return worst;
  }

  /// One month, added up by market.
  private final class Month {
    private final int t;
    private final double[] net = new double[smoothed.length];
    private final double[] gross = new double[smoothed.length];
    private final double[] outflow = new double[smoothed.length];

    private Month(int t) {
      this.t = t;
      stocks();
      plants();
      lanes();
      for (int u = 0; u < network.endUses().size(); u++) {
        out(network.endUseMarket(u), run.consumption(t, u));
      }
    }

    private void stocks() {
      for (int m = 0; m < smoothed.length; m++) {
        Market market = network.markets().at(m);
        double loss = smoothed[m] <= ASLEEP ? 0 : market.lossSharePerMonth();
        add(m, run.openingStock(t, m) * (1 - loss));
        add(m, -run.stock(t, m));
      }
      for (int i = 0; i < network.stockpiles().size(); i++) {
        add(network.stockpileMarket(i), run.stockpileRelease(t, i));
      }
    }

    private void plants() {
      for (int p = 0; p < network.plants().size(); p++) {
        Terms recipe = network.recipe(p);
        for (int k = 0; k < recipe.size(); k++) {
          double a = recipe.coefficient(k);
          if (a > 0) {
            add(recipe.index(k), a * run.delivered(t, p));
          } else {
            out(recipe.index(k), -a * run.activity(t, p));
          }
        }
      }
    }

    private void lanes() {
      for (int l = 0; l < network.lanes().size(); l++) {
        out(network.laneFrom(l), run.flow(t, l));
        add(network.laneTo(l), run.arrival(t, l));
      }
    }

    private void out(int market, double tonnes) {
      add(market, -tonnes);
      outflow[market] += tonnes;
    }

    private void add(int market, double tonnes) {
      net[market] += tonnes;
      gross[market] += Math.abs(tonnes);
    }
  }
}
