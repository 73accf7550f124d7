// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lodestone sources`: from a headline to the citation.
class SourcesCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path temp;

  static Stream<Path> studies() {
    return Project.listFiles("studies", "study.yaml").stream().map(Path::getParent);
  }

  private String call(String... args) {
    CliCall call = CliCall.of(temp, args);
    assertThat(call.code()).as(call.err()).isZero();
    return call.out();
  }

  private JsonNode answer(String... args) {
    return JSON.readTree(call(args)).get("answers").get(0);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static double tonnes(JsonNode chain, String role, String ids) {
    return stream(chain.get("links"))
        .filter(l -> l.get("role").asString().equals(role) && l.get("id").asString().matches(ids))
        .mapToDouble(l -> l.get("tonnesPerYear").asDouble())
        .sum();
  }

  @Test
  void allThatIsUsedIsTracedToMines() {
    call("new", "island");
    JsonNode chain = answer("sources", "island", "loss-cost.dy", "--json");
    double used = chain.get("tonnesPerYear").asDouble();
    assertThat(used).isGreaterThan(0);
    assertThat(tonnes(chain, "USE", ".*")).isCloseTo(used, within(1e-9 * used));
    assertThat(tonnes(chain, "PLANT", "mine-.*"))
        .as("nothing is recycled and no stock changes in the base year")
        .isCloseTo(used, within(1e-9 * used));
    assertThat(tonnes(chain, "PLANT", "separate-.*")).isCloseTo(used, within(1e-9 * used));
    assertThat(tonnes(chain, "LANE", "(dysprosium-oxide|magnet):mainland>island"))
        .as("all of it comes from the mainland, as oxide or in magnets")
        .isCloseTo(used, within(1e-9 * used));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyLinkHasItsFigureAndEverySourceItsCitation(Path folder) {
    Study study = StudyReader.read(folder).getStudy();
    String name = folder.getFileName().toString();
    String headline = "supply-risk." + study.headlineElements().getFirst() + ".base";
    JsonNode chain = answer("sources", name, headline, "--json");
    assertThat(chain.get("links")).isNotEmpty();
    chain
        .get("links")
        .forEach(link -> {
          if (link.get("figure").isNull()) {
            assertThat(link.get("role").asString()).as(link.toString()).isEqualTo("LANE");
          } else {
            String key = link.at("/figure/figure/source").asString();
            assertThat(chain.get("sources").get(key).get("citation").asString()).isNotEmpty();
          }
        });
    assertThat(call("sources", name, headline)).contains("% of the tonnes assumed", "Sources");
  }

  @ParameterizedTest
  @MethodSource("studies")
  void overviewCountsEveryFigure(Path folder) {
    Study study = StudyReader.read(folder).getStudy();
    JsonNode overview =
        JSON.readTree(call("sources", folder.getFileName().toString(), "--json")).get("overview");
    double figures = stream(overview.at("/figures/byTrust")).mapToDouble(JsonNode::asDouble).sum();
    assertThat(figures).isEqualTo(study.figures().size());
    double shares =
        stream(overview.get("sources")).mapToDouble(s -> s.get("valueShare").asDouble()).sum();
    assertThat(shares).isCloseTo(1, within(1e-9));
  }

  @Test
  void figureLeadsToItsCitation() {
    assertThat(call("sources", "japan-seabed", "mine-ion-clay-myanmar"))
        .contains("reported 27,000 t/year", "pull", "usgs-mcs-2026", "Mineral Commodity Summaries");
    CliCall wrong = CliCall.of(temp, "sources", "japan-seabed", "mine-ion-clay-mynmar");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("nothing is called", "mine-ion-clay-myanmar");
    wrong = CliCall.of(temp, "sources", "japan-seabed", "loss-cost.gold");
    assertThat(wrong.err()).contains("names no element or commodity");
  }
}
