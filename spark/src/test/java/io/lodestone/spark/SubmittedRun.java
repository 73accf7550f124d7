// SPDX-License-Identifier: Apache-2.0
package io.lodestone.spark;

import java.nio.file.Path;

/// A program for `spark-submit`: the parts of a study in a run folder, wherever it says.
public final class SubmittedRun {

  private SubmittedRun() {}

  /// Runs it.
  ///
  /// @param args folder of the study, folder of the run, number of parts
  public static void main(String[] args) {
    StudyRun run = new StudyRun(Path.of(args[0]), Path.of(args[1]));
    run.by(
        new SparkPartRunner("submit", StudyPart.class, SparkSettings.ofThisProgram()),
        Integer.parseInt(args[2]),
        0,
        one -> {});
  }
}
