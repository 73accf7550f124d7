// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.baseyear.Trust;
import io.lodestone.study.study.Mark;
import io.lodestone.study.table.Row;
import java.util.Locale;
import java.util.Optional;

/// Reads source, trust and note of a row.
final class MarkReader {

  private MarkReader() {}

  static Trust trustOf(String word) {
    return Trust.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Optional<Mark> findMark(Row row) {
    return row.findText("trust")
        .flatMap(trust ->
            row.findText("source")
                .map(source -> new Mark(source, trustOf(trust), row.text("note"))));
  }
}
