// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.diff;

import io.lodestone.study.difference.RowDifference;
import io.lodestone.study.difference.RowDifference.Cell;
import java.nio.file.Path;
import java.util.List;

/// In what two studies or runs differ.
///
/// @param before folder of the first
/// @param after folder of the second
/// @param facts in what two runs differ beside their inputs, such as the scenario or the seed
/// @param rows of the inputs
public record DiffResult(Path before, Path after, List<Cell> facts, List<RowDifference> rows) {

  public DiffResult {
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
  }

  /// Whether nothing differs.
  public boolean isEmpty() {
    return facts.isEmpty() && rows.isEmpty();
  }
}
