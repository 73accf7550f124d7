// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.conditions.Payer;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.Sketch;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: users need less of a good, or change to another.
///
/// World: rich and lean magnets are made and used in one region, 60 and 40 t a month.
class I06_ThriftAndSubstitutionTest {

  private static final Period FROM_TWO = new Period(2, Period.FOREVER);

  private final RandomNetworks.Case world =
      new Sketch()
          .commodity("rich", 2000)
          .commodity("lean", 1000)
          .process("make-rich", Map.of("rich", 1.0))
          .process("make-lean", Map.of("lean", 1.0))
          .plant("rich-maker", "a", "make-rich", 100, 900)
          .plant("lean-maker", "a", "make-lean", 100, 500)
          .use("a", "rich", 0.4)
          .use("a", "lean", 0.4)
          .calibrate(Map.of("rich-maker", 60.0, "lean-maker", 40.0), Map.of());

  private final int rich = world.network().endUses().getIndex("use-a-rich");
  private final int lean = world.network().endUses().getIndex("use-a-lean");

  @Test
  void savingGrowsToItsSizeAndIsPaidPerTonneSaved() {
    Measure thrift =
        new Measure.Thrift(List.of("use-a-rich"), 0.2, 1, 4, 500, Payer.FIRMS, FROM_TWO);
    Trajectory run = Runs.run(world, Runs.measures(thrift), 10);
    assertThat(run.reference(1, rich)).isCloseTo(60, within(1e-6));
    assertThat(run.reference(2, rich)).isCloseTo(57, within(1e-6));
    assertThat(run.reference(9, rich)).isCloseTo(48, within(1e-6));
    assertThat(run.costUsd(9, 0, Payer.FIRMS)).isCloseTo(12 * 500, within(1e-3));
    assertThat(run.reference(9, lean)).isCloseTo(40, within(1e-6));
  }

  @Test
  void elasticityGrowsToo() {
    Measure supple = new Measure.Thrift(List.of("use-a-rich"), 0, 2, 4, 0, Payer.FIRMS, FROM_TWO);
    SolvedMonth late = Runs.month(world, Runs.measures(supple), 9);
    assertThat(late.clearing().inputs().elasticity(rich)).isCloseTo(0.8, within(1e-12));
    assertThat(late.clearing().inputs().elasticity(lean)).isEqualTo(0.4);
    assertThat(late.clearing().inputs().useReference(rich)).isCloseTo(60, within(1e-6));
  }

  @Test
  void demandMovesToTheOtherGood() {
    Measure change =
        new Measure.Substitution(
            List.of("use-a-rich"),
            List.of("use-a-lean"),
            0.5,
            1.2,
            1,
            100,
            Payer.CONSUMERS,
            FROM_TWO);
    Trajectory run = Runs.run(world, Runs.measures(change), 6);
    assertThat(run.reference(5, rich)).isCloseTo(30, within(1e-6));
    assertThat(run.reference(5, lean)).isCloseTo(40 + 1.2 * 30, within(1e-6));
    assertThat(run.costUsd(5, 0, Payer.CONSUMERS)).isCloseTo(30 * 100, within(1e-3));
    assertThat(run.price(5, world.network().markets().getIndex("a/rich"))).isLessThan(2000);
  }
}
