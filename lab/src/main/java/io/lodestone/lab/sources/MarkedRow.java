// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.sources;

import io.lodestone.study.study.Mark;

/// A row of a study and where its numbers come from.
///
/// @param row `<table>/<key>`
/// @param mark source, trust and note
public record MarkedRow(String row, Mark mark) {

  /// The table.
  public String table() {
    return row.substring(0, row.indexOf('/'));
  }
}
