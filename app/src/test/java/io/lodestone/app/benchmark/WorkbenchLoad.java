// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import io.lodestone.store.run.FolderTree;
import io.lodestone.store.run.InputCopy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fifty clients read the workbench while an ensemble of `japan-seabed` runs: how long they wait,
/// and what it costs the ensemble, which runs alone and beside them in turn. Starts the workbench
/// in a process of its own, as a user does.
public final class WorkbenchLoad {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CLIENTS = Integer.getInteger("load.clients", 50);
  private static final int TRAJECTORIES = Integer.getInteger("load.trajectories", 400);
  private static final int PAIRS = Integer.getInteger("load.pairs", 2);
  private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("load.pause", 2000));
  private static final String STUDY = "japan-seabed";

  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();

  private WorkbenchLoad(URI base) {
    this.base = base;
  }

  /// Prints what was seen. Nothing is asserted: the figures go into the performance page.
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("lodestone.root", ".")).toAbsolutePath();
    Path folder = Files.createTempDirectory("lodestone-load");
    InputCopy.copy(root.resolve("studies").resolve(STUDY), folder.resolve("studies/" + STUDY));
    Process server = start(folder);
    try {
      new WorkbenchLoad(address(server)).measure();
    } finally {
      server.destroy();
      server.waitFor();
      FolderTree.delete(folder);
    }
  }

  private static Process start(Path folder) throws IOException {
    List<String> words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlodestone.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            "io.lodestone.app.Main",
            "serve",
            "--port",
            "0");
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static URI address(Process server) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("the workbench did not start");
    }
    return URI.create(line.substring(line.indexOf("http")));
  }

  private void measure() throws IOException, InterruptedException {
    String run = await(job("run", "\"scenario\": \"baseline\""));
    String ban = await(job("run", "\"scenario\": \"ban-2026\""));
    String ensemble =
        await(job("ensemble", "\"scenario\": \"ban-2026\", \"trajectories\": \"200\""));
    Questions questions = new Questions(run, ban, ensemble);
    ReadingClients clients = new ReadingClients(base, questions::next, PAUSE);
    seconds();
    List<Double> alone = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      if (pair % 2 == 0) {
        alone.add(seconds());
      }
      AtomicBoolean goesOn = new AtomicBoolean(true);
      AtomicReference<ReadingClients.Seen> seen = new AtomicReference<>();
      Thread reading =
          Thread.ofPlatform().start(() -> seen.set(clients.read(CLIENTS, goesOn::get)));
      beside.add(seconds());
      goesOn.set(false);
      reading.join();
      System.out.printf("%d clients beside an ensemble: %s%n", CLIENTS, seen.get());
      if (pair % 2 == 1) {
        alone.add(seconds());
      }
    }
    System.out.printf("ensemble of %d alone: %s s%n", TRAJECTORIES, alone);
    System.out.printf("ensemble of %d beside the clients: %s s%n", TRAJECTORIES, beside);
    System.out.printf("ratio of the means: %.3f%n", mean(beside) / mean(alone));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /// Wall time of an ensemble as a job.
  private double seconds() throws IOException, InterruptedException {
    long start = System.nanoTime();
    await(
        job("ensemble", "\"scenario\": \"baseline\", \"trajectories\": \"" + TRAJECTORIES + "\""));
    return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
  }

  private int job(String command, String options) throws IOException, InterruptedException {
    String body =
        "{\"command\": \"%s\", \"study\": \"%s\", \"options\": {%s}}"
            .formatted(command, STUDY, options);
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/jobs"))
            .header("X-Lodestone", "1")
            .POST(BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body()).get("number").asInt();
  }

  private String await(int number) throws IOException, InterruptedException {
    while (true) {
      HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/jobs/" + number)).build();
      JsonNode job = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
      String state = job.get("state").asString();
      if (state.equals("DONE")) {
        return job.get("run").asString();
      }
      if (!state.equals("WAITING") && !state.equals("RUNNING")) {
        throw new IllegalStateException("the job failed: " + job);
      }
      Thread.sleep(100);
    }
  }

  /// What pages ask, as often as people would.
  private record Questions(String run, String ban, String ensemble) {

    private static final List<String> ELEMENTS = List.of("dy", "tb", "nd");

    String next(Random random) {
      String one = random.nextBoolean() ? run : ban;
      String element = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
      String month = "%d-%02d".formatted(2025 + random.nextInt(16), 1 + random.nextInt(12));
      return switch (random.nextInt(12)) {
        case 0 -> "/";
        case 1 -> "/charts.js";
        case 2 -> "/api/studies";
        case 3 -> "/api/studies/" + STUDY;
        case 4 -> "/api/runs";
        case 5 -> "/api/runs/" + one;
        case 6, 7 -> "/api/runs/" + one + "/flows?month=" + month + "&element=" + element;
        case 8 -> "/api/runs/" + one + "/chain?month=" + month + "&element=" + element;
        case 9 -> "/api/runs/" + one + "/market?market=japan/dysprosium-oxide";
        case 10 -> "/api/runs/" + ensemble + "/fan?table=price&id=japan/dysprosium-oxide";
        default -> "/api/runs/" + one + "/shortage";
      };
    }
  }
}
