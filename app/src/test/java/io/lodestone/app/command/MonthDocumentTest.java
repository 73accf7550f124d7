// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.app.Wiring;
import io.lodestone.baseyear.BaseYear;
import io.lodestone.lab.explain.MonthDocument;
import io.lodestone.lab.run.Workshop;
import io.lodestone.simulation.Simulation;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Anyone can recompute a month from `explain --json --full` alone.
class MonthDocumentTest {

  private static final Path ROOT = Path.of(System.getProperty("lodestone.root", ".."));
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Study STUDY =
      StudyReader.read(ROOT.resolve("studies/japan-seabed")).getStudy();
  private static final BaseYear BASE_YEAR = new Workshop().baseYear(STUDY);

  /// Months between samples; coprime to 12, so that all seasons are seen.
  private static final int STRIDE = 7;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baseline",
        "april-2025-licensing",
        "ban-2026",
        "quota-world",
        "ban-2029-policed-3500-with-separation"
      })
  void monthsFollowFromTheirJsonAlone(String scenario) {
    Simulation simulation =
        new Workshop().simulation(STUDY, BASE_YEAR, STUDY.getScenario(scenario), STUDY.horizon());
    for (int month = 0; month < STUDY.horizon().months(); month += STRIDE) {
      String text = JsonText.of(MonthDocument.of(simulation.runTo(month)));
      assertThat(new MonthRecomputed(JSON.readTree(text)).differences()).isEmpty();
    }
  }

  @Test
  void quotaInForceIsAmongTheSamples() {
    Simulation simulation =
        new Workshop()
            .simulation(STUDY, BASE_YEAR, STUDY.getScenario("quota-world"), STUDY.horizon());
    boolean binding = false;
    for (int month = 0; month < STUDY.horizon().months() && !binding; month += STRIDE) {
      MonthDocument document = MonthDocument.of(simulation.runTo(month));
      binding = document.quotas().stream().anyMatch(q -> q.unused() < 0.05 * q.cap());
    }
    assertThat(binding).as("a month in which a quota holds exports back").isTrue();
  }

  @Test
  void commandPrintsTheContractsKeys() {
    StringWriter out = new StringWriter();
    int code =
        new Wiring(ROOT, temp)
            .commandLine()
            .setOut(new PrintWriter(out, true))
            .execute(
                "explain",
                "japan-seabed",
                "--scenario=quota-world",
                "--market=japan/dysprosium-oxide",
                "--month=" + YearMonth.of(2026, 6),
                "--json",
                "--full");
    assertThat(code).isZero();
    JsonNode month = JSON.readTree(out.toString());
    assertThat(month.propertyNames())
        .containsExactlyInAnyOrder(
            "month", "markets", "forwards", "plants", "lanes", "endUses", "stores", "quotas");
    assertThat(keys(month, "markets"))
        .containsExactlyInAnyOrder(
            "id", "basePrice", "price", "expectedPrice", "available", "throughput");
    assertThat(keys(month, "forwards"))
        .containsExactlyInAnyOrder(
            "market", "price", "expectedPrice", "underWay", "target", "exponent", "position");
    assertThat(keys(month, "plants"))
        .containsExactlyInAnyOrder(
            "id",
            "capacity",
            "activity",
            "delta",
            "operatingCost",
            "wedge",
            "now",
            "later",
            "quotas");
    assertThat(keys(month, "lanes"))
        .containsExactlyInAnyOrder(
            "id",
            "from",
            "to",
            "usual",
            "headroom",
            "channel",
            "flow",
            "delta",
            "friction",
            "duty",
            "later",
            "quotas");
    assertThat(keys(month, "endUses"))
        .containsExactlyInAnyOrder(
            "id",
            "market",
            "reference",
            "basePrice",
            "elasticity",
            "choke",
            "demand",
            "saved",
            "without");
    assertThat(keys(month, "stores"))
        .containsExactlyInAnyOrder("market", "target", "exponent", "closing");
    assertThat(keys(month, "quotas"))
        .containsExactlyInAnyOrder("id", "cap", "mu", "licencePrice", "unused");
    assertThat(new MonthRecomputed(month).differences()).isEmpty();
  }

  private static Iterable<String> keys(JsonNode month, String list) {
    return StreamSupport.stream(month.get(list).get(0).propertyNames().spliterator(), false)
        .toList();
  }
}
