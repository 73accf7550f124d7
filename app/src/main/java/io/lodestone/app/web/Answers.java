// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.lodestone.app.report.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Answers as compact JSON; those about complete runs are kept, since these never change. Threads
/// may share it.
final class Answers {

  /// Bytes of kept answers (assumed: some hundred pages).
  private static final long MOST_BYTES = 48L << 20;

  private final LinkedHashMap<String, byte[]> keptByKey = new LinkedHashMap<>(64, 0.75f, true);
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
    if (text == null) {
      text = ReportJson.of(value.get()).getBytes(StandardCharsets.UTF_8);
      keep(key, text);
    }
    request.contentType(Endpoint.JSON).result(text);
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

  /// The key of a request about a run: its path and query.
  static String key(Context request) {
    return request.path() + "?" + request.queryString();
  }
}
