// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.study.PastScore;
import io.lodestone.study.table.CsvFile;
import io.lodestone.study.table.Ids;
import io.lodestone.study.table.Row;
import io.lodestone.study.table.RowParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads `backtests/scores.csv`.
public final class PastScores {

  /// Name of the table.
  static final String TABLE = "scores";

  private PastScores() {}

  /// The scores that a study's folder holds; none where it has no such file. Rows that are wrong
  /// are left out: `check` names them.
  ///
  /// @throws java.io.UncheckedIOException when the file cannot be read
  public static List<PastScore> read(Path studyFolder) {
    Table table = Dictionary.getTable(TABLE);
    Path file = studyFolder.resolve(table.file());
    return Files.isRegularFile(file)
        ? new RowParser(new Ids(), finding -> {})
            .parseAll(table, CsvFile.read(file, table.file(), table, finding -> {})).stream()
                .map(PastScores::of)
                .toList()
        : List.of();
  }

  private static PastScore of(Row row) {
    return new PastScore(
        row.text("study"),
        row.text("episode"),
        row.text("title"),
        row.findInteger("judged_count").orElseThrow(),
        row.findInteger("in_90_count").orElseThrow(),
        row.findInteger("in_50_count").orElseThrow(),
        row.findNumber("crps_over_no_change_ratio"),
        row.findNumber("crps_over_random_walk_ratio"),
        row.findInteger("trajectories_count").orElseThrow(),
        row.findInteger("failures_count").orElseThrow(),
        row.text("code"));
  }
}
