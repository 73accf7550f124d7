// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.units.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {

  private static NetworkBuilder builder() {
    return SmallWorlds.twoRegionsSketch(0, Growth.NONE, Series.ONE).toBuilder();
  }

  private static void assertRefused(NetworkBuilder builder, String... parts) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(parts)
        .contains("\nMaybe ");
  }

  @Test
  void marketsAppearForEveryPairThatSomethingTouches() {
    Network network = builder().build();
    assertThat(network.markets().ids()).containsExactly("a/good", "b/good");
    Market market = network.markets().get("b/good");
    assertThat(market.basePriceUsdPerTonne()).isEqualTo(1000);
    assertThat(market.coverMonths()).isEqualTo(NetworkBuilder.DEFAULT_COVER_MONTHS);
  }

  @Test
  void indicesFollowIdsAndLeadBack() {
    Network network = builder().build();
    assertThat(network.plants().ids()).containsExactly("mine-a", "mine-b");
    assertThat(network.plants().getIndex("mine-b")).isEqualTo(1);
    assertThat(network.plants().idAt(1)).isEqualTo("mine-b");
    assertThat(network.plants().findIndex("nothing")).isEmpty();
    assertThat(network.laneFrom(0)).isZero();
    assertThat(network.laneTo(0)).isEqualTo(1);
    assertThat(network.plantRegion(1)).isEqualTo(1);
    assertThat(network.marketRegion(1)).isEqualTo(1);
    assertThat(network.marketCommodity(1)).isZero();
  }

  @Test
  void missingIdIsAnsweredWithTheClosest() {
    Network network = builder().build();
    assertThatThrownBy(() -> network.plants().get("mine-c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no plant \"mine-c\"\nMaybe one of: mine-a, mine-b");
  }

  @Test
  void sameIdTwiceIsRefused() {
    Commodity good = new Commodity("good", "Good", Stage.MINE, 1, Map.of());
    assertRefused(builder().commodities(List.of(good, good)), "commodity \"good\" occurs twice");
  }

  @Test
  void plantOfAnUnknownProcessIsRefused() {
    Plant plant = new Plant("p", "p", "a", "mien", 1, 1, Lifetime.BASE, RampUp.NONE);
    assertRefused(builder().plants(List.of(plant)), "no process \"mien\"", "mine");
  }

  @Test
  void recipeOfAnUnknownCommodityIsRefused() {
    Process process = new Process("mine", "m", Stage.MINE, Map.of("goood", 1.0), 0, Growth.NONE);
    assertRefused(builder().processes(List.of(process)), "no commodity \"goood\"", "good");
  }

  @Test
  void laneToAnUnknownRegionIsRefused() {
    Lane lane = new Lane("good", "a", "bb", 0, 0, 0, Lifetime.BASE);
    assertRefused(builder().lanes(List.of(lane)), "no region \"bb\"", "b");
  }

  @Test
  void laneOfAnUnknownCommodityIsRefused() {
    Lane lane = new Lane("gold", "a", "b", 0, 0, 0, Lifetime.BASE);
    assertRefused(builder().lanes(List.of(lane)), "no commodity \"gold\"");
  }

  @Test
  void quotaOnAnUnknownLaneOrPlantIsRefused() {
    assertRefused(builder().quotas(List.of(quota(Quota.Kind.LANE, "good:b>a"))), "good:b>a");
    assertRefused(builder().quotas(List.of(quota(Quota.Kind.PLANT, "mine-c"))), "mine-c");
  }

  private static Quota quota(Quota.Kind kind, String id) {
    return new Quota("q", "q", 1, 0, 9, List.of(new Quota.Cover(kind, id, 1)));
  }

  @Test
  void numbersWithoutSenseAreRefused() {
    assertThatThrownBy(() -> new Quota("q", "q", 0, 0, 9, List.of())).hasMessageContaining("Maybe");
    assertThatThrownBy(() -> new Lane("good", "a", "b", -1, 0, 0, Lifetime.BASE))
        .hasMessageContaining("transit months")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new Plant("p", "p", "a", "mine", 0, 1, Lifetime.BASE, RampUp.NONE))
        .hasMessageContaining("capacity of plant p is 0.0");
    assertThatThrownBy(() -> new Process("m", "m", Stage.MINE, Map.of(), -2, Growth.NONE))
        .hasMessageContaining("lead months of process m is -2");
    assertThatThrownBy(() -> Behaviour.DEFAULT.withSmoothness(0, 0.1))
        .hasMessageContaining("plantSmoothness is 0.0");
  }

  @Test
  void moreQuotasLeaveIndicesOfAllElse() {
    Network network = builder().build();
    Network more = network.withQuotas(List.of(quota(Quota.Kind.PLANT, "mine-a")));
    assertThat(more.quotas().size()).isEqualTo(1);
    assertThat(more.plants().ids()).isEqualTo(network.plants().ids());
    assertThat(more.markets().ids()).isEqualTo(network.markets().ids());
  }

  @Test
  void annuityRecoversCapitalWithInterest() {
    // 8 % over 15 years: 0.116830
    assertThat(Behaviour.DEFAULT.annuity()).isBetween(0.11682, 0.11684);
  }
}
