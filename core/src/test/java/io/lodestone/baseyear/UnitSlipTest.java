// SPDX-License-Identifier: Apache-2.0
package io.lodestone.baseyear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSlipTest {

  @ParameterizedTest
  @CsvSource({
    "1000, THOUSAND",
    "0.00106, THOUSAND",
    "2204.6, POUNDS",
    "0.4536, POUNDS_FOR_KILOGRAMS",
    "1.1023, SHORT_TONS",
    "0.000001, MILLION",
    "3.2,",
    "1.15,",
    "1400,"
  })
  void ratiosOfKnownUnitsAreNamed(double ratio, UnitSlip slip) {
    assertThat(UnitSlip.of(ratio).orElse(null)).isEqualTo(slip);
  }
}
