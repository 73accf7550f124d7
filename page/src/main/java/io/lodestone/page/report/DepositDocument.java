// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import java.util.List;
import java.util.Map;

/// What a deposit's pages draw: sections of texts, pictures and tables, which know no more of the
/// deposit than what is written in them.
///
/// @param kind `deposit`, by which the page knows what to draw
/// @param months none: nothing here shares an axis of months
/// @param caveats to be read before any number
/// @param answers the few sentences to read first
/// @param facts what made the document, by name
/// @param command that made it
public record DepositDocument(
    String kind,
    List<String> months,
    String title,
    List<String> caveats,
    List<String> answers,
    List<Section> sections,
    Map<String, String> facts,
    String command) {

  public DepositDocument {
    caveats = List.copyOf(caveats);
    answers = List.copyOf(answers);
    sections = List.copyOf(sections);
  }

  /// A part of the page.
  ///
  /// @param id for links
  /// @param lead how to read it
  public record Section(
      String id, String title, String lead, List<Picture> pictures, List<Sheet> tables) {

    public Section {
      pictures = List.copyOf(pictures);
      tables = List.copyOf(tables);
    }
  }

  /// A picture.
  ///
  /// @param kind `lines`, `bars`, `stack` (bars on each other) or `map`
  /// @param unit of the values
  /// @param across what lies along x
  /// @param xs places along x: numbers or words; for a map, the middles of its columns
  /// @param ys for a map, the middles of its rows
  /// @param series lines or bars; for a map, those of which one is shown, with values `[row ×
  ///   columns
  ///   + column]`
  /// @param marks places on a map
  /// @param levels values of a map above which something is asked
  public record Picture(
      String kind,
      String title,
      String unit,
      String across,
      List<Object> xs,
      List<Object> ys,
      List<Series> series,
      List<Mark> marks,
      List<Level> levels) {

    /// Lines or bars.
    public static Picture of(
        String kind, String title, String unit, String across, List<?> xs, List<Series> series) {
      return new Picture(
          kind, title, unit, across, List.copyOf(xs), List.of(), series, List.of(), List.of());
    }
  }

  /// Values of one name.
  public record Series(String name, List<Double> values) {}

  /// A place on a map.
  public record Mark(double x, double y, String name) {}

  /// A value of a map with its name for people.
  public record Level(String name, double value) {}

  /// A table of texts; the first column holds words, the others numbers.
  public record Sheet(String title, List<String> head, List<List<String>> rows) {}
}
