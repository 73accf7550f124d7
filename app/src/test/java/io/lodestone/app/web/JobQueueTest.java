// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.study.json.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Jobs outlive the server.
class JobQueueTest {

  @TempDir Path folder;

  private void write(Job job) throws java.io.IOException {
    Path jobs = Files.createDirectories(folder.resolve("runs/.jobs"));
    Files.writeString(jobs.resolve("%06d.json".formatted(job.number())), JsonText.of(job));
  }

  private static Job running(int number, String command) {
    return running(number, command, 1);
  }

  private static Job running(int number, String command, int begun) {
    return new Job(
        number,
        command,
        "mainland",
        command.equals("ensemble")
            ? Map.of("scenario", "baseline", "trajectories", "8")
            : Map.of("scenario", "baseline"),
        Job.State.RUNNING,
        "2026-01-01T00:00:00Z",
        "",
        0,
        0,
        "starts",
        "",
        begun);
  }

  @Test
  void whatRanWhenTheServerEndedIsSaidToBeInterrupted() throws java.io.IOException {
    write(running(7, "run"));

    try (Served served = Served.at(folder)) {
      assertThat(served.json("/api/jobs/7").get("state").asString()).isEqualTo("INTERRUPTED");
    }
  }

  @Test
  void anEnsembleThatWasInterruptedGoesOnByItself()
      throws java.io.IOException, InterruptedException {
    write(running(3, "ensemble"));

    try (Served served = Served.at(folder)) {
      JsonNode job = served.await(3);

      assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("DONE");
      assertThat(job.get("run").asString())
          .isEqualTo("mainland/baseline/ensemble-20260101-000000-job-3");
    }
  }

  @Test
  void aFileThatCannotBeReadIsLeftOut() throws java.io.IOException {
    Path jobs = Files.createDirectories(folder.resolve("runs/.jobs"));
    Files.writeString(jobs.resolve("000001.json"), "{broken");

    try (Served served = Served.at(folder)) {
      assertThat(served.json("/api/jobs").get("jobs").size()).isZero();
      assertThat(jobs.resolve("000001.json")).exists();
    }
  }

  @Test
  void stoppingKeepsTheJobOnTheList() throws InterruptedException {
    try (Served served = Served.at(folder)) {
      int number =
          Served.json(
                  served.change(
                      "POST",
                      "/api/jobs",
                      "{\"command\":\"ensemble\",\"study\":\"mainland\",\"options\":{\"scenario\":\"baseline\",\"trajectories\":\"5000\"}}"))
              .get("number")
              .asInt();

      assertThat(served.change("POST", "/api/jobs/" + number + "/stop", "").statusCode())
          .isEqualTo(200);
      assertThat(served.json("/api/jobs/" + number).get("state").asString()).isEqualTo("STOPPED");
    }
  }

  private static String body(String command, String options) {
    return "{\"command\":\"" + command + "\",\"study\":\"mainland\",\"options\":{" + options + "}}";
  }

  private static int ask(Served served, String command, String options) {
    return Served.json(served.change("POST", "/api/jobs", body(command, options)))
        .get("number")
        .asInt();
  }

  @Test
  void whatEndedTheServerThreeTimesIsNotBegunAFourthTime() throws java.io.IOException {
    write(running(3, "ensemble", 3));

    try (Served served = Served.at(folder)) {
      JsonNode job = served.json("/api/jobs/3");

      assertThat(job.get("state").asString()).isEqualTo("FAILED");
      assertThat(job.get("message").asString()).contains("3 times");
    }
  }

  @Test
  void aJobOfAStudyThatIsGoneFailsAloneAndTheQueueGoesOn()
      throws java.io.IOException, InterruptedException {
    Job gone =
        new Job(
            1,
            "run",
            "gone",
            Map.of(),
            Job.State.WAITING,
            "2026-01-01T00:00:00Z",
            "",
            0,
            0,
            "",
            "",
            0);
    write(gone);

    try (Served served = Served.at(folder)) {
      assertThat(served.await(1).get("state").asString()).isEqualTo("FAILED");
      int next = ask(served, "run", "\"scenario\":\"baseline\"");
      assertThat(served.await(next).get("state").asString()).isEqualTo("DONE");
    }
  }

  @Test
  void shortJobsDoNotWaitBehindLongOnes() throws InterruptedException {
    try (Served served = Served.at(folder)) {
      int slow = ask(served, "ensemble", "\"scenario\":\"baseline\",\"trajectories\":\"9000\"");
      int quick = ask(served, "run", "\"scenario\":\"baseline\"");

      assertThat(served.await(quick).get("state").asString()).isEqualTo("DONE");
      assertThat(served.json("/api/jobs/" + slow).get("state").asString()).isEqualTo("RUNNING");
      served.change("POST", "/api/jobs/" + slow + "/stop", "");
    }
  }

  @Test
  void whatCannotBeNotedIsNotQueued() throws java.io.IOException {
    try (Served served = Served.at(folder)) {
      Path jobs = folder.resolve("runs/.jobs");
      Files.createDirectories(
          jobs.resolve("000001.json/in-the-way")); // a note that cannot be written
      String wish = body("run", "\"scenario\":\"baseline\"");

      assertThat(served.change("POST", "/api/jobs", wish).statusCode()).isGreaterThanOrEqualTo(500);
      assertThat(served.json("/api/jobs").get("jobs").size()).isZero();
    }
  }

  @Test
  void aSecondServerOfTheSameRunsIsRefused() {
    try (Served served = Served.at(folder)) {
      assertThat(served.json("/api/jobs").get("jobs").size()).isZero();
      assertThatThrownBy(() -> Served.at(folder)).hasMessageContaining("another workbench");
    }
    try (Served again = Served.at(folder)) {
      assertThat(again.json("/api/jobs").get("jobs").size()).isZero();
    }
  }
}
