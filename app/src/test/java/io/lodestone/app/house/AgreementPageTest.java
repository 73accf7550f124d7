// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docs/reference/agreement.md`: a small network solved by us and by two linear programmes. The
/// sharp month must be the programmes'; what our month adds is as the page says.
class AgreementPageTest {

  private static final Path PAGE = Project.ROOT.resolve("docs/reference/agreement.md");
  private static final String BEGIN = "<!-- agreement:begin -->\n";
  private static final String END = "<!-- agreement:end -->";
  private static final String MONTH = "2025-03";
  private static final List<String> SCENARIOS = List.of("baseline", "outage", "quota", "shortage");

  /// Sharpness of 1e-4 leaves this much of a price, measured 5e-5 at most.
  private static final double SHARP = 2e-4;

  /// The programmes are solved to about 1e-9.
  private static final double SOLVED = 1e-6;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path temp;

  private static JsonNode agree(String study, String scenario, String month) {
    CliCall call =
        CliCall.of(temp, "agree", study, "--scenario", scenario, "--month", month, "--json");
    assertThat(call.code()).as(call.err()).isZero();
    return JSON.readTree(call.out());
  }

  private static boolean isDetermined(JsonNode line) {
    return Math.abs(price(line, 1) / price(line, 0) - 1) < 1e-3;
  }

  private static double price(JsonNode line, int stage) {
    return line.get("usdPerTonne").get(stage).asDouble();
  }

  @Test
  void sharpMonthIsTheProgrammes() {
    int open = 0;
    for (String scenario : SCENARIOS) {
      for (JsonNode line : agree("two-islands", scenario, MONTH).get("markets")) {
        String where = scenario + " " + line.get("id").asString();
        if (isDetermined(line)) {
          assertThat(price(line, 1) / price(line, 0) - 1).as(where).isBetween(-SOLVED, SOLVED);
          assertThat(price(line, 2) / price(line, 0) - 1).as(where).isBetween(-SHARP, SHARP);
        } else {
          open++;
          double least = Math.min(price(line, 0), price(line, 1));
          double most = Math.max(price(line, 0), price(line, 1));
          assertThat(price(line, 2)).as(where).isBetween(least * (1 - SHARP), most * (1 + SHARP));
        }
      }
    }
    assertThat(open).as("no market is left open: somebody is at the margin everywhere").isZero();
  }

  @Test
  void lastStepIsTheMonthAsRun() {
    for (String scenario : SCENARIOS) {
      JsonNode agreement = agree("two-islands", scenario, MONTH);
      JsonNode month =
          JSON.readTree(
              CliCall.of(
                      temp,
                      "explain",
                      "two-islands",
                      "--scenario",
                      scenario,
                      "--month",
                      MONTH,
                      "--market",
                      "west/oxide",
                      "--json",
                      "--full")
                  .out());
      for (JsonNode market : month.get("markets")) {
        double ours =
            Stream.of(agreement.get("markets"))
                .flatMap(m -> java.util.stream.StreamSupport.stream(m.spliterator(), false))
                .filter(l -> l.get("id").asString().equals(market.get("id").asString()))
                .mapToDouble(l -> price(l, l.get("usdPerTonne").size() - 1))
                .findFirst()
                .orElseThrow();
        double run = market.get("price").asDouble();
        assertThat(ours / run - 1).as(market.get("id").asString()).isBetween(-1e-7, 1e-7);
      }
    }
  }

  @Test
  void otherStudiesCanBeCompared() {
    assertThat(CliCall.of(temp, "new", "island").code()).isZero();
    for (JsonNode line : agree("island", "ban", "2025-06").get("markets")) {
      assertThat(price(line, 2) / price(line, 0) - 1)
          .as(line.get("id").asString())
          .isBetween(-SHARP, SHARP);
    }
    CliCall late = CliCall.of(temp, "agree", "island", "--month", "2050-01");
    assertThat(late.code()).isEqualTo(2);
    assertThat(late.err()).contains("2050-01", "Maybe a month from");
  }

  @Test
  void pageIsWhatTheCommandSays() throws IOException {
    String page = Files.readString(PAGE);
    String head = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String tail = page.substring(page.indexOf(END));
    String wanted = head + tables() + tail;
    if (Project.REWRITE) {
      Files.writeString(PAGE, wanted);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/reference/agreement.md is old. " + Project.howToRewrite(getClass()))
        .isEqualTo(wanted);
  }

  private static String tables() {
    StringBuilder text = new StringBuilder();
    for (String scenario : SCENARIOS) {
      JsonNode agreement = agree("two-islands", scenario, MONTH);
      text.append("\n### ").append(scenario).append("\n\n| market |");
      agreement.get("stages").forEach(s -> text.append(' ').append(s.asString()).append(" |"));
      text.append("\n|---|").append("---|".repeat(agreement.get("stages").size())).append('\n');
      for (JsonNode line : agreement.get("markets")) {
        text.append("| ").append(line.get("id").asString());
        text.append(isDetermined(line) ? " |" : " * |");
        for (int stage = 0; stage < agreement.get("stages").size(); stage++) {
          text.append(' ').append(cell(line, stage)).append(" |");
        }
        text.append('\n');
      }
    }
    return text.append('\n').toString();
  }

  /// Four figures, so that the page does not change with a solver's last digits.
  private static String cell(JsonNode line, int stage) {
    double price =
        new java.math.BigDecimal(price(line, stage))
            .round(new java.math.MathContext(4))
            .doubleValue();
    return String.format(Locale.ROOT, "%,.0f", price);
  }
}
