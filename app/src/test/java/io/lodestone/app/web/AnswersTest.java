// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who waits for whom, and what is worked out once.
@Timeout(60)
class AnswersTest {

  private final Answers answers = new Answers();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger worked = new AtomicInteger();
  private final AtomicBoolean isEnough = new AtomicBoolean();
  private final Javalin server =
      Javalin.create(
              config -> {
                config.concurrency.useVirtualThreads = true;
                config.routes.get("/long", this::answerAfterMuchWork);
                config.routes.get("/short", r -> Answers.send(r, "short"));
                config.routes.get(
                    "/refused",
                    r ->
                        answers.sendKept(
                            r,
                            Answers.key(r),
                            () -> {
                              throw new Refusal(409, "no");
                            }));
                config.routes.exception(Refusal.class, (e, r) -> r.status(e.status()));
              })
          .start("127.0.0.1", 0);

  @AfterEach
  void end() {
    isEnough.set(true);
    server.stop();
    answers.close();
  }

  /// Keeps a processor busy, as a question to many rows does.
  private void answerAfterMuchWork(Context request) {
    asked.incrementAndGet();
    answers.sendKept(
        request,
        Answers.key(request),
        () -> {
          worked.incrementAndGet();
          while (!isEnough.get()) {
            Thread.onSpinWait();
          }
          return "long";
        });
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(Duration.ofSeconds(20))
            .build(),
        BodyHandlers.ofString());
  }

  private void awaitAsked(int count) throws InterruptedException {
    while (asked.get() < count) {
      Thread.sleep(5);
    }
  }

  @Test
  void longWorkLetsShortAnswersPass() throws InterruptedException {
    int many = 3 * Runtime.getRuntime().availableProcessors();
    List<CompletableFuture<HttpResponse<String>>> waiting =
        java.util.stream.IntStream.range(0, many).mapToObj(i -> ask("/long?i=" + i)).toList();
    awaitAsked(many);

    assertThat(ask("/short").join().body()).isEqualTo("\"short\"");
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    isEnough.set(true);
    assertThat(waiting).allMatch(answer -> answer.join().statusCode() == 200);
  }

  @Test
  void whatSeveralAskAtOnceIsWorkedOutOnce() throws InterruptedException {
    List<CompletableFuture<HttpResponse<String>>> waiting =
        List.of(ask("/long?a=1&b=2"), ask("/long?b=2&a=1"), ask("/long?a=1&b=2"));
    awaitAsked(3);
    isEnough.set(true);

    assertThat(waiting).allMatch(answer -> answer.join().body().equals("\"long\""));
    assertThat(worked).hasValue(1);
  }

  @Test
  void whatWasPreparedIsNotWorkedOutAgain() {
    String key = Answers.key("/long", Map.of("market", List.of("japan/oxide")));

    assertThat(answers.prepare(key, () -> "ahead")).isTrue();
    assertThat(answers.prepare(key, () -> "again")).isFalse();
    assertThat(ask("/long?market=japan/oxide").join().body()).isEqualTo("\"ahead\"");
    assertThat(ask("/long?market=japan%2Foxide").join().body()).isEqualTo("\"ahead\"");
    assertThat(worked).hasValue(0);
  }

  @Test
  void refusalsReachWhoAsked() {
    assertThat(ask("/refused").join().statusCode()).isEqualTo(409);
  }
}
