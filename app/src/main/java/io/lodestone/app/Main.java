// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app;

import picocli.CommandLine;

/// Starts the command line.
public final class Main {

  private Main() {}

  /// Runs a command and exits with 0 (ok), 1 (failure at run time) or 2 (wrong input).
  public static void main(String[] args) {
    System.exit(run(new Wiring().commandLine(), args));
  }

  /// Runs a command and leaves nothing unwritten, whatever writers the command line has.
  static int run(CommandLine commandLine, String... args) {
    int exitCode = commandLine.execute(args);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return exitCode;
  }
}
