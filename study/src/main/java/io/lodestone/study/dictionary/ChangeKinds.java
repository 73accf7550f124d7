// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import io.lodestone.network.IdPattern;
import java.util.List;
import java.util.stream.Stream;

/// The catalogue of events and measures: one line of it for each kind.
///
/// Scenario files are read by it, `lodestone measures` and the reference page show it, and forms
/// can be made from it.
public final class ChangeKinds {

  private static final List<ChangeKind> ALL =
      Stream.of(EventKinds.ALL, PlantMeasures.ALL, TradeMeasures.ALL, UseMeasures.ALL)
          .flatMap(List::stream)
          .toList();

  private ChangeKinds() {}

  /// All kinds, events first.
  public static List<ChangeKind> listAll() {
    return ALL;
  }

  /// The kinds of one part.
  public static List<ChangeKind> list(ChangeKind.Part part) {
    return ALL.stream().filter(kind -> kind.part() == part).toList();
  }

  /// The kind of an id.
  ///
  /// @throws IllegalArgumentException when there is none
  public static ChangeKind get(String id) {
    return ALL.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no event or measure \""
                    + id
                    + "\"\nMaybe one of: "
                    + IdPattern.closest(id, ALL.stream().map(ChangeKind::id).toList())));
  }
}
