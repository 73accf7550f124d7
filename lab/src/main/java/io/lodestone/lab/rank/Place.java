// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A subject and its ranks among those that it is ranked with.
///
/// @param subject what is ranked
/// @param rankBy 1 = most critical; those with the same value share the best rank
/// @param meanRank mean of the ranks by the four single measures
public record Place(Subject subject, Map<By, Integer> rankBy, double meanRank) {

  public Place {
    rankBy = java.util.Collections.unmodifiableMap(new EnumMap<>(rankBy));
  }

  /// The rank by a measure.
  public int rank(By by) {
    return rankBy.getOrDefault(by, 0);
  }

  /// Subjects in order, most critical first; equals by mean rank, then by id.
  static List<Place> ordered(List<Subject> subjects, By by) {
    return subjects.stream()
        .map(s -> of(s, subjects))
        .sorted(
            Comparator.comparingInt((Place p) -> p.rank(by))
                .thenComparingDouble(Place::meanRank)
                .thenComparing(p -> p.subject().id()))
        .toList();
  }

  private static Place of(Subject subject, List<Subject> among) {
    Map<By, Integer> ranks = new EnumMap<>(By.class);
    for (By by : By.values()) {
      ranks.put(by, by.rank(subject, among));
    }
    return new Place(subject, ranks, -By.MEAN.of(subject, among));
  }
}
