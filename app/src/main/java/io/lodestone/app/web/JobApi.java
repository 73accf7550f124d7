// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.lodestone.page.report.ReportJson;
import io.lodestone.study.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Long work from the page: ask, watch, stop, take up.
final class JobApi {

  /// Changes that may wait for a reader (assumed: minutes of progress).
  private static final int MOST_UNREAD = 500;

  private final JobQueue queue;
  private final JobCalls calls;

  JobApi(JobQueue queue, JobCalls calls) {
    this.queue = queue;
    this.calls = calls;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/api/jobs",
            "All jobs, the latest first.",
            r -> Answers.send(r, Map.of("jobs", queue.list(), "troubles", queue.listTroubles()))),
        Endpoint.get(
            "/api/commands",
            "What jobs may be asked for, with their options.",
            r -> Answers.send(r, Map.of("commands", calls.describe()))),
        Endpoint.post(
            "/api/jobs",
            "Asks for a job: {\"command\": \"ensemble\", \"study\": id, \"options\": {\"scenario\": id, \"trajectories\": \"200\"}}.",
            this::add),
        Endpoint.get("/api/jobs/{job}", "A job.", r -> Answers.send(r, queue.job(number(r)))),
        Endpoint.post(
            "/api/jobs/{job}/stop",
            "Stops a job as Ctrl-C would; what is done is kept.",
            r -> Answers.send(r, queue.stop(number(r)))),
        Endpoint.post(
            "/api/jobs/{job}/resume",
            "Takes a job up where it was left.",
            r -> Answers.send(r, queue.resume(number(r)))),
        Endpoint.delete(
            "/api/jobs/{job}",
            "Takes a job that is over off the list; its run stays.",
            r -> Answers.send(r, queue.delete(number(r)))));
  }

  private static int number(Context request) {
    String number = request.pathParam("job");
    if (!number.matches("\\d{1,9}")) {
      throw Refusal.notFound("no job \"" + number + "\"");
    }
    return Integer.parseInt(number);
  }

  private void add(Context request) {
    Wanted wanted;
    try {
      wanted = JsonText.read(request.body(), Wanted.class);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "the body is no job: " + e.getMessage());
    }
    if (wanted.command() == null || wanted.study() == null) {
      throw new Refusal(400, "a job needs command and study");
    }
    Answers.send(
        request,
        queue.add(
            wanted.command(),
            wanted.study(),
            wanted.options() == null ? Map.of() : new TreeMap<>(wanted.options())));
  }

  /// The body of a wish.
  record Wanted(
      @org.jspecify.annotations.Nullable String command,
      @org.jspecify.annotations.Nullable String study,
      @org.jspecify.annotations.Nullable Map<String, String> options) {}

  /// Sends every change of a job as an event `job`, the present state of all first. A reader that
  /// does not read holds up nobody: what it has not taken waits in a line of its own, and when that
  /// is full its connection is closed.
  void watch(SseClient client) {
    client.keepAlive();
    BlockingQueue<Job> line = new ArrayBlockingQueue<>(MOST_UNREAD);
    Runnable end =
        queue.listen(job -> {
          if (!line.offer(job)) {
            Thread.ofVirtual().start(client::close); // closing may wait for the reader too
          }
        });
    List<Job> present = queue.list().reversed(); // after that, so that no change is lost
    Thread sender = Thread.ofVirtual().start(() -> send(client, present, line));
    client.onClose(() -> {
      end.run();
      sender.interrupt();
    });
  }

  private static void send(SseClient client, List<Job> present, BlockingQueue<Job> line) {
    try {
      present.forEach(job -> client.sendEvent("job", ReportJson.of(job)));
      while (!client.terminated()) {
        client.sendEvent("job", ReportJson.of(line.take()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the page is closed
    }
  }
}
