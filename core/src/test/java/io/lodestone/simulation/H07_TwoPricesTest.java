// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.network.SmallWorlds;
import io.lodestone.reading.MonthlyQuantity;
import io.lodestone.reading.TwoPrices;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feature: the price quoted outside an exporter and the price paid on average.
///
/// World: [SmallWorlds#twoRegions]; a quota lets 10 of the 50 t through from month 2 to 5, so that
/// few tonnes trade at the quote outside.
class H07_TwoPricesTest {

  private final Trajectory run =
      Runs.run(
          SmallWorlds.twoRegions(0),
          Runs.events(
              new Event.ExportQuota("cap", Runs.trade("a", "b", "good"), 10, new Period(2, 4))),
          10);

  private final TwoPrices prices = TwoPrices.of(run, "a", "good");

  @Test
  void theTwoPartWhileTheQuotaHolds() {
    for (int t = 2; t < 6; t++) {
      assertThat(prices.outside(t)).isEqualTo(run.price(t, 1));
      assertThat(prices.inside(t)).isEqualTo(run.price(t, 0));
      assertThat(prices.gap(t)).isGreaterThan(1.5);
      assertThat(prices.paid(t)).isBetween(prices.inside(t), prices.outside(t));
    }
    assertThat(prices.peakMonth()).isBetween(2, 5);
    assertThat(prices.widestMonth()).isBetween(2, 5);
  }

  @Test
  void theyAreOneAtBasePrices() {
    assertThat(prices.outside(0) / prices.baseOutside()).isCloseTo(1, within(1e-6));
    assertThat(prices.paid(0) / prices.basePaid()).isCloseTo(1, within(1e-6));
    assertThat(prices.gap(0)).isCloseTo(prices.baseGap(), within(1e-6));
  }

  @Test
  void quantitiesGiveTheSameNumbers() {
    assertThat(new MonthlyQuantity.PriceOutside("a", "good").values(run)[3])
        .isEqualTo(prices.outside(3));
    assertThat(new MonthlyQuantity.PricePaid("a", "good").values(run)[3]).isEqualTo(prices.paid(3));
    assertThat(new MonthlyQuantity.PriceGap("a", "good").base(run)).isEqualTo(prices.baseGap());
    assertThat(new MonthlyQuantity.Price("b/good").values(run)[3]).isEqualTo(run.price(3, 1));
  }

  @Test
  void importsAndTheirShareFollowTheLane() {
    MonthlyQuantity.Imports imports =
        new MonthlyQuantity.Imports(List.of("a"), List.of("b"), List.of("*"));
    assertThat(imports.values(run)[3]).isEqualTo(run.arrival(3, 0));
    assertThat(imports.base(run)).isCloseTo(imports.values(run)[0], within(1e-6));
    assertThat(new MonthlyQuantity.ImportShare(imports).values(run)[3]).isEqualTo(1);
  }

  @Test
  void whatTheNetworkLacksIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoPrices.of(run, "c", "good"))
        .withMessageContaining("\nMaybe");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonthlyQuantity.Activity(List.of("nothing-*")).values(run))
        .withMessageContaining("\nMaybe");
  }
}
