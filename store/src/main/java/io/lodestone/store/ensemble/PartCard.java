// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a part is: the contents of its `part.json`.
///
/// @param part number of the part
/// @param first its first trajectory
/// @param end the first trajectory after it
/// @param failures trajectories without a result
/// @param watched values of the watched headline, by trajectory; null where it is undefined
/// @param hashes SHA-256 of the part's files, by name
public record PartCard(
    int part,
    int first,
    int end,
    List<Failure> failures,
    List<@Nullable Double> watched,
    SortedMap<String, String> hashes) {

  public PartCard {
    failures = List.copyOf(failures);
    watched = Collections.unmodifiableList(new ArrayList<>(watched));
    hashes = new TreeMap<>(hashes);
  }

  /// The watched headline where it is defined, by trajectory.
  public List<Double> watchedValues() {
    return watched.stream().filter(v -> v != null && Double.isFinite(v)).toList();
  }

  /// A trajectory that failed.
  ///
  /// @param trajectory its number
  /// @param message why
  public record Failure(int trajectory, String message) {}
}
