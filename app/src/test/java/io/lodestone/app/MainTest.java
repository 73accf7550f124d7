// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

  @Test
  void nothingIsLeftInABuffer(@TempDir Path folder) {
    StringWriter written = new StringWriter();
    CommandLine line = new Wiring(folder, folder).commandLine();
    line.setOut(new PrintWriter(new BufferedWriter(written)));

    int exitCode = Main.run(line, "new", "made", "--json");

    assertThat(exitCode).isZero();
    assertThat(written.toString()).endsWith("}\n").contains("\"folder\"");
  }
}
