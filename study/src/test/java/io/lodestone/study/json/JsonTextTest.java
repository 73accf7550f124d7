// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  private record Pair(String name, double value) {}

  private record Held(Map<String, Object> map) {}

  @Test
  void mapsKeepTheirOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", List.of(true, 0.1));

    assertThat(JsonText.of(map)).containsSubsequence("\"b\" : 1", "\"a\" : [ true, 0.1 ]");
  }

  /// `Map.of` lists its keys in another order in each run of the program.
  @Test
  void mapsAndSetsWithoutAnOrderAreSortedAtEveryDepth() {
    Map<String, Object> inner = new HashMap<>();
    List.of("z", "Aa", "BB", "b", "a").forEach(key -> inner.put(key, Set.of("two", "one", "zwei")));

    assertThat(
            JsonText.of(new Held(Map.of("q", inner, "p", 1, "c", 2, "x", 3))).replaceAll("\\s", ""))
        .isEqualTo(
            "{\"map\":{\"c\":2,\"p\":1,\"q\":{"
                + "\"Aa\":[\"one\",\"two\",\"zwei\"],\"BB\":[\"one\",\"two\",\"zwei\"],"
                + "\"a\":[\"one\",\"two\",\"zwei\"],\"b\":[\"one\",\"two\",\"zwei\"],"
                + "\"z\":[\"one\",\"two\",\"zwei\"]},\"x\":3}}");
  }

  @Test
  void wrappedMapsKeepTheOrderOfTheirMaker() {
    Map<String, Integer> map = new LinkedHashMap<>();
    List.of("z", "m", "a").forEach(key -> map.put(key, key.length()));

    assertThat(JsonText.of(Collections.unmodifiableMap(map)))
        .containsSubsequence("\"z\"", "\"m\"", "\"a\"");
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
