// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.ensemble.EnsembleListener;
import io.lodestone.lab.ensemble.EnsembleSetup;
import io.lodestone.lab.run.Workshop;
import io.lodestone.store.ensemble.EnsembleRecipe;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the commands that simulate many trajectories share.
final class EnsembleOptions {

  @Option(
      names = "--scenario",
      defaultValue = Workshop.BASELINE,
      description = "Default: ${DEFAULT-VALUE}.")
  String scenario = "";

  @Option(names = "--seed", description = "Of every draw. Default: the study's.")
  @Nullable Long seed;

  @Option(names = "--until", description = "Last month, such as 2030-12; default: the study's.")
  @Nullable YearMonth until;

  @Option(
      names = "--part",
      paramLabel = "N",
      description =
          "Trajectories of a part: what a killed run loses at most. Default: "
              + EnsembleRecipe.PART_SIZE
              + ".")
  @Nullable Integer partSize;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Parts at a time. Default: one for each core.")
  @Nullable Integer threads;

  @Option(
      names = "--on",
      paramLabel = "MASTER",
      description =
          "Apache Spark instead of threads of this process: local[2], spark://host:port, or submit under spark-submit.")
  @Nullable String on;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that takes <study>/<scenario>/<run>; default: runs.")
  @Nullable Path out;

  @Option(names = "--run-id", description = "Name of the ensemble's folder; default: the time.")
  @Nullable String runId;

  @Option(
      names = "--resume",
      description =
          "Go on with the scenario's latest ensemble that was broken off, or with that of --run-id.")
  boolean resume;

  @Option(names = "--json", description = "Print the results and the folder as JSON.")
  boolean json;

  /// What the options ask for.
  EnsembleSetup setup() {
    return new EnsembleSetup(scenario, seed, until, partSize, threads, on, out, runId, resume);
  }

  /// Progress as suits who listens.
  ///
  /// @param err takes its lines
  EnsembleListener progress(PrintWriter err) {
    return new EnsembleProgress(err, Clock.systemUTC(), ProgressStyle.of(json));
  }
}
