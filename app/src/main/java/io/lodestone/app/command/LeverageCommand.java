// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.leverage.LeverageRequest;
import io.lodestone.lab.leverage.PlayedGame;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone leverage`: who can make whom concede.
@Command(
    name = "leverage",
    description =
        "Plays the game of leverage.yaml: payoffs of both sides for each pair of choices in the same futures, equilibria,"
            + " what an embargo can extract, and what a plan takes off that, year by year.",
    mixinStandardHelpOptions = true)
public final class LeverageCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--weight",
      paramLabel = "W",
      description = "Bargaining weight of the sender, 0 to 1. Default: the study's.")
  private @Nullable Double weight;

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      description = "Futures of each pair of choices. Default: ${DEFAULT-VALUE}.")
  private int trajectories = LeverageRequest.TRAJECTORIES;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Futures at a time. Default: one for each core.")
  private @Nullable Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/leverage/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the game and its analysis as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Plays games of studies of a place.
  public LeverageCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    int atATime = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    PlayedGame played =
        lab.leverage(new LeverageRequest(study, weight, trajectories, atATime, out));
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(
          JsonText.of(Map.of("folder", played.folder().toString(), "leverage", played.analysis())));
    } else {
      new LeverageTable(played.study(), played.game(), played.analysis()).print(printer);
      printer.printf(Locale.ROOT, "%nTables: %s%n", played.folder());
    }
    return 0;
  }
}
