// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One kind of event or measure: made from its parameters, and told in words.
///
/// @param id of the kind in the catalogue
/// @param type its record
/// @param reads makes it; empty if parameters contradict each other, which is then a finding
/// @param tells what it does, as the rest of a sentence that begins with when
/// @param <T> its record
record Arm<T>(
    String id,
    Class<T> type,
    Function<ChangeRow, Optional<T>> reads,
    BiFunction<T, Words, String> tells) {

  /// An arm whose parameters never contradict each other.
  static <T> Arm<T> of(
      String id, Class<T> type, Function<ChangeRow, T> reads, BiFunction<T, Words, String> tells) {
    return new Arm<>(id, type, row -> Optional.of(reads.apply(row)), tells);
  }
}
