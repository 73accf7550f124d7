// SPDX-License-Identifier: Apache-2.0
package io.lodestone.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {

  @Test
  void isLinearBetweenKnotsAndConstantOutside() {
    Series series = Series.of(Map.of(0, 1.0, 10, 3.0, 12, 0.0));
    assertThat(series.at(-5)).isEqualTo(1);
    assertThat(series.at(0)).isEqualTo(1);
    assertThat(series.at(5)).isEqualTo(2);
    assertThat(series.at(10)).isEqualTo(3);
    assertThat(series.at(11)).isEqualTo(1.5);
    assertThat(series.at(12)).isZero();
    assertThat(series.at(1000)).isZero();
  }

  @Test
  void constantIsTheSameInEveryMonth() {
    assertThat(Series.constant(0.3).at(-100)).isEqualTo(0.3);
    assertThat(Series.ONE.at(77)).isEqualTo(1);
  }

  @Test
  void seriesWithoutKnotsIsRefused() {
    assertThatThrownBy(() -> Series.of(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void valueThatIsNoNumberIsRefusedWithItsMonth() {
    assertThatThrownBy(() -> Series.of(Map.of(3, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN")
        .hasMessageContaining("month 3");
  }
}
