// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Browsers that have shown the token, for a working day. Threads may share it.
final class Sessions {

  /// How long a browser need not show the token again (assumed: a working day).
  static final Duration LENGTH = Duration.ofHours(10);

  /// Wrong tokens of one address and minute after which all of it are refused until the minute is
  /// over: guessing must not be fast, and must not lock others out (assumed).
  private static final int MOST_WRONG = 20;

  private static final int BYTES = 24;

  private final byte[] token;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> endBySession = new ConcurrentHashMap<>();
  private Instant minute = Instant.EPOCH;
  private final Map<String, Integer> wrongByAddress = new HashMap<>();

  Sessions(String token, Clock clock) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /// Whether a token must be shown at all.
  boolean areNeeded() {
    return token.length > 0;
  }

  /// A new session for who shows the token; empty when it is wrong or too many of the address were
  /// wrong just now.
  ///
  /// @param address whom the request comes from
  synchronized Optional<String> open(String shown, String address) {
    Instant now = clock.instant();
    if (minute.plusSeconds(60).isBefore(now)) {
      minute = now;
      wrongByAddress.clear();
    }
    // compares all letters whatever the first that differs, so that time tells nothing
    boolean same = MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
    if (wrongByAddress.getOrDefault(address, 0) >= MOST_WRONG || !same) {
      wrongByAddress.merge(address, 1, Integer::sum);
      return Optional.empty();
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String session = HexFormat.of().formatHex(bytes);
    endBySession.values().removeIf(end -> end.isBefore(now));
    endBySession.put(session, now.plus(LENGTH));
    return Optional.of(session);
  }

  /// Whether a session is open.
  boolean isOpen(@Nullable String session) {
    Instant end = session == null ? null : endBySession.get(session);
    return end != null && clock.instant().isBefore(end);
  }

  /// Ends a session.
  void close(@Nullable String session) {
    if (session != null) {
      endBySession.remove(session);
    }
  }
}
