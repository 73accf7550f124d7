// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.backtest.BacktestRequest;
import io.lodestone.lab.backtest.BacktestRun;
import io.lodestone.lab.backtest.BacktestScore;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.page.report.BacktestVerdict;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone backtest`: past episodes against observed prices and trade.
@Command(
    name = "backtest",
    description =
        "Foretells episodes of the past from what was known then, under the study's own uncertainties, and scores"
            + " them against what was observed, beside naive rivals. Writes a folder with tables and a report.html.",
    mixinStandardHelpOptions = true)
public final class BacktestCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(
      arity = "0..1",
      paramLabel = "STUDY",
      description = "Name or folder of the study; none with --all.")
  private @Nullable String study;

  @Option(
      names = "--all",
      description = "Every episode of every study, and the scores in one table.")
  private boolean all;

  @Option(
      names = "--episode",
      paramLabel = "ID",
      description = "Which episode; default: all of the study.")
  private @Nullable String episode;

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      description = "How many; default: what the episode says.")
  private @Nullable Integer trajectories;

  @Option(names = "--seed", description = "Of every draw; default: what the episode says.")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Trajectories at a time. Default: one for each core.")
  private @Nullable Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/backtest-<episode>/<run>; default: runs.")
  private @Nullable Path out;

  @Option(
      names = "--save",
      description =
          "With --all: also write the scores beside the studies, for \"How far to trust this\" in reports.")
  private boolean save;

  @Option(names = "--json", description = "Print forecasts, scores and folders as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Back-tests of studies of a place.
  public BacktestCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    PrintWriter printer = spec.commandLine().getOut();
    String chosen = study;
    if (all) {
      return scores(printer);
    }
    if (chosen == null) {
      throw new WrongInputException("no study was named\nMaybe lodestone backtest --all");
    }
    List<BacktestRun> runs =
        lab.backtest(
            new BacktestRequest(chosen, episode, trajectories, seed, threads, out),
            run -> {
              if (!json) {
                new BacktestTable(run.result()).print(printer);
                printer.printf(Locale.ROOT, "%nReport: %s%n", run.folder().resolve("report.html"));
              }
            });
    if (json) {
      printer.print(
          JsonText.of(
              runs.stream()
                  .map(run ->
                      BacktestTable.json(
                          run.result(), BacktestVerdict.of(run.result()), run.folder()))
                  .toList()));
    }
    return 0;
  }

  private int scores(PrintWriter printer) {
    PrintWriter err = spec.commandLine().getErr();
    List<BacktestScore> scores =
        lab.scores(
            trajectories,
            threads,
            run -> {
              err.println(run.study().id() + " / " + run.result().episode().id());
              err.flush();
            });
    if (json) {
      printer.print(JsonText.of(scores));
    } else {
      new ScoreTable(scores).print(printer);
    }
    if (save) {
      lab.save(scores).forEach(file -> err.println("Saved: " + file));
    }
    return 0;
  }
}
