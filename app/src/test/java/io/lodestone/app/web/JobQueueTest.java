// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodestone.store.run.FolderLock;
import io.lodestone.study.json.JsonText;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  @Test
  void aFileThatCannotBeReadKeepsItsNumberAndDoesNotKeepTheServerFromStarting()
      throws java.io.IOException {
    Path broken = folder.resolve("runs/.jobs/000004.json");
    Files.createDirectories(broken.resolve("a folder in its place"));

    try (Served served = Served.at(folder)) {
      assertThat(ask(served, "run", "\"scenario\":\"baseline\"")).isEqualTo(5);
      assertThat(broken).isDirectory();
    }
  }

  @Test
  void whatRunsOrIsWrittenByAnotherProcessCannotBeDeleted()
      throws java.io.IOException, InterruptedException {
    Path run = Files.createDirectories(folder.resolve("runs/mainland/baseline/by-hand"));
    try (Served served = Served.at(folder)) {
      int slow = ask(served, "ensemble", "\"scenario\":\"baseline\",\"trajectories\":\"9000\"");
      String id = runOf(served, slow);
      assertThat(delete(served, id).body()).contains("a job works with");
      served.change("POST", "/api/jobs/" + slow + "/stop", "");

      try (FolderLock _ = FolderLock.take(run.resolve(FolderLock.WORK), "this ensemble")) {
        assertThat(delete(served, "mainland/baseline/by-hand").statusCode()).isEqualTo(409);
      }
      assertThat(delete(served, "mainland/baseline/by-hand").statusCode()).isEqualTo(200);
    }
  }

  private String runOf(Served served, int job) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      for (JsonNode run : served.json("/api/runs").get("runs")) {
        if (run.get("run").asString().endsWith("-job-" + job)) {
          return run.get("id").asString();
        }
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("job " + job + " writes nothing");
  }

  private static HttpResponse<String> delete(Served served, String run) {
    return served.send(
        served
            .request("/api/runs/" + run)
            .DELETE()
            .header("X-Lodestone", "1")
            .header("X-Confirm", run));
  }

  @Test
  void aReaderOfEventsThatDoesNotReadHoldsUpNobody() throws java.io.IOException {
    try (Served served = Served.at(folder);
        Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(4096);
      deaf.connect(new InetSocketAddress("127.0.0.1", served.server.port()));
      deaf.getOutputStream()
          .write(
              ("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:" + served.server.port() + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      deaf.getOutputStream().flush();
      ask(served, "ensemble", "\"scenario\":\"baseline\",\"trajectories\":\"9000\"");
      // more than the buffers of a connection hold
      String wish =
          body("ensemble", "\"scenario\":\"baseline\",\"keep\":\"" + "x".repeat(200_000) + "\"");
      long slowest = 0;
      for (int i = 0; i < 40; i++) {
        long start = System.nanoTime();
        HttpResponse<String> asked = served.change("POST", "/api/jobs", wish);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        int number = Served.json(asked).get("number").asInt();
        served.change("POST", "/api/jobs/" + number + "/stop", "");
        slowest = Math.max(slowest, System.nanoTime() - start);
      }
      served.change("POST", "/api/jobs/1/stop", "");
      assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aNoteThatFailsWhileAJobRunsEndsNoQueue() throws java.io.IOException, InterruptedException {
    try (Served served = Served.at(folder)) {
      int slow = ask(served, "ensemble", "\"scenario\":\"baseline\",\"trajectories\":\"9000\"");
      runOf(served, slow);
      Path note = folder.resolve("runs/.jobs/%06d.json".formatted(slow));
      Files.delete(note); // a full disk, as the queue sees it: nothing can be put there
      Files.createDirectories(note.resolve("in the way"));

      JsonNode stopped = Served.json(served.change("POST", "/api/jobs/" + slow + "/stop", ""));
      assertThat(stopped.get("state").asString()).isEqualTo("STOPPED");
      assertThat(stopped.get("message").asString()).contains("was not noted");
      int next = ask(served, "ensemble", "\"scenario\":\"baseline\",\"trajectories\":\"4\"");
      assertThat(served.await(next).get("state").asString()).isEqualTo("DONE");
      assertThat(served.json("/api/jobs").get("troubles").size()).isZero();
    }
  }
}
