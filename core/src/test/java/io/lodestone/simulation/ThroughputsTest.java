// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.RandomNetworks;
import io.lodestone.network.Sketch;
import io.lodestone.network.SmallWorlds;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Throughputs of [SmallWorlds#twoRegions]: 80 t in a (30 used, 50 sent), 60 t in b, of which 50 t
/// come by sea and 10 t from its mine.
class ThroughputsTest {

  private final RandomNetworks.Case world = SmallWorlds.twoRegions(1);
  private final Throughputs throughputs = new Throughputs(world.network(), world.base());

  @Test
  void theyStartAtTheBaseMonth() {
    assertThat(throughputs.at(0)).isEqualTo(80);
    assertThat(throughputs.at(1)).isEqualTo(60);
    assertThat(throughputs.inflow(0)).isEqualTo(80);
    assertThat(throughputs.inflow(1)).isEqualTo(10); // what comes by sea comes later
  }

  @Test
  void theyFollowByATenth() {
    throughputs.move(1, 40, 20);
    assertThat(throughputs.at(1)).isCloseTo(58, within(1e-12));
    assertThat(throughputs.inflow(1)).isCloseTo(11, within(1e-12));
  }

  @Test
  void theyNeverFallBelowABillionthOfTheWorlds() {
    for (int t = 0; t < 1000; t++) {
      throughputs.move(1, 0, 0);
    }
    assertThat(throughputs.at(1)).isEqualTo(1e-9 * 140);
    assertThat(throughputs.isAsleep(1)).isTrue();
    assertThat(throughputs.isAsleep(0)).isFalse();
  }

  @Test
  void priceTeachesInFullFromAFifthOfUsualTradeOn() {
    assertThat(throughputs.weightOf(1, 60, 0.2)).isEqualTo(1);
    assertThat(throughputs.weightOf(1, 12, 0.2)).isEqualTo(1);
    assertThat(throughputs.weightOf(1, 3, 0.2)).isEqualTo(0.25);
    assertThat(throughputs.weightOf(1, 0, 0.2)).isZero();
    throughputs.move(1, 0, 0);
    assertThat(throughputs.weightOf(1, 3, 0.2)).isEqualTo(0.25); // base trade counts on
  }

  @Test
  void commodityThatTheBaseYearDoesNotKnowHasAFloorFromWhatPlantsCouldMake() {
    RandomNetworks.Case waiting =
        new Sketch()
            .commodity("good", 1000)
            .commodity("scrap", 100)
            .process("mine", Map.of("good", 1.0))
            .process("collect", Map.of("scrap", 0.5))
            .plant("mine-a", "a", "mine", 100, 500)
            .plant("collector", "a", "collect", 30, 10)
            .use("a", "good", 0.4)
            .calibrate(Map.of("mine-a", 80.0), Map.of());
    Throughputs of = new Throughputs(waiting.network(), waiting.base());
    int scrap = waiting.network().markets().getIndex("a/scrap");
    assertThat(of.at(scrap)).isCloseTo(15e-9, within(1e-20));
  }
}
