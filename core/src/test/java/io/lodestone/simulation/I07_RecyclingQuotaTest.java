// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Payer;
import io.lodestone.network.Commodity;
import io.lodestone.network.Element;
import io.lodestone.network.Network;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.Sketch;
import io.lodestone.network.Stage;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: users must show recycled content; certificates pay recyclers until they do.
///
/// World: a mine (90 t) and a dear recycler (10 of 60 t) make the same good, half of it dysprosium.
class I07_RecyclingQuotaTest {

  private final RandomNetworks.Case world = world();
  private final int recycler = world.network().plants().getIndex("recycler");

  private static RandomNetworks.Case world() {
    Sketch sketch =
        new Sketch()
            .commodity("good", 1000)
            .process("mine", Map.of("good", 1.0))
            .process("recycle", Map.of("good", 1.0))
            .plant("mine", "a", "mine", 150, 500)
            .plant("recycler", "a", "recycle", 60, 1100)
            .use("a", "good", 0.4);
    RandomNetworks.Case plain = sketch.calibrate(Map.of("mine", 90.0, "recycler", 10.0), Map.of());
    Network rich =
        plain.network().toBuilder()
            .elements(List.of(new Element("dy", "dysprosium", "Dy", "heavy")))
            .commodities(
                List.of(new Commodity("good", "good", Stage.SEPARATION, 1000, Map.of("dy", 0.5))))
            .build();
    return new RandomNetworks.Case(rich, plain.base());
  }

  private Trajectory run(double quota, double penalty) {
    return Runs.run(
        world,
        Runs.measures(
            new Measure.RecyclingQuota(
                "a", "dy", List.of("recycler"), quota, 12, penalty, new Period(0, 600))),
        60);
  }

  @Test
  void recyclingRisesToTheQuota() {
    Trajectory run = run(0.3, 1e5);
    int use = 0;
    assertThat(run.activity(0, recycler)).isCloseTo(10, within(1e-6));
    assertThat(run.activity(59, recycler) / run.consumption(59, use)).isCloseTo(0.3, within(0.02));
  }

  @Test
  void consumersPayAndPlantsGet() {
    Trajectory run = run(0.3, 1e5);
    assertThat(run.costUsd(59, 0, Payer.CONSUMERS)).isPositive();
    assertThat(run.costUsd(59, 0, Payer.STATE)).isZero();
    assertThat(run.subsidyUsd(59, recycler)).isZero(); // no government pays
  }

  @Test
  void certificatesNeverCostMoreThanThePenalty() {
    Trajectory run = run(0.9, 200);
    double most = 0.5 * 200 * run.activity(59, recycler);
    assertThat(run.costUsd(59, 0, Payer.CONSUMERS)).isCloseTo(most, within(1e-6));
    assertThat(run.activity(59, recycler)).isBetween(10.0, 40.0);
  }

  @Test
  void quotaThatIsMetCostsNothing() {
    Trajectory run = run(0.05, 1e5);
    for (int t = 13; t < 60; t++) {
      assertThat(run.costUsd(t, 0, Payer.CONSUMERS)).isZero();
    }
  }
}
