// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.app.benchmark.ReadingClients;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the workbench serves, and what it refuses.
class WebServerTest {

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.at(folder);
  }

  @AfterAll
  static void end() {
    served.close();
  }

  @Test
  void documentListsEveryAddressThereIs() {
    List<String> described = new ArrayList<>();
    served
        .json("/api")
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(described).containsExactlyInAnyOrderElementsOf(served.server.listAddresses());
  }

  @Test
  void studiesComeWithTheirFindings() {
    JsonNode study = served.json("/api/studies").get("studies").get(0);

    assertThat(study.get("id").asString()).isEqualTo("mainland");
    assertThat(study.get("findings").get("errors").asInt()).isZero();
    assertThat(served.json("/api/studies/mainland").get("regions").size()).isGreaterThan(1);
    assertThat(served.json("/api/studies/mainland/figures").get("figures").size()).isPositive();
  }

  @Test
  void catalogueHasFormsForEveryKind() {
    JsonNode kinds = served.json("/api/catalogue").get("kinds");
    List<String> names = new ArrayList<>();
    kinds.forEach(kind -> names.add(kind.get("kind").asString()));

    assertThat(names).contains("export-ban", "project");
    assertThat(kinds.get(0).get("parameters").size()).isPositive();
  }

  @Test
  void pagesCarryHeadersOfSafety() {
    HttpResponse<String> page = served.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void changesNeedTheHeader() {
    HttpResponse<String> answer =
        served.send(
            served
                .request("/api/jobs")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void otherSitesAreRefused() {
    HttpResponse<String> answer =
        served.send(served.request("/api/studies").header("Origin", "https://elsewhere.example"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/runs/../../etc",
        "/api/runs/%2e%2e/%2e%2e/x",
        "/api/runs/a/b/..%2f..%2fstudies",
        "/api/runs/mainland/.jobs/x",
        "/api/studies/..%2f..%2fetc",
        "/api/studies/mainland/scenarios/..%2fstudy"
      })
  void pathsNeverLeaveTheFolders(String path) {
    assertThat(served.get(path).statusCode()).isBetween(400, 404);
  }

  @Test
  void uploadsAreCapped() {
    HttpResponse<String> answer =
        served.change("POST", "/api/studies/mainland/scenarios/big/check", "x".repeat(2 << 20));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void wrongScenariosAreExplainedAndNotSaved() {
    String wrong =
        "title: \"t\"\nstory: \"\"\nevents:\n  - {kind: export-ban, from: nowhere, to: [\"island\"], commodities: [\"*\"], start: 2031-01, source: assumed, trust: assumed, note: n}\nmeasures: []\n";

    HttpResponse<String> answer =
        served.change("PUT", "/api/studies/mainland/scenarios/wrong", wrong);

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode finding = Served.json(answer).get("findings").get(0);
    assertThat(finding.get("column").asString()).contains("from");
    assertThat(finding.get("advice").asString()).isNotBlank();
    assertThat(folder.resolve("studies/mainland/scenarios/wrong.yaml")).doesNotExist();
  }

  @Test
  void jobsMayNotSetPlaces() {
    HttpResponse<String> answer =
        served.change(
            "POST",
            "/api/jobs",
            "{\"command\":\"run\",\"study\":\"mainland\",\"options\":{\"out\":\"/tmp\"}}");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aRunIsAskedForReadAndDeleted() throws InterruptedException {
    JsonNode job =
        served.job(
            "{\"command\":\"run\",\"study\":\"mainland\",\"options\":{\"scenario\":\"baseline\"}}");

    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("DONE");
    String run = "/api/runs/" + job.get("run").asString();
    JsonNode card = served.json(run);
    String market = served.json("/api/studies/mainland").get("home").asString();
    String month = card.get("card").get("start").asString();
    assertThat(card.get("headlines").size()).isPositive();
    assertThat(served.json(run + "/flows?month=" + month).get("flows").size()).isPositive();
    assertThat(served.json(run + "/shortage").get("rows").size()).isPositive();
    assertThat(served.get(run + "/market?market=" + market + "/nothing").statusCode())
        .isEqualTo(400);
    assertThat(served.get(run + "/download/iamc").body()).startsWith("Model,Scenario,Region");
    assertThat(served.get(run + "/download/xlsx").body()).startsWith("PK");
    assertThat(served.get(run + "/report").body()).contains("<title>");

    assertThat(served.change("DELETE", run, "").statusCode()).isEqualTo(409);
    assertThat(
            served
                .send(
                    served
                        .request(run)
                        .DELETE()
                        .header("X-Lodestone", "1")
                        .header("X-Confirm", job.get("run").asString()))
                .statusCode())
        .isEqualTo(200);
    assertThat(Files.exists(folder.resolve("runs").resolve(job.get("run").asString()))).isFalse();
  }

  @Test
  void aBanIsMoreThanTheBaselineAndNothingIsLess() throws InterruptedException {
    String ids = run("baseline") + "," + run("ban");

    JsonNode sides = served.json("/api/compare?runs=" + ids).get("sides");

    assertThat(sides.get(0).get("changes").size()).isZero();
    assertThat(sides.get(1).get("changes").get(0).asString()).contains("exports no");
    assertThat(sides.get(1).get("missing").size()).isZero();
  }

  private static String run(String scenario) throws InterruptedException {
    return served
        .job(
            "{\"command\":\"run\",\"study\":\"mainland\",\"options\":{\"scenario\":\"%s\"}}"
                .formatted(scenario))
        .get("run")
        .asString();
  }

  /// The small form of `benchmark.WorkbenchLoad`, which has the figures.
  @Test
  void manyReadWhileAnEnsembleRunsAndNobodyIsRefused() throws InterruptedException {
    String run = run("ban");
    int number =
        Served.json(
                served.change(
                    "POST",
                    "/api/jobs",
                    "{\"command\":\"ensemble\",\"study\":\"mainland\",\"options\":{\"scenario\":\"ban\",\"trajectories\":\"64\"}}"))
            .get("number")
            .asInt();
    List<String> questions =
        List.of(
            "/",
            "/app.js",
            "/api/studies",
            "/api/studies/mainland",
            "/api/runs",
            "/api/jobs",
            "/api/runs/" + run,
            "/api/runs/" + run + "/shortage",
            "/api/runs/" + run + "/flows?month=2026-%02d");

    ReadingClients.Seen seen =
        new ReadingClients(
                served.base(),
                random ->
                    questions
                        .get(random.nextInt(questions.size()))
                        .formatted(1 + random.nextInt(9)),
                Duration.ofMillis(100))
            .read(50, () -> !isOver(number));

    assertThat(seen.failures()).isEmpty();
    assertThat(seen.requests()).isGreaterThan(200);
    assertThat(served.json("/api/jobs/" + number).get("state").asString()).isEqualTo("DONE");
  }

  private static boolean isOver(int number) {
    return !List.of("WAITING", "RUNNING")
        .contains(served.json("/api/jobs/" + number).get("state").asString());
  }

  @Test
  void othersNeedAToken() {
    assertThatThrownBy(() -> new WebSettings("0.0.0.0", 0, "", List.of(), folder, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("token");
  }

  @Test
  void sessionsOpenWithTheToken(@TempDir Path other) {
    try (Served guarded = Served.at(other, "a-token-of-enough-letters")) {
      assertThat(guarded.get("/api/studies").statusCode()).isEqualTo(401);
      assertThat(guarded.change("POST", "/api/session", "wrong").statusCode()).isEqualTo(401);
      HttpResponse<String> open =
          guarded.change("POST", "/api/session", "a-token-of-enough-letters");
      String cookie = open.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
      String session = cookie.substring(0, cookie.indexOf(';'));
      assertThat(
              guarded.send(guarded.request("/api/studies").header("Cookie", session)).statusCode())
          .isEqualTo(200);
    }
  }
}
