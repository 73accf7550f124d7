// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.app.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// `docs/reference/cli.md` is what `--help` says.
class CommandPageTest {

  private static final Path PAGE = Project.ROOT.resolve("docs/reference/cli.md");

  private static final String INTRODUCTION =
      """
      # Commands

      What `lodestone --help` and `lodestone COMMAND --help` print. This page is generated from the commands in the code; a test
      fails when the two differ. Recipes with examples are in [how-to](../how-to/README.md).

      Text and JSON go to standard output, progress and errors to standard error. Exit codes: 0 ok, 1 failure at run time, 2 wrong input. The
      environment variable `LODESTONE_TRACE` adds the stack trace to an error; `LODESTONE_JAVA_HOME` names the JDK and `LODESTONE_JAVA_OPTS`
      adds options of the Java machine for the launcher.
      """;

  private static String text() {
    CommandLine root = new Wiring(Project.ROOT, Path.of("")).commandLine();
    StringBuilder page = new StringBuilder(INTRODUCTION);
    append(page, "lodestone", root);
    Map<String, CommandLine> commands = new TreeMap<>(root.getSubcommands());
    commands.remove("help"); // picocli's own
    commands.forEach((name, command) -> append(page, "lodestone " + name, command));
    return page.toString();
  }

  private static void append(StringBuilder page, String name, CommandLine command) {
    String usage = command.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n");
    page.append("\n## ").append(name).append("\n\n```text\n").append(usage).append("```\n");
  }

  @Test
  void pageIsWhatHelpSays() throws IOException {
    if (Project.REWRITE) {
      Files.writeString(PAGE, text());
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("docs/reference/cli.md differs from --help. " + Project.howToRewrite(getClass()))
        .isEqualTo(text());
  }
}
