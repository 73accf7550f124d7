// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdPatternTest {

  @ParameterizedTest
  @CsvSource({
    "china, china, true",
    "china, china-south, false",
    "china*, china-south, true",
    "china*, china, true",
    "*, anything, true",
    "*-oxide, dysprosium-oxide, true",
    "*-oxide, dysprosium-oxide-x, false",
    "mine-*-a, mine-b-a, true",
    "mine-*-a, mine-a, false",
    "a*b*c, a-b-b-c, true",
    "a.c, abc, false",
    "good:a>*, good:a>b, true",
  })
  void starStandsForAnyRunAndAllElseForItself(String pattern, String id, boolean selected) {
    assertThat(new IdPattern(pattern).matches(id)).isEqualTo(selected);
  }

  @Test
  void oneOfSeveralPatternsIsEnough() {
    assertThat(IdPattern.anyMatches(List.of("x", "b*"), "bc")).isTrue();
    assertThat(IdPattern.anyMatches(List.of("x", "y"), "bc")).isFalse();
    assertThat(IdPattern.anyMatches(List.of(), "bc")).isFalse();
  }

  @Test
  void closestNamesTheLikeliestFirst() {
    List<String> ids = List.of("japan", "china", "jordan", "france", "chile");
    assertThat(IdPattern.closest("jpan", ids)).startsWith("japan, ");
    assertThat(IdPattern.closest("chna", ids)).startsWith("china, ");
    assertThat(IdPattern.closest("x", List.of("b", "a"))).isEqualTo("a, b");
  }
}
