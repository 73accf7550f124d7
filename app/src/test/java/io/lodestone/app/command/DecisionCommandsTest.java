// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.app.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a user sees of discovery, leverage and what matters; on the study that `new` writes.
class DecisionCommandsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void startAStudy() throws IOException {
    assertThat(call("new", "isle")).isZero();
    Files.writeString(
        study().resolve("scenarios/separator.yaml"),
        """
        title: A separator on the island
        story: Without a ban.
        measures:
          - {kind: project, plants: [separate-island], lanes: ["clay-concentrate:overseas>island"], start: 2026-01, source: example, trust: assumed, note: Invented}
          - {kind: subsidy, plants: [separate-island], subsidyUsdPerTonne: 1000, start: 2026-01, source: example, trust: assumed, note: Invented}
        """);
    Files.writeString(
        study().resolve("leverage.yaml"),
        """
        title: Magnets for the island
        from: 2026-01
        until: 2028-12
        open: open
        embargo: ban
        nothing: nothing
        plan: separator
        embargoStart: 2026-01
        embargoMonths: 12
        planStart: 2026-01
        sender:
          - {id: open, name: Open, scenarios: []}
          - {id: ban, name: A ban of one year, scenarios: [ban]}
          - {id: blockade, name: A blockade, scenarios: [blockade]}
        target:
          - {id: nothing, name: Nothing, scenarios: []}
          - {id: separator, name: A separator, scenarios: [separator]}
        """);
    out.getBuffer().setLength(0);
  }

  private Path study() {
    return Files.isDirectory(temp.resolve("studies/isle"))
        ? temp.resolve("studies/isle")
        : temp.resolve("isle");
  }

  private int call(String... args) {
    return new Wiring(temp.resolve("home"), temp)
        .commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private JsonNode json(String... args) {
    assertThat(call(args)).as(err.toString()).isZero();
    JsonNode json = JSON.readTree(out.toString());
    out.getBuffer().setLength(0);
    return json;
  }

  private static JsonNode find(JsonNode list, String key, String value) {
    for (JsonNode each : list) {
      if (each.get(key).asString().equals(value)) {
        return each;
      }
    }
    throw new AssertionError("no " + value + " in " + list);
  }

  @Test
  void theGameIsPlayedAndWhatIsMissingIsLeftOut() {
    JsonNode game = json("leverage", "isle", "--trajectories", "3", "--json").get("leverage");
    assertThat(game.get("cells")).hasSize(4);
    JsonNode calm = game.get("cells").get(0);
    assertThat(calm.get("targetPayoff").get("value").asDouble()).isEqualTo(0);
    assertThat(calm.get("senderPayoff").get("value").asDouble()).isEqualTo(0);
    JsonNode ban = game.get("cells").get(2);
    assertThat(ban.get("sender").asString()).isEqualTo("ban");
    assertThat(ban.get("targetPayoff").get("value").asDouble()).isNegative();
    // Which way is the market's matter: dearer exports may bring more than is lost.
    assertThat(ban.get("senderPayoff").get("value").asDouble()).isNotZero();
    assertThat(game.get("equilibria")).isNotEmpty();
    assertThat(game.get("leftOut").get("blockade").asString()).contains("blockade");
  }

  @Test
  void theConcessionIsTheTextbooks() {
    JsonNode game =
        json("leverage", "isle", "--weight", "0.7", "--trajectories", "3", "--json")
            .get("leverage");
    for (JsonNode stakes : game.get("stakes")) {
      double wanted =
          0.7 * stakes.get("targetLoss").get("value").asDouble()
              - 0.3 * stakes.get("senderLoss").get("value").asDouble();
      assertThat(stakes.get("concession").get("value").asDouble()).isCloseTo(wanted, within(1e-3));
    }
    for (JsonNode year : game.get("years")) {
      assertThat(year.get("prevented").get("value").asDouble())
          .isCloseTo(
              year.get("concession").get("value").asDouble()
                  - year.get("concessionWithPlan").get("value").asDouble(),
              within(1e-3));
    }
    assertThat(game.get("years").get(0).get("year").asInt()).isEqualTo(2026);
    assertThat(game.get("years")).hasSize(3);
  }

  @Test
  void peopleReadTheGame() {
    assertThat(call("leverage", "isle", "--trajectories", "3")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("Equilibria")
        .contains("Nash's bargain")
        .contains("concession")
        .contains("Left out: blockade");
  }

  @Test
  void aStudyWithoutAGameSaysHowToWriteOne() throws IOException {
    Files.delete(study().resolve("leverage.yaml"));
    assertThat(call("leverage", "isle", "--trajectories", "3")).isEqualTo(2);
    assertThat(err.toString()).contains("no leverage.yaml").contains("Maybe");
  }

  @Test
  void aRoleThatIsNoChoiceIsAFinding() throws IOException {
    Path file = study().resolve("leverage.yaml");
    Files.writeString(file, Files.readString(file).replace("plan: separator", "plan: mine"));
    assertThat(call("leverage", "isle", "--trajectories", "3")).isEqualTo(2);
    assertThat(err.toString()).contains("leverage-role");
  }

  @Test
  void moreCapacityOfTheOnlySeparatorMattersMoreThanNothing() {
    JsonNode matters =
        json("matters", "isle", "--scenario", "ban", "--headline", "use-lost.dy", "--json");
    JsonNode effects = matters.get("effects");
    assertThat(effects.get(0).get("effect").asDouble()).isNotZero();
    double before = Double.POSITIVE_INFINITY;
    for (JsonNode effect : effects) {
      double size = Math.abs(effect.get("effect").asDouble());
      assertThat(size).isLessThanOrEqualTo(before + 1e-9);
      before = size;
    }
    JsonNode magnets = find(effects, "id", "magnet-island");
    // The island's own magnet makers take the place of banned magnets.
    assertThat(magnets.get("less").asDouble()).isGreaterThan(magnets.get("more").asDouble());
  }

  @Test
  void anEffectIsWhatARunWithTheChangeShows() throws IOException {
    JsonNode matters =
        json("matters", "isle", "--scenario", "ban", "--headline", "use-lost.dy", "--json");
    double more = find(matters.get("effects"), "id", "magnet-island").get("more").asDouble();
    // An outage that leaves 110 % is the same change, told to the model by another way.
    Files.writeString(
        study().resolve("scenarios/more.yaml"),
        """
        title: More magnet makers
        story: Ten per cent more.
        extends: [ban]
        events:
          - {kind: outage, plants: [magnet-island], remainingShare: 1.1, start: 2025-01, source: example, trust: assumed, note: Invented}
        """);
    if (call("check", "isle") == 0) {
      out.getBuffer().setLength(0);
      JsonNode run = json("run", "isle", "--scenario", "more", "--json");
      double value = find(run.get("headlines"), "id", "use-lost.dy").get("value").asDouble();
      assertThat(more).isCloseTo(value, within(1e-6 * Math.abs(value)));
    } else {
      // The dictionary bounds the share at 1: then the way round is closed, and less is compared.
      assertThat(out.toString()).contains("out-of-bounds");
    }
  }

  @Test
  void aMeasureLeftOutIsTold() {
    JsonNode matters =
        json(
            "matters",
            "isle",
            "--scenario",
            "separator",
            "--headline",
            "peak-price.magnet",
            "--json");
    JsonNode effects = matters.get("effects");
    assertThat(find(effects, "id", "measure-1").get("sentence").asString())
        .startsWith("Measure 1 (project)");
  }

  @Test
  void peopleReadSentences() {
    assertThat(call("matters", "isle", "--scenario", "ban", "--headline", "use-lost.dy"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains(" 1. Ten per cent more ")
        .contains("Use lost: dysprosium by ");
  }

  @Test
  void rulesAreFoundInTheStudysWords() {
    assertThat(
            call(
                "ensemble",
                "isle",
                "--scenario",
                "ban",
                "--trajectories",
                "200",
                "--until",
                "2026-12",
                "--run-id",
                "a"))
        .as(err.toString())
        .isZero();
    out.getBuffer().setLength(0);
    assertThat(
            call(
                "sql",
                "isle/ban",
                "select median(value) m from headlines where id = 'use-lost.dy'",
                "--csv"))
        .isZero();
    String median = out.toString().lines().skip(1).findFirst().orElseThrow();
    out.getBuffer().setLength(0);
    JsonNode found =
        json("discover", "isle/ban", "--where", "use_lost > " + median, "--json").get("discovery");
    assertThat(found.get("futures").asInt()).isEqualTo(200);
    assertThat(found.get("wanted").asInt()).isBetween(95, 100);
    assertThat(found.get("where").asString()).startsWith("use-lost.dy >");
    JsonNode box = found.get("boxes").get(0);
    assertThat(box.get("density").asDouble()).isGreaterThan(0.55);
    assertThat(box.get("restrictions").get(0).get("name").asString()).isNotBlank();
    assertThat(found.get("trajectories").get(0).size()).isGreaterThan(3);
    assertThat(found.get("tree")).isNotEmpty();
    assertThat(found.get("ensemble").asString()).isEqualTo("isle/ban/a");
    assertThat(found.get("hits").size()).isEqualTo(200);
    JsonNode axis = found.get("inputs").get(0);
    assertThat(axis.get("id").asString())
        .isEqualTo(box.get("restrictions").get(0).get("input").asString());
    assertThat(axis.get("values").size()).isEqualTo(200);
    assertDensityIsThatOfTheFuturesInside(found, box);
  }

  /// Counts again what the box says of itself, from the futures beside it.
  private static void assertDensityIsThatOfTheFuturesInside(JsonNode found, JsonNode box) {
    int inside = 0;
    int hits = 0;
    for (int k = 0; k < found.get("futures").asInt(); k++) {
      if (isInside(found, box, k)) {
        inside++;
        hits += found.get("hits").get(k).asBoolean() ? 1 : 0;
      }
    }
    assertThat(inside).isEqualTo(box.get("cases").asInt());
    assertThat((double) hits / inside).isEqualTo(box.get("density").asDouble(), within(1e-12));
  }

  private static boolean isInside(JsonNode found, JsonNode box, int future) {
    for (JsonNode r : box.get("restrictions")) {
      for (JsonNode axis : found.get("inputs")) {
        double value = axis.get("values").get(future).asDouble();
        if (axis.get("id").equals(r.get("input"))
            && (!r.get("low").isNull() && value < r.get("low").asDouble()
                || !r.get("high").isNull() && value > r.get("high").asDouble())) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void conditionsThatCannotBeReadAreRefused() {
    assertThat(
            call(
                "ensemble",
                "isle",
                "--scenario",
                "ban",
                "--trajectories",
                "16",
                "--until",
                "2026-06",
                "--run-id",
                "a"))
        .as(err.toString())
        .isZero();
    assertThat(call("discover", "isle/ban", "--where", "much shortage")).isEqualTo(2);
    assertThat(err.toString()).contains("Maybe: months-short.dy > 6");
    assertThat(call("discover", "isle/ban", "--where", "nothing > 1")).isEqualTo(2);
    assertThat(call("discover", "isle/ban", "--where", "months-short.dy > 3", "--inputs", "no*"))
        .isEqualTo(2);
  }
}
