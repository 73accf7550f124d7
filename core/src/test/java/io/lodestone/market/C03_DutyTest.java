// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.Sketch;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: a duty is a friction that the exporter and the importer share.
///
/// ```
/// mine (100 t, 100, δ 20) ──> a/good ══ ȳ 30, δ 10, f 15, τ ══> b/good ──> use (ε 1)
/// ```
class C03_DutyTest {

  private final CatalogueMonth month =
      new CatalogueMonth(
              new Sketch()
                  .commodity("good", 100)
                  .process("mine", Map.of("good", 1.0))
                  .plant("mine-a", "a", "mine", 100, 100)
                  .lane("good", "a", "b", 0)
                  .use("b", "good", 1))
          .plant("mine-a", 20)
          .lane("good:a>b", new CatalogueMonth.Channel(30, 2), 10, 15)
          .use("use-b-good", 50);

  @Test
  void dutyIsAFrictionByAnotherName() {
    month.in.setLane(0, 30, 2, 60, 10, 15, 25);
    MonthSolution duty = month.clear();
    month.in.setLane(0, 30, 2, 60, 10, 40, 0);
    MonthSolution friction = month.clear();
    assertThat(duty.price(0)).isEqualTo(friction.price(0));
    assertThat(duty.flow(0)).isEqualTo(friction.flow(0));
  }

  @Test
  void importersPayPartAndExportersTheRest() {
    MonthSolution free = month.clear();
    month.in.setLane(0, 30, 2, 60, 10, 15, 25);
    MonthSolution taxed = month.clear();
    int a = month.market("a/good");
    int b = month.market("b/good");
    double importers = taxed.price(b) - free.price(b);
    double exporters = free.price(a) - taxed.price(a);
    assertThat(importers).isPositive();
    assertThat(exporters).isPositive();
    double lane = 10 * (logit(free.flow(0) / 60) - logit(taxed.flow(0) / 60)); // given back
    assertThat(importers + exporters + lane).isCloseTo(25, within(1e-5));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }
}
