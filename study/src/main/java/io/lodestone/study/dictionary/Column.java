// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// One column of a table or key of a YAML mapping.
///
/// @param name as written in the header
/// @param type what may stand in it
/// @param unit unit of a number
/// @param required whether an empty cell is an error
/// @param standard what an empty cell means; empty if nothing is given then
/// @param bounds admissible range of a number
/// @param target table that a reference or pattern points to
/// @param words closed list of an enumeration or opening
/// @param list whether several values may stand in it: a list in YAML, words with blanks between
///   them in CSV
/// @param meaning one sentence
public record Column(
    String name,
    ColumnType type,
    Unit unit,
    boolean required,
    String standard,
    Bounds bounds,
    String target,
    List<String> words,
    boolean list,
    String meaning) {

  public Column {
    words = List.copyOf(words);
  }

  static Column text(String name, String meaning) {
    return plain(name, ColumnType.TEXT, "", List.of(), meaning);
  }

  static Column id(String meaning) {
    return plain("id", ColumnType.ID, "", List.of(), meaning).needed();
  }

  static Column month(String name, String meaning) {
    return plain(name, ColumnType.MONTH, "", List.of(), meaning);
  }

  static Column reference(String name, String target, String meaning) {
    return plain(name, ColumnType.REFERENCE, target, List.of(), meaning);
  }

  static Column pattern(String name, String target, String meaning) {
    return plain(name, ColumnType.PATTERN, target, List.of(), meaning);
  }

  static Column oneOf(String name, List<String> words, String meaning) {
    return plain(name, ColumnType.ENUM, "", words, meaning);
  }

  static Column opening(String name, List<String> words, String meaning) {
    return plain(name, ColumnType.OPENING, "", words, meaning).needed();
  }

  static Column nested(String name, String target, String meaning) {
    return plain(name, ColumnType.NESTED, target, List.of(), meaning);
  }

  static Column number(String name, String meaning) {
    return plain(name, ColumnType.NUMBER, "", List.of(), meaning).in(Unit.ofName(name));
  }

  static Column integer(String name, String meaning) {
    return plain(name, ColumnType.INTEGER, "", List.of(), meaning).in(Unit.ofName(name));
  }

  private static Column plain(
      String name, ColumnType type, String target, List<String> words, String meaning) {
    return new Column(name, type, Unit.NONE, false, "", Bounds.NONE, target, words, false, meaning);
  }

  Column needed() {
    return new Column(name, type, unit, true, standard, bounds, target, words, list, meaning);
  }

  Column orElse(String value) {
    return new Column(name, type, unit, false, value, bounds, target, words, list, meaning);
  }

  Column orElse(double value) {
    return orElse(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
  }

  Column atLeast(double value) {
    return bounded(new Bounds(value, false, bounds.high()));
  }

  Column above(double value) {
    return bounded(new Bounds(value, true, bounds.high()));
  }

  Column atMost(double value) {
    return bounded(new Bounds(bounds.low(), bounds.lowOpen(), value));
  }

  private Column bounded(Bounds changed) {
    return new Column(name, type, unit, required, standard, changed, target, words, list, meaning);
  }

  Column in(Unit changed) {
    return new Column(
        name, type, changed, required, standard, bounds, target, words, list, meaning);
  }

  /// A share whose name is given by something else, such as a grade of trust.
  Column asShare() {
    return new Column(
        name,
        ColumnType.NUMBER,
        Unit.SHARE,
        required,
        standard,
        bounds,
        target,
        words,
        list,
        meaning);
  }

  /// An id under another name than `id`, or one that several rows share.
  Column asId() {
    return new Column(
        name, ColumnType.ID, unit, true, standard, bounds, target, words, list, meaning);
  }

  Column many() {
    return new Column(name, type, unit, required, standard, bounds, target, words, true, meaning);
  }

  Column orAll() {
    return new Column(
        name,
        ColumnType.REFERENCE_OR_ALL,
        unit,
        required,
        standard,
        bounds,
        target,
        words,
        list,
        meaning);
  }

  /// The admissible range of a number.
  ///
  /// @param low least value, or negative infinity
  /// @param lowOpen whether the least value itself is excluded
  /// @param high greatest value, or positive infinity
  public record Bounds(double low, boolean lowOpen, double high) {

    /// Every finite number.
    public static final Bounds NONE =
        new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);

    /// Whether a number is admissible.
    public boolean contains(double value) {
      return (lowOpen ? value > low : value >= low) && value <= high;
    }

    /// The range in words, empty if there is none.
    public String text() {
      String below = high < Double.POSITIVE_INFINITY ? "at most " + plain(high) : "";
      if (low == Double.NEGATIVE_INFINITY) {
        return below;
      }
      String above = (lowOpen ? "above " : "at least ") + plain(low);
      return below.isEmpty() ? above : above + ", " + below;
    }

    private static String plain(double value) {
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
  }
}
