// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which markets sell what the mud yields in `japan-seabed`.
class ProductMarketsTest {

  private static final Study STUDY =
      StudyReader.read(
              Path.of(System.getProperty("lodestone.root")).resolve("studies/japan-seabed"))
          .getStudy();

  @Test
  void pureOxidesComeBeforeMixedOnesAndGroupsAreTakenApart() {
    Map<String, String> markets =
        ProductMarkets.of(
            STUDY.network(), "japan", List.of("nd", "dy", "y", "ho", "er", "lu", "sc"));
    assertThat(markets)
        .containsEntry("nd", "japan/neodymium-oxide")
        .containsEntry("dy", "japan/dysprosium-oxide")
        .containsEntry("y", "japan/yttrium-oxide")
        .containsEntry("ho", "japan/ho-lu-oxide")
        .containsEntry("er", "japan/ho-lu-oxide")
        .containsEntry("lu", "japan/ho-lu-oxide")
        .doesNotContainKey("sc");
  }

  @Test
  void regionWithoutMarketsSellsNothing() {
    assertThat(ProductMarkets.of(STUDY.network(), "atlantis", List.of("dy"))).isEmpty();
  }
}
