// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1"})
  void formulasAreMadeHarmless(String text) {
    assertThat(CsvCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-3.5", "+1e-7", "-0.001", "a=b", "japan/dysprosium", "12"})
  void numbersAndTextsStay(String text) {
    assertThat(CsvCell.of(text)).isEqualTo(text);
  }
}
