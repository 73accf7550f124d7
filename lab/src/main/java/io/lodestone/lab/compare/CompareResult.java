// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.compare;

import io.lodestone.store.run.StoredRun;
import java.nio.file.Path;
import java.util.List;

/// Runs side by side, in the order of the question.
///
/// @param folders where they stand
/// @param runs what they hold
public record CompareResult(List<Path> folders, List<StoredRun> runs) {

  public CompareResult {
    folders = List.copyOf(folders);
    runs = List.copyOf(runs);
  }
}
