// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void mapsKeepTheirOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", List.of(true, 0.1));

    assertThat(JsonText.of(map))
        .isEqualTo("{\n  \"b\": 1,\n  \"a\": [\n    true,\n    0.1\n  ]\n}\n");
  }

  @Test
  void specialCharactersAreEscaped() {
    assertThat(JsonText.of("a\"b\\c\nd\u0001")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0001\"\n");
  }

  @Test
  void numbersKeepFullPrecision() {
    assertThat(JsonText.of(List.of(0.1 + 0.2, 3.0, 1e300)))
        .contains("0.30000000000000004")
        .contains("3,")
        .contains("1.0E300");
  }

  @Test
  void emptyBlocksStayOnOneLine() {
    assertThat(JsonText.of(List.of(Map.of(), List.of()))).isEqualTo("[\n  {},\n  []\n]\n");
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    assertThatThrownBy(() -> JsonText.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
