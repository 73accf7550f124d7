// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.page.report.ReportJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Answers as compact JSON; those about complete runs are kept, since these never change. They are
/// worked out on a few threads of the system, which share the processors fairly: on the virtual
/// threads that serve requests, a few that take long would let all others wait, whatever those ask.
/// What several ask at once is worked out once. Threads may share it.
final class Answers implements AutoCloseable {

  /// Answers worked out at once: while some wait for a file or for each other's run, others go on.
  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  /// Bytes of kept answers (assumed: some hundred pages).
  private static final long MOST_BYTES = 48L << 20;

  private final LinkedHashMap<String, byte[]> keptByKey = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, FutureTask<byte[]>> underWayByKey = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("answers-", 0).daemon().factory());
  private long bytes;

  /// Sends a value.
  static void send(Context request, Object value) {
    request.header("Cache-Control", "no-store");
    request.contentType(Endpoint.JSON).result(ReportJson.of(value));
  }

  /// Sends what is the same each time it is asked for.
  ///
  /// @param key names the question
  void sendKept(Context request, String key, Supplier<Object> value) {
    request.header("Cache-Control", "private, max-age=60");
    send(request, key, value);
  }

  /// Sends what is the same until the key changes; a browser asks for it each time.
  void sendCurrent(Context request, String key, Supplier<Object> value) {
    request.header("Cache-Control", "no-store");
    send(request, key, value);
  }

  private void send(Context request, String key, Supplier<Object> value) {
    byte[] text = find(key);
    request.contentType(Endpoint.JSON).result(text == null ? workOut(key, value) : text);
  }

  /// Works an answer out before it is asked for.
  ///
  /// @return whether that was needed
  boolean prepare(String key, Supplier<Object> value) {
    boolean isNew = find(key) == null;
    if (isNew) {
      workOut(key, value);
    }
    return isNew;
  }

  private byte[] workOut(String key, Supplier<Object> value) {
    FutureTask<byte[]> mine =
        new FutureTask<>(() -> {
          byte[] text = ReportJson.of(value.get()).getBytes(StandardCharsets.UTF_8);
          keep(key, text);
          return text;
        });
    FutureTask<byte[]> before = underWayByKey.putIfAbsent(key, mine);
    try {
      if (before != null) {
        return before.get();
      }
      try {
        threads.execute(mine);
        return mine.get();
      } finally {
        underWayByKey.remove(key);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new IllegalStateException(key + " was not answered: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the answer to " + key + " was interrupted", e);
    }
  }

  private synchronized byte @org.jspecify.annotations.Nullable [] find(String key) {
    return keptByKey.get(key);
  }

  private synchronized void keep(String key, byte[] text) {
    byte[] before = keptByKey.put(key, text);
    bytes += text.length - (before == null ? 0 : before.length);
    var eldest = keptByKey.entrySet().iterator();
    while (bytes > MOST_BYTES && eldest.hasNext()) {
      Map.Entry<String, byte[]> oldest = eldest.next();
      bytes -= oldest.getValue().length;
      eldest.remove();
    }
  }

  /// The key of a request about a run: its path and query, in whatever order and letters.
  static String key(Context request) {
    return key(request.path(), request.queryParamMap());
  }

  /// The key of a question that somebody will ask.
  static String key(String path, Map<String, List<String>> query) {
    StringJoiner key = new StringJoiner("&", path + "?", "");
    new TreeMap<>(query)
        .forEach((name, values) -> values.forEach(v -> key.add(written(name) + "=" + written(v))));
    return key.toString();
  }

  /// The key of a question about a run that somebody will ask.
  ///
  /// @param question what follows the run's own path, such as `/flows`
  static String keyOfRun(String run, String question, Map<String, List<String>> query) {
    return key("/api/runs/" + run + question, query);
  }

  private static String written(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Ends what is being worked out.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
