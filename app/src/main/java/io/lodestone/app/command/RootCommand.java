// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lodestone` itself: says what there is.
@Command(
    name = "lodestone",
    description =
        "Who runs short of which mineral, when, for how long and at what price, and what it would cost to prevent it.",
    subcommands = CommandLine.HelpCommand.class,
    mixinStandardHelpOptions = true,
    version = "Lodestone 0.1.0",
    footer = {
      "",
      "Exit codes: 0 ok, 1 failure at run time, 2 wrong input.",
      "A first answer: lodestone run japan-seabed --scenario ban-2026"
    })
public final class RootCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
