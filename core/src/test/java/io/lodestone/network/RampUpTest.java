// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RampUpTest {

  /// plateau·(1 − e^(−m/T)) after 12, 24 and 36 full months.
  @ParameterizedTest
  @CsvSource({
    "1, 0.8872, 0.9873, 0.9986",
    "2, 0.6641, 0.8872, 0.9621",
    "3, 0.4173, 0.6464, 0.7721",
    "4, 0.2033, 0.3430, 0.4390",
  })
  void sharesAfterOneTwoAndThreeYears(int number, double one, double two, double three) {
    RampUp rampUp = RampUp.ofClass(number);
    assertThat(rampUp.number()).isEqualTo(number);
    assertThat(rampUp.shareAfter(11)).isCloseTo(one, within(5e-5));
    assertThat(rampUp.shareAfter(23)).isCloseTo(two, within(5e-5));
    assertThat(rampUp.shareAfter(35)).isCloseTo(three, within(5e-5));
  }

  @ParameterizedTest
  @EnumSource(RampUp.class)
  void shareRisesFromNothingToThePlateau(RampUp rampUp) {
    assertThat(rampUp.shareAfter(-1)).isZero();
    double last = 0;
    for (int m = 0; m < 240; m++) {
      assertThat(rampUp.shareAfter(m)).isGreaterThanOrEqualTo(last).isPositive();
      last = rampUp.shareAfter(m);
    }
    assertThat(last).isCloseTo(rampUp.plateauShare(), within(1e-3));
  }

  @Test
  void harderTechnologiesAreSlowerInEveryMonth() {
    for (int m = 0; m < 60; m++) {
      for (int number = 1; number < 4; number++) {
        assertThat(RampUp.ofClass(number).shareAfter(m))
            .isGreaterThan(RampUp.ofClass(number + 1).shareAfter(m));
      }
    }
  }

  @Test
  void plantOfTheBaseYearIsAtDesignAtOnce() {
    assertThat(RampUp.NONE.shareAfter(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0", "5", "-1"})
  void unknownClassIsRefused(int number) {
    assertThatThrownBy(() -> RampUp.ofClass(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ramp class is " + number)
        .hasMessageContaining("\nMaybe 1");
  }
}
