// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import io.lodestone.study.reader.Futures;
import io.lodestone.study.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// A ranking of elements that somebody published, as the study's table `published_ranks` has it.
///
/// @param id of the ranking
/// @param positions by element; elements that it does not name rank below all that it names
/// @param sources keys of its sources
/// @param notes remarks by element
public record PublishedRanking(
    String id, Map<String, Integer> positions, List<String> sources, Map<String, String> notes) {

  public PublishedRanking {
    positions = Map.copyOf(positions);
    sources = List.copyOf(sources);
    notes = Map.copyOf(notes);
  }

  /// The rankings of a study, by id.
  public static List<PublishedRanking> listAll(Futures study) {
    Map<String, List<Row>> byRanking = new TreeMap<>();
    for (Row row : study.rows("published_ranks")) {
      byRanking.computeIfAbsent(row.text("ranking"), id -> new ArrayList<>()).add(row);
    }
    List<PublishedRanking> all = new ArrayList<>();
    byRanking.forEach((id, rows) -> {
      Map<String, Integer> positions = new TreeMap<>();
      Map<String, String> notes = new TreeMap<>();
      for (Row row : rows) {
        positions.put(row.text("element"), row.findInteger("position").orElseThrow());
        notes.put(row.text("element"), row.text("note"));
      }
      all.add(
          new PublishedRanking(
              id, positions, rows.stream().map(r -> r.text("source")).distinct().toList(), notes));
    });
    return all;
  }

  /// How far an order of ours agrees with it.
  ///
  /// @param pairs pairs of elements that the published ranking puts in order
  /// @param same those that we put in the same order
  /// @param tied those that we rank alike
  public record Agreement(int pairs, int same, int tied) {}

  /// Compares all pairs of ranked elements that it puts in order.
  ///
  /// @param ours elements that we rank
  /// @param rank our rank
  public Agreement compare(List<Place> ours, ToIntFunction<Place> rank) {
    int pairs = 0;
    int same = 0;
    int tied = 0;
    for (Place first : ours) {
      for (Place second : ours) {
        if (position(first) < position(second)) {
          pairs++;
          same += rank.applyAsInt(first) < rank.applyAsInt(second) ? 1 : 0;
          tied += rank.applyAsInt(first) == rank.applyAsInt(second) ? 1 : 0;
        }
      }
    }
    return new Agreement(pairs, same, tied);
  }

  private int position(Place place) {
    return positions.getOrDefault(place.subject().id(), Integer.MAX_VALUE);
  }
}
