// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.market.MarketClearing;
import io.lodestone.market.MonthInputs;
import io.lodestone.market.MonthSolution;
import io.lodestone.network.BaseMonth;
import io.lodestone.network.Behaviour;
import io.lodestone.network.CalibratedNetworks;
import io.lodestone.network.Network;
import io.lodestone.network.Quota;
import io.lodestone.network.RandomNetworks;
import io.lodestone.optim.LinearModel;
import io.lodestone.optim.Solution;
import io.lodestone.optim.SolverSession;
import io.lodestone.optim.SolverSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A month that loses its smoothness becomes the linear programme of greatest welfare.
///
/// Channels of lanes are capacities like those of plants; the goods of later are bought for
/// positions, which, as stores and the unused part of the quota, are small. Two kinds of months are
/// compared: those around a calibrated base (capacities and demands within 15 %), and wild ones
/// without wedges, with gluts and dearths from a fiftieth to fifty times the base price. δ is a
/// share of *base* revenues and prices, so that at φ = ψ = 1e-3 a price that has fallen to a
/// fiftieth is known less exactly than 2 % of itself; the wild months are held against the 2 % at
/// 1e-4.
class LinearLimitTest {

  private static final int NETWORKS = 24;

  /// Right-hand sides are moved by so little of a market's throughput, this many times; a dual that
  /// then changes by more than a few steps of a curve is not unique.
  private static final double NUDGE = 1e-5;

  private static final int NUDGES = 4;

  /// From here smoothness is halved, each month starting from the prices of the one before: without
  /// smoothness Newton's method does not know where the kinks of a month are.
  private static final double SMOOTH = 0.1;

  private static final double FEW_STEPS = 0.01;

  private static HighsSolver highs;

  @BeforeAll
  static void load() {
    highs = RequiredSolvers.highs();
  }

  /// What was found over many networks.
  private static final class Figures {
    final List<Double> distances = new ArrayList<>();
    double worstWelfare;
    double worstWelfareOverSpending;
    int duals;

    double worstPrice() {
      return distances.stream().mapToDouble(d -> d).max().orElseThrow();
    }

    double shareWithin(double distance) {
      return distances.stream().filter(d -> d <= distance).count() / (double) distances.size();
    }

    void print(String months) {
      System.out.printf(
          "linear limit, %s: %d networks, welfare within %.1e of the optimum (%.1e of spending),"
              + " %d of %d duals unique, prices within %.2g %% of them, %.1f %% of prices within 2 %%%n",
          months,
          NETWORKS,
          worstWelfare,
          worstWelfareOverSpending,
          distances.size(),
          duals,
          100 * worstPrice(),
          100 * shareWithin(0.02));
      assertThat(worstWelfare).isLessThan(0.005);
      assertThat(worstWelfareOverSpending).isLessThan(0.005);
      assertThat(distances.size()).as("unique duals").isGreaterThan(duals / 2);
    }
  }

  @Test
  void calibratedMonthOfLittleSmoothnessIsTheLinearProgramme() {
    Figures figures = new Figures();
    for (int seed = 0; seed < NETWORKS; seed++) {
      RandomNetworks.Case world = CalibratedNetworks.of(seed, 2 + seed % 9, behaviour(5e-4));
      compare(new Month(world, seed, false), 5e-4, figures);
    }
    figures.print("calibrated months at 5e-4");
    assertThat(figures.worstPrice()).isLessThan(0.02);
  }

  @Test
  void wildMonthTendsToTheLinearProgramme() {
    Figures smooth = new Figures();
    Figures sharp = new Figures();
    for (int seed = 0; seed < NETWORKS; seed++) {
      RandomNetworks.Case world = RandomNetworks.of(seed, 2 + seed % 9, behaviour(1e-3));
      compare(new Month(world, seed, true), 1e-3, smooth);
      compare(new Month(world, seed, true), 1e-4, sharp);
    }
    smooth.print("wild months at 1e-3");
    sharp.print("wild months at 1e-4");
    assertThat(smooth.shareWithin(0.02)).isGreaterThan(0.9);
    assertThat(sharp.worstPrice()).isLessThan(0.02);
  }

  /// A random month of a network.
  private record Month(RandomNetworks.Case world, int seed, boolean wild) {

    void fill(MonthInputs in, Network network, double smoothness) {
      SplittableRandom random = new SplittableRandom(seed);
      BaseMonth base = world.base();
      double[] arriving = arriving(network, base);
      for (int m = 0; m < network.markets().size(); m++) {
        double price = network.markets().at(m).basePriceUsdPerTonne();
        double throughput = base.throughput(m);
        in.setPrices(m, price, price);
        in.setMarket(m, arriving[m] + 1e-4 * throughput, throughput, 1e-4 * throughput);
        if (network.forwardOf(m) >= 0) {
          // what is ordered in a base month, more or less, for a position that is full with it
          double orders = (0.85 + 0.3 * random.nextDouble()) * arriving[m];
          in.setForward(m, price, 1e-4 * throughput, orders + 1e-4 * throughput);
        }
      }
      for (int p = 0; p < network.plants().size(); p++) {
        double capacity = network.plants().at(p).capacityTonnesPerMonth();
        in.setPlant(
            p,
            (wild ? capacity : network.capacityWithin(p, base.activity(p), capacity))
                * (wild ? 0.3 + random.nextDouble() : 0.85 + 0.3 * random.nextDouble()),
            smoothness * network.baseRevenueUsdPerTonne(p),
            network.plants().at(p).operatingCostUsdPerTonne(),
            wild ? 0 : base.plantWedge(p));
      }
      for (int l = 0; l < network.lanes().size(); l++) {
        double price = network.markets().at(network.laneTo(l)).basePriceUsdPerTonne();
        double reference = random.nextDouble() < 0.1 ? 0 : base.laneReference(l);
        // calibrated frictions of opposite lanes cancel: without more, goods could circle for
        // nothing
        double duty = wild ? 0 : network.lanes().at(l).dutyShare() * price + 0.02 * price;
        double headroom = network.behaviour().laneHeadroom();
        in.setLane(
            l,
            reference,
            headroom,
            headroom * reference,
            smoothness * price,
            base.laneFriction(l),
            duty);
      }
      for (int u = 0; u < network.endUses().size(); u++) {
        double factor = wild ? 0.6 + random.nextDouble() : 0.85 + 0.3 * random.nextDouble();
        in.setEndUse(u, base.use(u) * factor, network.endUses().at(u).elasticity(), 50);
      }
      for (int k = 0; k < network.quotas().size(); k++) {
        in.setQuota(k, network.quotas().at(k).capTonnesPerMonth(), 1e-8 * 50_000);
      }
    }

