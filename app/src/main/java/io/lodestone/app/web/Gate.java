// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets requests in: those of this page, from an open session where a token is set, to a name that
/// is ours.
final class Gate {

  /// Sent with every change: a form of another site cannot send it without being asked first.
  static final String CHANGE_HEADER = "X-Lodestone";

  private static final String COOKIE = "lodestone-session";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final String host;
  private final Sessions sessions;

  Gate(String host, Sessions sessions) {
    this.host = host;
    this.sessions = sessions;
  }

  /// Sets the headers of safety; refuses what is not for us.
  ///
  /// @throws Refusal with 403 or 401
  void check(Context request) {
    HEADERS.forEach(request::header);
    String name = nameIn(request.header("Host"));
    if (!isOurs(name)) {
      throw new Refusal(
          403, "the host \"" + name + "\" is not served here\nMaybe 127.0.0.1 in the address");
    }
    String origin = request.header("Origin");
    if (origin != null && !isSame(origin, request.header("Host"))) {
      throw new Refusal(
          403, "requests of other sites are refused: " + origin + "\nMaybe open the page itself");
    }
    if (isChange(request) && request.header(CHANGE_HEADER) == null) {
      throw new Refusal(
          403, String.format(Locale.ROOT, "changes need the header %s: 1", CHANGE_HEADER));
    }
    if (sessions.areNeeded() && needsSession(request) && !sessions.isOpen(session(request))) {
      throw new Refusal(401, "no session\nMaybe show the token: POST /api/session");
    }
  }

  private static boolean isChange(Context request) {
    return request.method() != HandlerType.GET && request.method() != HandlerType.HEAD;
  }

  /// The page itself holds nothing secret, and asks for the token.
  private static boolean needsSession(Context request) {
    return request.path().startsWith("/api") && !request.path().equals("/api/session");
  }

  private boolean isOurs(String name) {
    // A server that others may reach has names that it does not know; there the token guards it.
    return LOOPBACK.contains(name) || name.equals(host) || sessions.areNeeded();
  }

  private static String nameIn(@Nullable String hostHeader) {
    return hostHeader == null ? "" : hostHeader.replaceFirst(":\\d+$", "");
  }

  private static boolean isSame(String origin, @Nullable String hostHeader) {
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equals(hostHeader);
    } catch (IllegalArgumentException e) {
      return false; // "null", and what is no address
    }
  }

  private static @Nullable String session(Context request) {
    return request.cookie(COOKIE);
  }

  /// Opens a session for who shows the token.
  ///
  /// @throws Refusal with 401
  void open(Context request, String token) {
    String session =
        sessions
            .open(token, request.ip())
            .orElseThrow(() ->
                new Refusal(401, "wrong token\nMaybe the one that lodestone serve was given"));
    Cookie cookie = new Cookie(COOKIE, session);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setMaxAge((int) Sessions.LENGTH.toSeconds());
    cookie.setPath("/");
    request.cookie(cookie);
  }

  /// Ends the session of a request.
  void close(Context request) {
    sessions.close(session(request));
    request.removeCookie(COOKIE);
  }

  /// Whether a request is in an open session, or none is needed.
  boolean isOpen(Context request) {
    return !sessions.areNeeded() || sessions.isOpen(session(request));
  }
}
