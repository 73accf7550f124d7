// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.backtest.Backtest;
import io.lodestone.lab.backtest.BacktestResult;
import io.lodestone.lab.backtest.BacktestStore;
import io.lodestone.lab.place.CodeVersion;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.page.report.BacktestReport;
import io.lodestone.page.report.BacktestVerdict;
import io.lodestone.store.run.RunStore;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Study;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/// `lodestone backtest`: would it have foretold what happened?
@Command(
    name = "backtest",
    description =
        "Foretells episodes of the past from what was known then, under the study's own uncertainties, and scores"
            + " them against what was observed, beside naive rivals. Writes a folder with tables and a report.html.",
    mixinStandardHelpOptions = true)
public final class BacktestCommand implements Callable<Integer> {

  private final Studies studies;
  private final Clock clock;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

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

  @Option(names = "--json", description = "Print forecasts, scores and folders as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Back-tests of studies of a place.
  public BacktestCommand(Studies studies, Clock clock) {
    this.studies = studies;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Thread.ofPlatform().daemon().start(RunStore::warmUp); // unpacking its library takes a second
    Study read = studies.require(study);
    Reading reading = studies.read(study);
    List<Object> all = new ArrayList<>();
    for (Episode each : episodes(reading)) {
      all.add(run(read, reading, each));
    }
    if (json) {
      spec.commandLine().getOut().print(JsonText.of(all));
    }
    return 0;
  }

  private List<Episode> episodes(Reading reading) {
    try {
      if (episode != null || reading.episodes().isEmpty()) {
        return List.of(reading.getEpisode(episode == null ? "" : episode));
      }
      return List.copyOf(reading.episodes().values());
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private Backtest.Size size(Episode of) {
    try {
      return new Backtest.Size(
          trajectories == null ? of.trajectories() : trajectories,
          seed == null ? of.seed() : seed,
          threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private Map<String, Object> run(Study read, Reading reading, Episode of) {
    Instant start = clock.instant();
    BacktestResult result = Backtest.run(reading.getFutures(), of, size(of));
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    Path folder = write(read, result, RunFolders.nameOf(start), seconds);
    if (!json) {
      PrintWriter printer = spec.commandLine().getOut();
      new BacktestTable(result).print(printer);
      printer.printf(Locale.ROOT, "%nReport: %s%n", folder.resolve("report.html"));
    }
    return BacktestTable.json(result, BacktestVerdict.of(result), folder);
  }

  private Path write(Study read, BacktestResult result, String runId, double seconds) {
    CodeVersion code = studies.codeVersion();
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("Run", runId);
    shown.put("Version", code.version());
    shown.put("Commit", code.commit().isEmpty() ? "unknown" : code.commit());
    shown.put("Seed", Long.toString(result.seed()));
    shown.put("Simulated in", String.format(Locale.ROOT, "%.1f s", seconds));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("runId", runId);
    facts.put("study", read.id());
    facts.put("codeVersion", code.version());
    facts.put("commit", code.commit());
    facts.put("durationSeconds", seconds);
    Path runs = out == null ? studies.runsFolder() : studies.resolve(out);
    Path folder =
        runs.resolve(read.id()).resolve("backtest-" + result.episode().id()).resolve(runId);
    BacktestStore.write(
        folder, read.folder(), result, facts, BacktestReport.texts(read, result, shown));
    return folder;
  }
}
