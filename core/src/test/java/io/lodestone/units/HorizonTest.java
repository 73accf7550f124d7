// SPDX-License-Identifier: Apache-2.0
package io.lodestone.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class HorizonTest {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private final Horizon horizon = Horizon.of(JANUARY, YearMonth.of(2040, 12));

  @Test
  void bothEndsAreIncluded() {
    assertThat(horizon.months()).isEqualTo(192);
    assertThat(horizon.end()).isEqualTo(YearMonth.of(2040, 12));
  }

  @Test
  void indexAndMonthAreEachOthersInverse() {
    for (int t = -30; t < 300; t += 7) {
      assertThat(horizon.indexOf(horizon.monthAt(t))).isEqualTo(t);
    }
    assertThat(horizon.indexOf(YearMonth.of(2024, 12))).isEqualTo(-1);
    assertThat(horizon.monthAt(13)).isEqualTo(YearMonth.of(2026, 2));
  }

  @Test
  void untilShortensAndNeverLengthens() {
    assertThat(horizon.until(YearMonth.of(2026, 6)).months()).isEqualTo(18);
    assertThat(horizon.until(YearMonth.of(2050, 1))).isEqualTo(horizon);
  }

  @Test
  void endBeforeTheStartIsRefused() {
    assertThatThrownBy(() -> Horizon.of(JANUARY, YearMonth.of(2024, 12)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("months is 0")
        .hasMessageContaining("\nMaybe ")
        .hasMessageContaining("2025-01");
  }
}
