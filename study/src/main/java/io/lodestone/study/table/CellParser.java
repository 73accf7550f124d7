// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import io.lodestone.network.IdPattern;
import io.lodestone.study.dictionary.Column;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Turns the text of one cell into a value of its column's type.
final class CellParser {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final Ids ids;
  private final Consumer<Finding> findings;

  CellParser(Ids ids, Consumer<Finding> findings) {
    this.ids = ids;
    this.findings = findings;
  }

  /// The value, if it fits: a text, a number, a month, or a list of texts.
  Optional<Object> parse(Column column, RawRow.RawCell cell, RawRow row) {
    Place place = row.placeOf(column.name());
    if (column.list()) {
      List<Object> items = new ArrayList<>();
      for (String text : cell.texts()) {
        one(column, text, place.at(column.name(), text)).ifPresent(items::add);
      }
      return items.size() == cell.texts().size() ? Optional.of(items) : Optional.empty();
    }
    if (cell.list()) {
      return wrongType(place, "one value, not a list");
    }
    return one(column, cell.text(), place);
  }

  private Optional<Object> one(Column column, String text, Place place) {
    return switch (column.type()) {
      case TEXT, NESTED -> text(text, place);
      case ID -> id(text, place);
      case REFERENCE -> reference(column, text, place);
      case REFERENCE_OR_ALL ->
          text.equals("*") ? Optional.of(text) : reference(column, text, place);
      case PATTERN -> pattern(column.target(), text, place);
      case NUMBER -> number(column, text, place);
      case INTEGER -> integer(column, text, place);
      case MONTH -> month(text, place);
      case ENUM -> word(column, text, place);
      case OPENING ->
          column.words().contains(text) ? Optional.of(text) : opening(column, text, place);
    };
  }

  private Optional<Object> text(String text, Place place) {
    if (text.length() > InputLimits.CELL) {
      findings.accept(
          Finding.error(
              "too-long",
              new Place(place.file(), place.row(), place.column(), ""),
              "the text has " + text.length() + " characters; at most " + InputLimits.CELL,
              "Maybe a quotation mark is not closed"));
      return Optional.empty();
    }
    if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
      findings.accept(
          Finding.warning(
              "begins-like-a-formula",
              place,
              "the text begins with \""
                  + text.charAt(0)
                  + "\", which spreadsheets read as a formula",
              "Maybe begin with a letter"));
    }
    return Optional.of(text);
  }

  private Optional<Object> id(String text, Place place) {
    return ID.matcher(text).matches()
        ? Optional.of(text)
        : wrongType(place, "an id: lower-case words joined by -");
  }

  private Optional<Object> reference(Column column, String text, Place place) {
    String target = column.target();
    ids.use(target, text);
    if (ids.of(target).contains(text)) {
      return Optional.of(text);
    }
    boolean source = target.equals("sources");
    findings.accept(
        Finding.error(
            source ? "unknown-source" : "unknown-reference",
            place,
            "no \"" + text + "\" in " + target,
            closest(target, text)));
    return Optional.empty();
  }

  private String closest(String target, String text) {
    return ids.of(target).isEmpty()
        ? "Maybe fill " + target + " first: it holds no row"
        : "Maybe one of: " + IdPattern.closest(text, ids.of(target));
  }

  private Optional<Object> pattern(String target, String text, Place place) {
    IdPattern pattern = new IdPattern(text);
    if (ids.of(target).stream().anyMatch(pattern::matches)) {
      return Optional.of(text);
    }
    findings.accept(
        Finding.error(
            "pattern-matches-nothing",
            place,
            "\"" + text + "\" matches none of " + target,
            closest(target, text)));
    return Optional.empty();
  }

  private Optional<Object> number(Column column, String text, Place place) {
    if (!NUMBER.matcher(text).matches()) {
      return wrongType(place, "a decimal number with a point and no thousands mark");
    }
    return bounded(column, Double.parseDouble(text), place).map(value -> value);
  }

  private Optional<Object> integer(Column column, String text, Place place) {
    try {
      int value = Integer.parseInt(text);
      return bounded(column, value, place).map(number -> value);
    } catch (NumberFormatException e) {
      return wrongType(place, "a whole number");
    }
  }

  private Optional<Double> bounded(Column column, double value, Place place) {
    if (Math.abs(value) <= InputLimits.NUMBER && column.bounds().contains(value)) {
      return Optional.of(value);
    }
    findings.accept(
        Finding.error(
            "out-of-bounds",
            place,
            "the value must be at most 1e15 in size, " + column.bounds().text(),
            "Maybe the unit is not " + column.unit().symbol() + ", or the sign is wrong"));
    return Optional.empty();
  }

  private Optional<Object> month(String text, Place place) {
    try {
      if (!MONTH.matcher(text).matches()) {
        return wrongType(place, "a month YYYY-MM");
      }
      YearMonth month = YearMonth.parse(text);
      return month.getYear() >= InputLimits.FIRST_YEAR && month.getYear() <= InputLimits.LAST_YEAR
          ? Optional.of(month)
          : wrongType(
              place, "a month from " + InputLimits.FIRST_YEAR + " to " + InputLimits.LAST_YEAR);
    } catch (DateTimeException e) {
      return wrongType(place, "a month YYYY-MM from 01 to 12");
    }
  }

  private Optional<Object> opening(Column column, String text, Place place) {
    if (Character.isDigit(text.charAt(0))) {
      return month(text, place);
    }
    return wrongType(place, "a month YYYY-MM or one of " + String.join(", ", column.words()));
  }

  private Optional<Object> word(Column column, String text, Place place) {
    return column.words().contains(text)
        ? Optional.of(text)
        : wrongType(place, "one of " + String.join(", ", column.words()));
  }

  private Optional<Object> wrongType(Place place, String wanted) {
    findings.accept(
        Finding.error(
            "wrong-type",
            place,
            "the value must be " + wanted,
            "Maybe a typo, or a shifted column"));
    return Optional.empty();
  }
}
