// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a complete ensemble holds: the contents of its `manifest.json`.
///
/// @param status `complete`
/// @param trajectories how many were begun
/// @param failures those that failed
/// @param files SHA-256 of the ensemble's files, by name
/// @param parts SHA-256 of the files of each part, by its folder's name
public record Manifest(
    String status,
    int trajectories,
    List<PartCard.Failure> failures,
    Map<String, String> files,
    SortedMap<String, SortedMap<String, String>> parts) {

  public static final String FILE = "manifest.json";

  public Manifest {
    failures = List.copyOf(failures);
    files = new TreeMap<>(files);
    parts = new TreeMap<>(parts);
  }

  /// The numbers of the parts.
  List<Integer> partNumbers() {
    return parts.keySet().stream().map(Integer::valueOf).toList();
  }
}
