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

  /// Runs a command and leaves nothing unwritten, whatever writers the command line has. What the
  /// machine cannot bear ends with a sentence, and so does an output that takes no more.
  static int run(CommandLine commandLine, String... args) {
    int exitCode;
    try {
      exitCode = commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      exitCode = tell(commandLine, "the memory is used up", "a smaller study or fewer threads");
    } catch (StackOverflowError e) {
      exitCode = tell(commandLine, "an input is nested too deep", "a bracket is not closed");
    } catch (Error e) {
      exitCode = tell(commandLine, "the program broke off: " + e, "the installation is damaged");
    }
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    if (commandLine.getOut().checkError()) {
      return tell(
          commandLine,
          "the output could not be written",
          "the disk is full, or its reader has gone");
    }
    return exitCode;
  }

  private static int tell(CommandLine commandLine, String what, String maybe) {
    commandLine.getErr().println(what + "\nMaybe " + maybe);
    commandLine.getErr().flush();
    return 1;
  }
}
