// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app;

/// Starts the command line.
public final class Main {

  private Main() {}

  /// Runs a command and exits with 0 (ok), 1 (failure at run time) or 2 (wrong input).
  public static void main(String[] args) {
    System.exit(new Wiring().commandLine().execute(args));
  }
}
