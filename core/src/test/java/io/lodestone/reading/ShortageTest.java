// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.simulation.Trajectory;
import io.lodestone.simulation.TrajectoryBuilder;
import io.lodestone.tracing.MagnetChain;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Japan uses 100 t of magnets a month, each with 5 % dysprosium oxide and 100,000 USD at stake.
class ShortageTest {

  private final MagnetChain chain = MagnetChain.published();

  /// Lost against a baseline of 100 t a month: 4 t in month 2, 5 t in month 3, 6 t in month 4, 40 t
  /// in month 6; 10 t gained in month 7.
  private Trajectory run() {
    return new TrajectoryBuilder(chain.network, chain.base, 12)
        .consumption(2, "jp-motors", 96)
        .consumption(3, "jp-motors", 95)
        .consumption(4, "jp-motors", 94)
        .consumption(6, "jp-motors", 60)
        .consumption(7, "jp-motors", 110)
        .price(6, "jp/magnet", 4000)
        .build()
        .against(calm(12));
  }

  private Trajectory calm(int months) {
    return new TrajectoryBuilder(chain.network, chain.base, months).build();
  }

  @Test
  void commodityIsCountedInItsOwnTonnes() {
    Shortage magnets = Shortage.ofCommodity(run(), "jp", "magnet");
    assertThat(magnets.normalTonnes(4)).isEqualTo(100);
    assertThat(magnets.lostTonnes(4)).isEqualTo(6);
    assertThat(magnets.lostShare(6)).isCloseTo(0.4, within(1e-12));
    assertThat(magnets.volumeTonnes()).isCloseTo(45, within(1e-9));
    assertThat(magnets.meanShare(6)).isCloseTo(30.0 / 600, within(1e-12));
    assertThat(magnets.depthShare()).isCloseTo(0.4, within(1e-12));
    assertThat(magnets.depthShare(0, 6)).isCloseTo(0.06, within(1e-12));
    assertThat(magnets.loss().extraBillUsd()).isCloseTo(60 * 3000, within(1e-6));
  }

  @Test
  void elementIncludesWhatIsMissingInsideMagnets() {
    Shortage dysprosium = Shortage.ofElement(run(), "jp", "dy");
    assertThat(dysprosium.volumeTonnes()).isCloseTo(45 * 0.05, within(1e-9));
    assertThat(dysprosium.depthShare()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void fivePercentExactlyIsNotShort() {
    Shortage magnets = Shortage.ofCommodity(run(), "jp", "magnet");
    assertThat(magnets.monthsShort(Shortage.SHORT_SHARE)).isEqualTo(2);
    assertThat(magnets.monthsShort(0.1)).isEqualTo(1);
    assertThat(magnets.findMonthsToSurvive(1)).isEqualTo(OptionalInt.of(3));
  }

  @Test
  void timesAreCountedFromTheEvent() {
    Shortage magnets = Shortage.ofCommodity(run(), "jp", "magnet");
    assertThat(magnets.findMonthsToSurvive(4)).isEqualTo(OptionalInt.of(0));
    assertThat(magnets.findMonthsToSurvive(5)).isEqualTo(OptionalInt.of(1));
    assertThat(magnets.findMonthsToSurvive(7)).isEmpty();
    assertThat(magnets.findMonthsToSurvive(-2)).isEqualTo(OptionalInt.of(6));
    assertThat(magnets.findMonthsToSurvive(99)).isEmpty();
    assertThat(magnets.findMonthsToRecover(1)).isEqualTo(OptionalInt.of(3));
    assertThat(magnets.findMonthsToRecover(5)).isEqualTo(OptionalInt.of(1));
    assertThat(magnets.findMonthsToRecover(7)).isEmpty();
  }

  @Test
  void shortAtTheEndIsNotRecovered() {
    Trajectory run =
        new TrajectoryBuilder(chain.network, chain.base, 3)
            .consumption(2, "jp-motors", 0)
            .build()
            .against(calm(3));
    Shortage magnets = Shortage.ofCommodity(run, "jp", "magnet");
    assertThat(magnets.findMonthsToSurvive(0)).isEqualTo(OptionalInt.of(2));
    assertThat(magnets.findMonthsToRecover(0)).isEmpty();
  }

  @Test
  void aBaselineLosesNothing() {
    Shortage magnets = Shortage.ofCommodity(calm(3), "jp", "magnet");
    assertThat(magnets.volumeTonnes()).isZero();
    assertThat(magnets.depthShare()).isZero();
    assertThat(magnets.loss().costUsd()).isZero();
  }

  @Test
  void withoutDemandNothingIsDefined() {
    Shortage oxide = Shortage.ofCommodity(run(), "jp", "oxide-jp");
    assertThat(oxide.isDemanded()).isFalse();
    assertThat(oxide.depthShare()).isNaN();
    assertThat(oxide.findMonthsToSurvive(0)).isEmpty();
  }

  @Test
  void pricesAreWeightedByWhatIsBought() {
    Trajectory run =
        new TrajectoryBuilder(chain.network, chain.base, 2)
            .price(1, "jp/magnet", 4000)
            .consumption(1, "jp-motors", 50)
            .build();
    PricePath magnet = PricePath.findCommodity(run, "jp", "magnet").orElseThrow();
    assertThat(magnet.peakRatio()).isEqualTo(4);
    assertThat(magnet.peakMonth()).isEqualTo(1);
    assertThat(magnet.averageUsdPerTonne()).isCloseTo(2000, within(1e-9));
    assertThat(PricePath.findCommodity(run, "us", "oxide-jp")).isEmpty();
  }

  @Test
  void elementIsPricedByItsSeparatedCommodityAndPlantsBuyToo() {
    Trajectory run = new TrajectoryBuilder(chain.network, chain.base, 1).build();
    PricePath oxide = PricePath.findElement(run, "vn", "dy").orElseThrow();
    assertThat(oxide.commodity()).startsWith("oxide-");
    PricePath own = PricePath.findCommodity(run, "jp", "oxide-jp").orElseThrow();
    assertThat(own.boughtTonnes(0)).isCloseTo(0.1 * 120, within(1e-9));
  }
}
