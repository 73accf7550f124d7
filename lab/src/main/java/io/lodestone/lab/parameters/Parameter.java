// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.parameters;

import io.lodestone.random.Distribution;
import java.util.List;

/// A behavioural parameter, or the rows of a column that are varied together.
///
/// @param table table of the dictionary; `model` for constants of the model contract
/// @param column column or key
/// @param meaning one sentence
/// @param unit of the values
/// @param group what tells it from others of the column; empty if there are none
/// @param rows how many numbers it stands for
/// @param low least of its values
/// @param high greatest of its values
/// @param origin where the values come from: sources with their trust, most rows first
/// @param ranges how it is varied, possibly not at all
public record Parameter(
    String table,
    String column,
    String meaning,
    String unit,
    String group,
    int rows,
    double low,
    double high,
    List<Origin> origin,
    List<Range> ranges) {

  public Parameter {
    origin = List.copyOf(origin);
    ranges = List.copyOf(ranges);
  }

  /// Where values come from.
  ///
  /// @param source key of the source
  /// @param trust how far it is trusted
  /// @param rows how many of the numbers
  public record Origin(String source, String trust, int rows) {}

  /// How a parameter is varied in ensembles.
  ///
  /// @param input id of the uncertain input, under which influences are told
  /// @param name of the input, for people
  /// @param as what a draw does: value, factor, sum or months
  /// @param distribution what is drawn
  /// @param source key of its source
  /// @param trust how far that is trusted
  /// @param note reasoning
  public record Range(
      String input,
      String name,
      String as,
      Distribution distribution,
      String source,
      String trust,
      String note) {}
}
