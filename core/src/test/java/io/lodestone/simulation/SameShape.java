// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import io.lodestone.network.BaseMonth;
import io.lodestone.network.Behaviour;
import io.lodestone.network.EndUse;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Process;
import io.lodestone.network.RandomNetworks;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Worlds of one structure whose numbers all differ: a random network, shaken by a seed.
final class SameShape {

  private static final long SHAPE = 5;

  private SameShape() {}

  static RandomNetworks.Case of(long seed, Behaviour behaviour) {
    RandomNetworks.Case world = RandomNetworks.of(SHAPE, 3, behaviour);
    SplittableRandom random = new SplittableRandom(seed);
    Network n = world.network();
    Network shaken =
        n.toBuilder()
            .markets(n.markets().list().stream().map(m -> shake(m, random)).toList())
            .plants(n.plants().list().stream().map(p -> shake(p, random)).toList())
            .processes(n.processes().list().stream().map(p -> shake(p, random)).toList())
            .endUses(n.endUses().list().stream().map(u -> shake(u, random)).toList())
            .build();
    return new RandomNetworks.Case(shaken, shake(shaken, world.base(), random));
  }

  private static double near(double value, SplittableRandom random) {
    return value * random.nextDouble(0.9, 1.1);
  }

  private static Market shake(Market m, SplittableRandom random) {
    return new Market(
        m.id(),
        m.region(),
        m.commodity(),
        near(m.basePriceUsdPerTonne(), random),
        near(m.coverMonths(), random),
        m.lossSharePerMonth());
  }

  private static Plant shake(Plant p, SplittableRandom random) {
    return new Plant(
        p.id(),
        p.name(),
        p.region(),
        p.process(),
        near(p.capacityTonnesPerMonth(), random),
        near(p.operatingCostUsdPerTonne(), random),
        p.lifetime(),
        p.rampUp());
  }

  private static Process shake(Process p, SplittableRandom random) {
    Map<String, Double> recipe =
        p.coefficientByCommodity().keySet().stream()
            .sorted()
            .collect(
                Collectors.toMap(c -> c, c -> near(p.coefficientByCommodity().get(c), random)));
    return new Process(p.id(), p.name(), p.stage(), recipe, p.leadMonths(), p.growth());
  }

  private static EndUse shake(EndUse u, SplittableRandom random) {
    return new EndUse(
        u.id(),
        u.name(),
        u.region(),
        u.commodity(),
        u.use(),
        near(u.elasticity(), random),
        near(u.longRunElasticity(), random),
        near(u.chokeMultiple(), random),
        u.growth(),
        u.valueAtStakeUsdPerTonne());
  }

  private static BaseMonth shake(Network network, BaseMonth base, SplittableRandom random) {
    BaseMonth.Values values = new BaseMonth.Values(network);
    for (int p = 0; p < network.plants().size(); p++) {
      values.plant(p, base.activity(p), near(base.plantWedge(p), random));
    }
    for (int l = 0; l < network.lanes().size(); l++) {
      double reference = near(base.laneReference(l), random);
      values.lane(l, reference, base.laneFlow(l), near(base.laneFriction(l), random));
    }
    for (int u = 0; u < network.endUses().size(); u++) {
      values.use(u, near(base.use(u), random));
    }
    for (int m = 0; m < network.markets().size(); m++) {
      values.throughput(m, near(base.throughput(m), random));
    }
    return new BaseMonth(values);
  }
}
