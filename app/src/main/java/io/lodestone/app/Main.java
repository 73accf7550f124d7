// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// Starts the command line. It prints UTF-8, whatever encoding the machine says.
public final class Main {

  private Main() {}

  /// Runs a command and exits with 0 (ok), 1 (failure at run time) or 2 (wrong input).
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    ParentWatch.start();
    CommandLine commandLine =
        new Wiring()
            .commandLine()
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    System.exit(run(commandLine, args));
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /// Runs a command and leaves nothing unwritten, whatever writers the command line has.
  static int run(CommandLine commandLine, String... args) {
    int exitCode = commandLine.execute(args);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return exitCode;
  }
}
