// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  private record Pair(String name, double value) {}

  @Test
  void mapsKeepTheirOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", List.of(true, 0.1));

    assertThat(JsonText.of(map)).containsSubsequence("\"b\" : 1", "\"a\" : [ true, 0.1 ]");
  }

  @Test
  void specialCharactersAreEscaped() {
    assertThat(JsonText.of("a\"b\\c\nd\u0001"))
        .isEqualToIgnoringCase("\"a\\\"b\\\\c\\nd\\u0001\"\n");
  }

  @Test
  void numbersKeepFullPrecision() {
    assertThat(JsonText.of(List.of(0.1 + 0.2, 1e300)))
        .contains("0.30000000000000004")
        .contains("1.0E300");
  }

  @Test
  void recordsAreObjectsAndNumbersThatAreNotFiniteAreNull() {
    assertThat(JsonText.of(new Pair("x", Double.NaN)))
        .containsSubsequence("\"name\" : \"x\"", "\"value\" : null");
  }
}
