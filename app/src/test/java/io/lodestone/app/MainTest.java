// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// How calls end that cannot end well.
class MainTest {

  private final StringWriter err = new StringWriter();

  private int run(CommandLine line, String... args) {
    return Main.run(
        line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)), args);
  }

  @Command(name = "deep")
  static final class Deep implements Callable<Integer> {
    private int depth;

    @Override
    public Integer call() {
      depth++;
      return call() + depth;
    }
  }

  @Command(name = "large")
  static final class Large implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void whatTheMachineCannotBearIsASentence() {
    assertThat(run(new CommandLine(new Deep()))).isEqualTo(1);
    assertThat(err.toString()).contains("nested too deep").doesNotContain("\tat ");
    assertThat(run(new CommandLine(new Large()))).isEqualTo(1);
    assertThat(err.toString()).contains("the memory is used up");
  }

  @Test
  void aFullOutputIsAFailure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    CommandLine line =
        new Wiring()
            .commandLine()
            .setOut(new PrintWriter(full, false, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err));
    assertThat(Main.run(line, "measures")).isEqualTo(1);
    assertThat(err.toString()).contains("could not be written");
  }

  @Test
  void aWrongOptionIsTwoLines() {
    assertThat(run(new Wiring().commandLine(), "run", "japan-seabed", "--scenarrio", "x"))
        .isEqualTo(2);
    assertThat(err.toString().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .contains("--scenarrio");
  }
}
