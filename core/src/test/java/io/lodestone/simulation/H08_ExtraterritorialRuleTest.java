// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.market.MonthInputs;
import io.lodestone.network.RandomNetworks;
import io.lodestone.network.Sketch;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Feature: third countries may not pass goods on, and panic raises the stock that all aim for.
///
/// World: a mine in a; goods go from a to b and c, and from b on to c.
///
/// ```
/// mine-a (100 of 150 t) ──> a/good ══ 70 t ══> b/good ══ 20 t ══> c/good
///                               ╚═══════════ 30 t ═══════════════════╝
/// ```
class H08_ExtraterritorialRuleTest {

  private final RandomNetworks.Case world =
      new Sketch()
          .commodity("good", 1000)
          .process("mine", Map.of("good", 1.0))
          .plant("mine-a", "a", "mine", 150, 500)
          .lane("good", "a", "b", 0)
          .lane("good", "a", "c", 0)
          .lane("good", "b", "c", 0)
          .use("b", "good", 0.4)
          .use("c", "good", 0.4)
          .calibrate(
              Map.of("mine-a", 100.0),
              Map.of("good:a>b", 70.0, "good:a>c", 30.0, "good:b>c", 20.0));

  private double channel(Event event, String lane, int month) {
    MonthInputs inputs = Runs.month(world, Runs.events(event), month).clearing().inputs();
    return inputs.laneChannel(world.network().lanes().getIndex(lane));
  }

  @Test
  void onlyLanesOfThirdCountriesAreClosed() {
    Event rule =
        new Event.ExtraterritorialRule(
            Runs.trade("*", "c", "good"), List.of("a"), 0.1, new Period(1, 3));
    assertThat(channel(rule, "good:b>c", 0)).isCloseTo(2 * 20, within(1e-6));
    assertThat(channel(rule, "good:b>c", 1)).isCloseTo(1.1 * 2, within(1e-6));
    assertThat(channel(rule, "good:a>c", 1)).isCloseTo(2 * 30, within(1e-6));
    // three months with little trade: what is usual fades by 3 % a month towards it
    assertThat(channel(rule, "good:b>c", 4)).isBetween(2 * 18.0, 2 * 18.5);
  }

  @Test
  void ruleBesideABanClosesTheWayRound() {
    Period period = new Period(1, 12);
    Event ban = new Event.ExportBan(Runs.trade("a", "c", "good"), period);
    Event rule =
        new Event.ExtraterritorialRule(Runs.trade("*", "c", "good"), List.of("a"), 0, period);
    int c = world.network().endUses().getIndex("use-c-good");
    Trajectory alone = Runs.run(world, Runs.events(ban), 13);
    Trajectory both = Runs.run(world, Runs.events(ban, rule), 13);
    assertThat(alone.consumption(12, c)).isGreaterThan(10);
    assertThat(both.consumption(12, c)).isLessThan(1);
  }

  @Test
  void panicMultipliesTheStockAimedFor() {
    Event panic = new Event.PanicBuying(List.of("b"), List.of("*"), 2, new Period(1, 2));
    int b = world.network().markets().getIndex("b/good");
    double calm = Runs.month(world, Runs.events(panic), 0).clearing().inputs().storeTarget(b);
    double excited = Runs.month(world, Runs.events(panic), 1).clearing().inputs().storeTarget(b);
    assertThat(excited).isCloseTo(2 * calm, within(1e-9 * calm));
    Trajectory run = Runs.run(world, Runs.events(panic), 2);
    assertThat(run.price(1, b)).isGreaterThan(1000.0 + 1);
    assertThat(run.stock(1, b)).isGreaterThan(run.stock(0, b));
  }
}
