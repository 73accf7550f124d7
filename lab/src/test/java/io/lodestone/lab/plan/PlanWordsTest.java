// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Numbers in sentences of a plan show what is known of them.
class PlanWordsTest {

  @Test
  void anEstimateShowsTwoDigitsOfItsError() {
    assertThat(PlanWords.estimate(422.8, 16.69)).isEqualTo("423 ± 17");
    assertThat(PlanWords.estimate(25.83, 9.479)).isEqualTo("25.8 ± 9.5");
    assertThat(PlanWords.estimate(-1.173, 0.356)).isEqualTo("-1.17 ± 0.36");
    assertThat(PlanWords.estimate(1386.2, 514.6)).isEqualTo("1,386 ± 515");
  }

  @Test
  void withoutAnErrorAllDigitsStay() {
    assertThat(PlanWords.estimate(12.5, 0)).isEqualTo("12.5 ± 0");
    assertThat(PlanWords.estimate(12.5, Double.NaN)).startsWith("12.5 ±");
  }

  @Test
  void sizesKeepFourDigitsAndSamplesThree() {
    assertThat(PlanWords.number(292.5)).isEqualTo("292.5");
    assertThat(PlanWords.number(3500)).isEqualTo("3,500");
    assertThat(PlanWords.estimate(173.9)).isEqualTo("174");
    assertThat(PlanWords.estimate(251_600)).isEqualTo("252,000");
  }
}
