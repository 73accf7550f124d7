// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How the workbench is served.
///
/// @param host address to listen on
/// @param port 0 for any that is free
/// @param token what a browser must show once; empty on loopback where none is asked for
/// @param launcher command that starts the command line, to which a job's words are added
/// @param workingFolder folder in which jobs start, which holds `runs/`
/// @param studies names or folders of the studies to show; empty for all there are
public record WebSettings(
    String host,
    int port,
    String token,
    List<String> launcher,
    Path workingFolder,
    List<String> studies) {

  /// Shorter tokens can be guessed (assumed: 16 letters of a random text are 80 bits or more).
  private static final int SHORTEST_TOKEN = 16;

  public WebSettings {
    launcher = List.copyOf(launcher);
    studies = List.copyOf(studies);
    workingFolder = workingFolder.toAbsolutePath().normalize();
    if (token.isEmpty() && !isLoopback(host)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s can be reached from other machines, and no token is set\nMaybe --host 127.0.0.1, or a --token of at least %d letters",
              host,
              SHORTEST_TOKEN));
    }
    if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the token has %d letters\nMaybe a random one of at least %d",
              token.length(),
              SHORTEST_TOKEN));
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no host \"" + host + "\"\nMaybe 127.0.0.1", e);
    }
  }
}
