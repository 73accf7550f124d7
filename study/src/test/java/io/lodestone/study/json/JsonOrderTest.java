// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonOrderTest {

  record Held(Map<String, Double> held) {}

  @Test
  void mapsWithoutAnOrderAreWrittenByTheirKeys() {
    Map<String, Double> held = new HashMap<>(Map.of("zinc", 1.0, "cobalt", Double.NaN, "tin", 2.0));
    assertThat(keys(JsonText.of(held))).containsExactly("cobalt", "tin", "zinc");
    assertThat(keys(JsonText.of(Map.copyOf(held)))).containsExactly("cobalt", "tin", "zinc");
    assertThat(keys(JsonText.of(new Held(held)))).containsExactly("held", "cobalt", "tin", "zinc");
  }

  @Test
  void mapsWithAnOrderKeepIt() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("zinc", 1);
    told.put("cobalt", List.of());
    assertThat(keys(JsonText.of(told))).containsExactly("zinc", "cobalt");
  }

  private static List<String> keys(String json) {
    return json.lines()
        .filter(line -> line.contains("\" :"))
        .map(line -> line.strip().split("\"")[1])
        .toList();
  }
}
