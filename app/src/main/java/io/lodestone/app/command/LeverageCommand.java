// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.ensemble.EnsembleWork;
import io.lodestone.lab.leverage.LeverageAnalysis;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.leverage.LeverageGame;
import io.lodestone.study.leverage.LeverageReader;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
        "Plays the game of leverage.yaml: payoffs of both sides from a run for each pair of choices, equilibria,"
            + " what an embargo can extract, and what a plan takes off that, year by year.",
    mixinStandardHelpOptions = true)
public final class LeverageCommand implements Callable<Integer> {

  private final Studies studies;
  private final Workshop workshop;
  private final EnsembleWork ensembles;
  private final Clock clock;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--weight",
      paramLabel = "W",
      description = "Bargaining weight of the sender, 0 to 1. Default: the study's.")
  private @Nullable Double weight;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/leverage/<run>; default: runs.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the game and its analysis as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Plays games of studies of a place.
  public LeverageCommand(Studies studies, Workshop workshop, EnsembleWork ensembles, Clock clock) {
    this.studies = studies;
    this.workshop = workshop;
    this.ensembles = ensembles;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Reading reading = studies.read(study);
    LeverageGame game = game(read);
    LeverageAnalysis.Result result =
        new LeverageAnalysis(read, reading.getFutures(), workshop, game)
            .result(weight == null ? game.senderShare() : weight);
    Path folder = write(read, result);
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.print(JsonText.of(Map.of("folder", folder.toString(), "leverage", result)));
    } else {
      new LeverageTable(read, game, result).print(printer);
      printer.printf(Locale.ROOT, "%nTables: %s%n", folder);
    }
    return 0;
  }

  private LeverageGame game(Study read) {
    if (weight != null && !(weight >= 0 && weight <= 1)) {
      throw new WrongInputException("--weight " + weight + "\nMaybe a share from 0 to 1");
    }
    List<Finding> findings = new ArrayList<>();
    LeverageGame game =
        LeverageReader.read(read, findings::add)
            .orElseThrow(() ->
                new WrongInputException(
                    findings.isEmpty()
                        ? String.format(
                            Locale.ROOT,
                            "study %s has no leverage.yaml%nMaybe write one: docs/how-to/measure-leverage.md",
                            read.id())
                        : FindingText.lines(findings)));
    if (!findings.isEmpty()) {
      throw new WrongInputException(FindingText.lines(findings));
    }
    return game;
  }

  private Path write(Study read, LeverageAnalysis.Result result) {
    Path runs = out == null ? studies.runsFolder() : studies.resolve(out);
    Path folder =
        runs.resolve(read.id()).resolve("leverage").resolve(RunFolders.nameOf(clock.instant()));
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("leverage.json"),
          JsonText.of(Map.of("codeVersion", ensembles.codeVersion(), "leverage", result)));
      Files.copy(read.folder().resolve("leverage.yaml"), folder.resolve("leverage.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT,
              "the analysis was not written: %s\nMaybe the disk is full",
              e.getMessage()),
          e);
    }
    return folder;
  }
}
