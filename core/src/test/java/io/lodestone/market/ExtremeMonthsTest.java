// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Behaviour;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Months that no sensible study holds must still clear: lanes and plants at zero, demand times
/// five, stocks near empty, expectations off by e^±2, and the prices of another such month to start
/// from.
class ExtremeMonthsTest {

  @Test
  void aThousandExtremeMonthsConverge() {
    int months = 0;
    int most = 0;
    for (int seed = 0; seed < 20; seed++) {
      RandomNetworks.Case world = RandomNetworks.of(seed, 4 + seed % 7, Behaviour.DEFAULT);
      MarketClearing clearing = new MarketClearing(world.network());
      SplittableRandom random = new SplittableRandom(7919L * seed + 17);
      MonthSolution last = null;
      for (int k = 0; k < 50; k++) {
        fill(clearing.inputs(), world, random);
        last = last == null || k % 5 == 0 ? clearing.clear() : clearing.clear(last);
        most = Math.max(most, last.iterations());
        assertThat(worstImbalance(world.network(), clearing.inputs(), last)).isLessThan(1e-9);
        months++;
      }
    }
    assertThat(months).isEqualTo(1000);
    assertThat(most).as("iterations of the hardest month").isLessThan(Tolerances.ITERATIONS / 2);
  }

  private static void fill(MonthInputs inputs, RandomNetworks.Case world, SplittableRandom random) {
    Network network = world.network();
    BaseMonth base = world.base();
    Behaviour behaviour = network.behaviour();
    for (int m = 0; m < network.markets().size(); m++) {
      double price = network.markets().at(m).basePriceUsdPerTonne();
      inputs.setPrices(m, price, price * Math.exp(4 * random.nextDouble() - 2));
      double throughput = base.throughput(m);
      double stock = 0.5 * throughput * (random.nextDouble() < 0.3 ? 1e-6 : 1);
      inputs.setMarket(m, stock, throughput, 0.5 * throughput);
    }
    for (int p = 0; p < network.plants().size(); p++) {
      double capacity = network.plants().at(p).capacityTonnesPerMonth();
      inputs.setPlant(
          p,
          random.nextDouble() < 0.3 ? 0 : capacity,
          behaviour.plantSmoothness() * network.baseRevenueUsdPerTonne(p),
          network.plants().at(p).operatingCostUsdPerTonne(),
          base.plantWedge(p));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      double price = network.markets().at(network.laneTo(l)).basePriceUsdPerTonne();
      double open = random.nextDouble() < 0.4 ? 0 : base.laneReference(l);
      double headroom = random.nextDouble() < 0.3 ? 1.1 : behaviour.laneHeadroom();
      inputs.setLane(
          l,
          open,
          headroom,
          headroom * open,
          behaviour.laneSmoothness() * price,
          base.laneFriction(l),
          0);
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      double factor = random.nextDouble() < 0.3 ? 5 : 1;
      inputs.setEndUse(u, base.use(u) * factor, network.endUses().at(u).elasticity(), 50);
    }
  }

  /// Recomputed from the solution's flows, not from the solver's gradient.
  static double worstImbalance(Network network, MonthInputs inputs, MonthSolution solution) {
    double[] excess = new double[network.markets().size()];
    for (int m = 0; m < excess.length; m++) {
      excess[m] = inputs.available(m) - solution.closing(m);
    }
    for (int p = 0; p < network.plants().size(); p++) {
      for (int k = 0; k < network.recipe(p).size(); k++) {
        excess[network.recipe(p).index(k)] +=
            network.recipe(p).coefficient(k) * solution.activity(p);
      }
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      excess[network.laneFrom(l)] -= solution.flow(l);
      excess[network.laneTo(l)] += solution.flow(l);
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      excess[network.endUseMarket(u)] -= solution.demand(u);
    }
    double worst = 0;
    for (int m = 0; m < excess.length; m++) {
      worst = Math.max(worst, Math.abs(excess[m]) / inputs.throughput(m));
    }
    return worst;
  }
}
