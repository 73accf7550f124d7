// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.indicator.Headline;
import io.lodestone.lab.place.CodeVersion;
import io.lodestone.store.run.PlainTable;
import java.util.List;
import java.util.Map;

/// What is written of a deposit.
///
/// @param title of the study
/// @param caveats what a reader must know first
/// @param answers in sentences
/// @param tables results
/// @param texts further files by name
/// @param headlines the numbers to read first
public record DepositPages(
    String title,
    List<String> caveats,
    List<String> answers,
    List<PlainTable> tables,
    Map<String, String> texts,
    List<Headline> headlines) {

  /// Puts figures of a deposit into tables and words. Works with the threads of the figures' input,
  /// so only while they are asked for.
  @FunctionalInterface
  public interface Writer {

    /// No words, no tables: whoever asked has the figures.
    Writer NONE =
        (figures, request, code) ->
            new DepositPages(
                figures.in().study().title(), List.of(), List.of(), List.of(), Map.of(), List.of());

    /// Writes.
    ///
    /// @param request what was asked
    /// @param code which program works
    DepositPages of(DepositFigures figures, DepositRequest request, CodeVersion code);
  }
}
