// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.compare;

import io.lodestone.store.run.StoredRun;
import io.lodestone.study.difference.StudyDifference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs side by side, in the order of the question.
///
/// @param folders where they stand
/// @param runs what they hold
/// @param inputs in which rows the inputs of each differ from those of the first
public record CompareResult(
    List<Path> folders, List<StoredRun> runs, List<StudyDifference> inputs) {

  public CompareResult {
    folders = List.copyOf(folders);
    runs = List.copyOf(runs);
    inputs = List.copyOf(inputs);
  }

  /// What to know before the numbers: a line for each run whose data are not those of the first.
  /// Differences of the runs then come from their data as well as from their scenarios.
  public List<String> warnings() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < runs.size(); i++) {
      if (!inputs.get(i).isEmpty()) {
        String of = runs.size() == 2 ? "" : " of " + runs.get(i).card().runId();
        lines.add("inputs" + of + " differ: " + inputs.get(i).words());
      }
    }
    return lines;
  }
}
