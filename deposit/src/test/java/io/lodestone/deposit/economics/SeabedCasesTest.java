// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// The published case of METI 2016, recomputed: rows V05 to V08.
class SeabedCasesTest {

  /// Billions of yen.
  private static final MineCase METI = MineCase.ofPrinted(190, 262.2, 63, 12.8, 20);

  private static final double BY_PRICES_OF_2015 = 9.9;
  private static final double BY_AVERAGE_PRICES = 23.7;
  private static final double BY_PEAK_PRICES = 79.6;

  private static String expected(String id) {
    return PublishedCase.table("/economics/seabed_cases.csv").stream()
        .filter(row -> row.get(0).equals(id))
        .map(row -> row.get(3))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void v05UndiscountedBreakEvenLiesBetweenAverageAndPeakPrices() {
    assertThat(expected("V05")).contains("63.3 bn");
    assertThat(METI.breakEvenRevenue(0)).isCloseTo(63.3, Percentage.withPercentage(1));
    assertThat(METI.flows(BY_AVERAGE_PRICES).presentValue(0)).isNegative();
    assertThat(METI.flows(BY_PEAK_PRICES).presentValue(0)).isPositive();
  }

  @Test
  void v06PeakPricesBringEightTimesThoseOf2015() {
    assertThat(expected("V06")).contains("8.04");
    assertThat(BY_PEAK_PRICES / BY_PRICES_OF_2015).isCloseTo(8.04, Percentage.withPercentage(1));
  }

  /// The expected values are a regression of the same arithmetic, not a publication.
  @Test
  void v07DiscountedResults() {
    assertThat(expected("V07")).contains("12.2 percent", "63.2 bn", "-485.6 bn");
    assertThat(METI.flows(BY_PEAK_PRICES).internalRate())
        .isInstanceOfSatisfying(
            InternalRate.Unique.class,
            rate -> assertThat(rate.rate()).isCloseTo(0.122, Percentage.withPercentage(0.5)));
    assertThat(METI.flows(BY_PEAK_PRICES).presentValue(0.08))
        .isCloseTo(63.2, Percentage.withPercentage(0.5));
    assertThat(METI.flows(BY_AVERAGE_PRICES).presentValue(0.08))
        .isCloseTo(-485.6, Percentage.withPercentage(0.5));
  }

  @Test
  void breakEvenRevenuesOfTheFactsFollow() {
    assertThat(METI.breakEvenRevenue(0.05)).isCloseTo(69.1, within(0.05));
    assertThat(METI.breakEvenRevenue(0.08)).isCloseTo(73.2, within(0.05));
  }

  @Test
  void v08UnitCostOfATonneOfMud() {
    assertThat(expected("V08")).contains("49315");
    assertThat(63e9 / (3500 * 365.0)).isCloseTo(49315, Percentage.withPercentage(0.1));
  }

  @Test
  void circularRowsAreNamed() {
    List<String> circular =
        PublishedCase.table("/economics/seabed_cases.csv").stream()
            .filter(row -> row.get(5).contains("circular"))
            .map(List::getFirst)
            .toList();
    assertThat(circular).as("circular rows test arithmetic only").containsExactly("V01");
  }
}