    /// What comes by lanes with transit time and from plants with lead time in a base month.
    private static double[] arriving(Network network, BaseMonth base) {
      double[] sum = new double[network.markets().size()];
      for (int l = 0; l < network.lanes().size(); l++) {
        if (network.forwards().isLaneLater(l)) {
          sum[network.laneTo(l)] += base.laneFlow(l);
        }
      }
      for (int p = 0; p < network.plants().size(); p++) {
        for (int k = 0; k < network.recipe(p).size(); k++) {
          double made = Math.max(0, network.recipe(p).coefficient(k)) * base.activity(p);
          sum[network.recipe(p).index(k)] += network.forwards().isPlantLater(p) ? made : 0;
        }
      }
      return sum;
    }
  }

  private static void compare(Month random, double smoothness, Figures figures) {
    Network network = withQuota(random.world()).withBehaviour(behaviour(smoothness));
    assertThat(network.markets().size()).isLessThanOrEqualTo(60);
    MarketClearing clearing = new MarketClearing(network);
    MonthInputs inputs = clearing.inputs();
    random.fill(inputs, network, SMOOTH);
    MonthSolution month = clearing.clear();
    for (double sharper = SMOOTH / 2; sharper > smoothness; sharper /= 2) {
      random.fill(inputs, network, sharper);
      month = clearing.clear(month);
    }
    random.fill(inputs, network, smoothness);
    month = clearing.clear(month);
    LinearModel programme = WelfareProgramme.of(network, inputs, month);
    try (SolverSession session = highs.open(programme, SolverSettings.DEFAULT)) {
      Solution best = session.solve().requireOptimal();
      double gap = Math.abs(best.objective() - WelfareProgramme.welfare(network, inputs, month));
      figures.worstWelfare = Math.max(figures.worstWelfare, gap / Math.abs(best.objective()));
      figures.worstWelfareOverSpending =
          Math.max(
              figures.worstWelfareOverSpending,
              gap / WelfareProgramme.expenditure(network, inputs));
      int markets = network.markets().size();
      int[] market = new int[markets + network.forwards().size()];
      double[] available = new double[market.length];
      double[] price = new double[market.length];
      for (int i = 0; i < market.length; i++) {
        boolean later = i >= markets;
        market[i] = later ? network.forwards().market(i - markets) : i;
        available[i] = later ? inputs.underWay(market[i]) : inputs.available(i);
        price[i] = later ? month.forwardPrice(market[i]) : month.price(i);
      }
      double[] size = IntStream.of(market).mapToDouble(inputs::throughput).toArray();
      comparePrices(price, new Duals(session, best, available, size), figures);
    }
  }

  private static void comparePrices(double[] price, Duals duals, Figures figures) {
    for (int m = 0; m < duals.best.length; m++) {
      figures.duals++;
      if (duals.most[m] <= (1 + FEW_STEPS) * duals.least[m]) {
        figures.distances.add(Math.abs(price[m] / duals.best[m] - 1));
      }
    }
  }

  /// Duals of the balances and how far they move when right-hand sides are nudged.
  private static final class Duals {
    final double[] best;
    final double[] least;
    final double[] most;

    Duals(SolverSession session, Solution optimum, double[] available, double[] size) {
      best = Arrays.copyOf(optimum.rowDuals(), available.length);
      least = best.clone();
      most = best.clone();
      SplittableRandom random = new SplittableRandom(99);
      for (int nudge = 0; nudge < NUDGES; nudge++) {
        for (int m = 0; m < best.length; m++) {
          double by = NUDGE * size[m] * (2 * random.nextDouble() - 1);
          session.changeRowBounds(m, Double.NEGATIVE_INFINITY, available[m] + by);
        }
        Solution nudged = session.solve().requireOptimal();
        for (int m = 0; m < best.length; m++) {
          least[m] = Math.min(least[m], nudged.rowDual(m));
          most[m] = Math.max(most[m], nudged.rowDual(m));
        }
      }
    }
  }

  private static Behaviour behaviour(double smoothness) {
    return Behaviour.DEFAULT.withSmoothness(smoothness, smoothness);
  }

  /// A cap of half the base exports of middle oxide from r0, if it has any.
  private static Network withQuota(RandomNetworks.Case world) {
    Network network = world.network();
    List<Quota.Cover> covers =
        network.lanes().list().stream()
            .filter(l -> l.from().equals("r0") && l.commodity().equals("middle-oxide"))
            .map(l -> new Quota.Cover(Quota.Kind.LANE, l.id(), 1))
            .toList();
    double exports =
        covers.stream()
            .mapToDouble(c -> world.base().laneFlow(network.lanes().getIndex(c.id())))
            .sum();
    return covers.isEmpty()
        ? network
        : network.withQuotas(List.of(new Quota("cap", "cap", exports / 2, 0, 9, covers)));
  }
}
