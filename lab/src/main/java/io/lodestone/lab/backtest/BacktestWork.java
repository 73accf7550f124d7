// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import io.lodestone.lab.place.ReportTexts;
import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.store.run.RunStore;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.study.Episode;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Foretells episodes of a study, scores them and writes their folders.
public final class BacktestWork {

  private final Studies studies;
  private final Clock clock;
  private final ReportTexts<BacktestRun> reports;

  /// Back-tests of studies of a place.
  public BacktestWork(Studies studies, Clock clock, ReportTexts<BacktestRun> reports) {
    this.studies = studies;
    this.clock = clock;
    this.reports = reports;
  }

  /// Does the episodes one after the other.
  ///
  /// @param done hears of each episode when its folder is written
  /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted;
  ///   episodes that are done remain
  public List<BacktestRun> run(BacktestRequest request, Consumer<BacktestRun> done) {
    Thread.ofPlatform().daemon().start(RunStore::warmUp); // unpacking its library takes a second
    Study study = studies.require(request.study());
    Reading reading = studies.read(request.study());
    List<BacktestRun> all = new ArrayList<>();
    for (Episode episode : episodes(reading, request)) {
      BacktestRun run = run(study, reading, episode, request);
      done.accept(run);
      all.add(run);
    }
    return List.copyOf(all);
  }

  private static List<Episode> episodes(Reading reading, BacktestRequest request) {
    String episode = request.episode();
    try {
      if (episode != null || reading.episodes().isEmpty()) {
        return List.of(reading.getEpisode(episode == null ? "" : episode));
      }
      return List.copyOf(reading.episodes().values());
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private static Backtest.Size size(Episode of, BacktestRequest request) {
    Integer trajectories = request.trajectories();
    Long seed = request.seed();
    Integer threads = request.threads();
    try {
      return new Backtest.Size(
          trajectories == null ? of.trajectories() : trajectories,
          seed == null ? of.seed() : seed,
          threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()));
    }
  }

  private BacktestRun run(Study study, Reading reading, Episode episode, BacktestRequest request) {
    Instant start = clock.instant();
    BacktestResult result = Backtest.run(reading.getFutures(), episode, size(episode, request));
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    String runId = RunFolders.nameOf(start);
    Path folder =
        studies
            .runsFolder(study, request.out())
            .resolve(study.id())
            .resolve("backtest-" + episode.id())
            .resolve(runId);
    BacktestRun run = new BacktestRun(study, result, runId, studies.codeVersion(), seconds, folder);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("runId", runId);
    facts.put("study", study.id());
    facts.put("codeVersion", run.code().version());
    facts.put("commit", run.code().commit());
    facts.put("durationSeconds", seconds);
    BacktestStore.write(folder, study.folder(), result, facts, reports.of(run));
    return run;
  }
}
