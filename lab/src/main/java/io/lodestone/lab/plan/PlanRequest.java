// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A search for portfolios.
///
/// @param study name or folder
/// @param portfolios how many to evaluate; the plan's if null
/// @param futures on which the search judges; the plan's if null
/// @param fresh futures on which the front is judged again; the plan's if null
/// @param seed of futures and search; the plan's if null
/// @param threads how many at a time; one for each core if null
/// @param out folder that takes `<study>/plan/<run>`; that of the place if null
/// @param runId name of the folder; the time if null
/// @param resume whether to go on with what was broken off
public record PlanRequest(
    String study,
    @Nullable Integer portfolios,
    @Nullable Integer futures,
    @Nullable Integer fresh,
    @Nullable Long seed,
    @Nullable Integer threads,
    @Nullable Path out,
    @Nullable String runId,
    boolean resume) {

  /// The plan of a study as it stands.
  public static PlanRequest of(String study) {
    return new PlanRequest(study, null, null, null, null, null, null, null, false);
  }

  /// The same with another folder.
  public PlanRequest withOut(Path folder) {
    return new PlanRequest(study, portfolios, futures, fresh, seed, threads, folder, runId, resume);
  }
}
