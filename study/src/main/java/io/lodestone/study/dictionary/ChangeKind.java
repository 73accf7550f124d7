// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.ArrayList;
import java.util.List;

/// A kind of event or measure, as the catalogue tells it: what it does, its parameters with units
/// and bounds, an example, and what it does not say.
///
/// @param id as in `kind:` of a scenario
/// @param part whether it happens or is chosen
/// @param label two or three words, as inside a sentence
/// @param table its parameters
/// @param example a mapping in YAML, in the words of the study `japan-seabed`
/// @param caveat what a reader must know before trusting it
/// @param severityKey the parameter that the severity of random events of this kind fills; empty if
///   they have none
/// @param random whether events of this kind may come at random
public record ChangeKind(
    String id,
    Part part,
    String label,
    Table table,
    String example,
    String caveat,
    String severityKey,
    boolean random) {

  /// Whether something happens or is chosen.
  public enum Part {
    EVENT("events"),
    MEASURE("measures");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    /// The key of a scenario under which it stands.
    public String key() {
      return key;
    }
  }

  private static final String FILE = "scenarios/*.yaml";

  static ChangeKind event(String id, String label, String meaning, Column... own) {
    return of(id, Part.EVENT, label, "Event: " + meaning, own);
  }

  static ChangeKind measure(String id, String label, String meaning, Column... own) {
    return of(id, Part.MEASURE, label, "Measure: " + meaning, own);
  }

  private static ChangeKind of(String id, Part part, String label, String meaning, Column... own) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.oneOf("kind", List.of(id), "Kind of event or measure.").needed());
    if (part == Part.EVENT) {
      columns.add(
          Column.text("name", "Name by which rules of stockpiles know it; its kind if absent."));
    }
    columns.addAll(List.of(own));
    columns.add(Column.month("start", "First month.").needed());
    columns.add(Column.integer("months", "Length; to the end of the run if absent.").atLeast(1));
    Table table = Table.of("scenario/" + id, FILE, meaning, columns).keyedBy().orAbsent().marked();
    return new ChangeKind(id, part, label, table, "", "", "", false);
  }

  ChangeKind example(String yaml) {
    return new ChangeKind(id, part, label, table, yaml, caveat, severityKey, random);
  }

  ChangeKind caveat(String text) {
    return new ChangeKind(id, part, label, table, example, text, severityKey, random);
  }

  ChangeKind atRandom(String filled) {
    return new ChangeKind(id, part, label, table, example, caveat, filled, true);
  }

  /// What it does, in one or two sentences.
  public String meaning() {
    return table.meaning().replaceFirst("^(Event|Measure): ", "");
  }

  /// Its parameters without those that every event and measure has.
  public List<Column> parameters() {
    List<String> common = List.of("kind", "source", "trust", "note");
    return table.columns().stream().filter(c -> !common.contains(c.name())).toList();
  }
}
