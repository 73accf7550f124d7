// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.indicator.Headline;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run folder says of itself.
///
/// @param card what the run was
/// @param headlines the numbers to read first
/// @param hashByInput SHA-256 of the inputs by path, sorted
public record StoredRun(
    RunCard card, List<Headline> headlines, SortedMap<String, String> hashByInput) {

  public StoredRun {
    headlines = List.copyOf(headlines);
    hashByInput = new TreeMap<>(Map.copyOf(hashByInput));
  }
}
