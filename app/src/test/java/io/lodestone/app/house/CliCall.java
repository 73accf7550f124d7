// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import io.lodestone.app.Wiring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/// One use of the command line inside this process.
///
/// @param code exit code
/// @param out what it printed
/// @param err what it complained of
record CliCall(int code, String out, String err) {

  /// Runs a command with the project's studies; runs and new studies go below a folder.
  static CliCall of(Path workingFolder, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new Wiring(Project.ROOT, workingFolder)
            .commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    int code = line.execute(args);
    return new CliCall(code, out.toString(), err.toString());
  }
}
