// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdPatternTest {

  @Test
  void starStandsForAnyRunOfCharacters() {
    assertThat(new IdPattern("*-china*").matches("mine-china-a")).isTrue();
    assertThat(new IdPattern("magnet-*").matches("magnet-")).isTrue();
    assertThat(new IdPattern("magnet-*").matches("scrap-magnet-a")).isFalse();
    assertThat(new IdPattern("*").matches("")).isTrue();
    assertThat(new IdPattern("mine.a").matches("mine-a")).isFalse();
  }

  @Test
  void agreesWithTheRegularExpressionOnRandomText() {
    SplittableRandom random = new SplittableRandom(20_260_101);
    for (int k = 0; k < 20_000; k++) {
      String pattern = text(random, "ab*");
      String id = text(random, "ab");
      String regex =
          pattern
              .chars()
              .mapToObj(c -> c == '*' ? ".*" : Character.toString(c))
              .collect(Collectors.joining());
      assertThat(new IdPattern(pattern).matches(id))
          .as("seed 20260101: %s against %s", pattern, id)
          .isEqualTo(Pattern.matches(regex, id));
    }
  }

  private static String text(SplittableRandom random, String letters) {
    return random
        .ints(random.nextInt(8), 0, letters.length())
        .mapToObj(i -> letters.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  @Test
  void closestIdsComeInOrderOfLikeness() {
    assertThat(IdPattern.closest("japn", List.of("china", "japan", "jaxan", "france")))
        .startsWith("japan, jaxan");
  }
}
