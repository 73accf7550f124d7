// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// People who read the workbench: each asks something, looks at it for a while, and asks again.
public final class ReadingClients {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI base;
  private final Function<Random, String> questions;
  private final Duration pause;
  private final HttpClient http;

  /// @param base of the workbench
  /// @param questions gives what is asked next: a path with its query
  /// @param pause mean time between an answer and the next question; each is from half to one and a
  ///   half of it
  public ReadingClients(URI base, Function<Random, String> questions, Duration pause) {
    this.base = base;
    this.questions = questions;
    this.pause = pause;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /// What the clients have seen.
  ///
  /// @param requests how many
  /// @param failures those without a good answer, as path and reason
  /// @param medianMs half were answered faster
  /// @param p99Ms one in a hundred was slower
  /// @param mostMs the slowest
  /// @param slowest the ten slowest, as `ms @s question`: how long, and how long after the first
  public record Seen(
      int requests,
      List<String> failures,
      double medianMs,
      double p99Ms,
      double mostMs,
      List<String> slowest) {}

  /// An answer.
  ///
  /// @param atSeconds when it was asked for, after the first
  private record Answered(String question, double atSeconds, double millis) {}

  /// Reads for as long as something goes on.
  ///
  /// @param clients how many at once
  public Seen read(int clients, BooleanSupplier goesOn) {
    List<Answered> answers = java.util.Collections.synchronizedList(new ArrayList<>());
    long begin = System.nanoTime();
    List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < clients; client++) {
        Random random = new Random(client);
        threads.execute(() -> {
          while (goesOn.getAsBoolean()) {
            answers.add(ask(questions.apply(random), begin, failures));
            pause(random);
          }
        });
      }
    }
    double[] sorted = answers.stream().mapToDouble(Answered::millis).sorted().toArray();
    List<String> slowest =
        answers.stream()
            .sorted(Comparator.comparingDouble(Answered::millis).reversed())
            .limit(10)
            .map(a -> "%.0f @%.1f %s".formatted(a.millis(), a.atSeconds(), a.question()))
            .toList();
    return new Seen(
        sorted.length,
        List.copyOf(failures),
        quantile(sorted, 0.5),
        quantile(sorted, 0.99),
        quantile(sorted, 1),
        slowest);
  }

  private Answered ask(String question, long begin, List<String> failures) {
    long start = System.nanoTime();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve(question)).timeout(PATIENCE).build();
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        failures.add(question + ": " + answer.statusCode());
      }
    } catch (IOException e) {
      failures.add(question + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long end = System.nanoTime();
    return new Answered(question, (start - begin) / 1e9, (end - start) / 1e6);
  }

  private void pause(Random random) {
    try {
      Thread.sleep((long) (pause.toMillis() * (0.5 + random.nextDouble())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @param sorted ascending
  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * sorted.length) - 1;
    return Arrays.stream(sorted).skip(Math.max(0, rank)).findFirst().orElseThrow();
  }
}
