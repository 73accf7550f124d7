// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import static org.assertj.core.api.Assertions.assertThat;

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
        "");
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
}
