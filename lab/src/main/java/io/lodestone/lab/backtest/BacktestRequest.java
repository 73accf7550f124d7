// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Episodes of the past that are to be foretold.
///
/// @param study name or folder
/// @param episode id; all of the study if null
/// @param trajectories how many; what the episode says if null
/// @param seed of every draw; what the episode says if null
/// @param threads trajectories at a time; one for each core if null
/// @param out folder that takes `<study>/backtest-<episode>/<run>`; that of the place if null
public record BacktestRequest(
    String study,
    @Nullable String episode,
    @Nullable Integer trajectories,
    @Nullable Long seed,
    @Nullable Integer threads,
    @Nullable Path out) {

  /// All episodes of a study, as they say.
  public static BacktestRequest of(String study) {
    return new BacktestRequest(study, null, null, null, null, null);
  }

  /// The same with another folder.
  public BacktestRequest withOut(Path folder) {
    return new BacktestRequest(study, episode, trajectories, seed, threads, folder);
  }
}
