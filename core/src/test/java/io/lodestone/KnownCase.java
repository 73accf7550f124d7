// SPDX-License-Identifier: Apache-2.0
package io.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.tracing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A row of a feature's `published_cases.csv`: what a published or closed-form case expects.
///
/// @param inputs JSON, text, or a word that says that they are those of the case's first row
/// @param kind how the tolerance counts: `rel`, `abs`, `json`, `json-abs` or `text`
public record KnownCase(
    String id, String quantity, String inputs, String expected, double tolerance, String kind) {

  /// The row of a case with this quantity, or else the only one whose quantity starts so.
  ///
  /// @param feature the folder of test resources
  public static KnownCase get(String feature, String id, String quantity) {
    List<KnownCase> rows = rows(feature, id);
    List<KnownCase> same = rows.stream().filter(c -> c.quantity().equals(quantity)).toList();
    List<KnownCase> found =
        same.isEmpty()
            ? rows.stream().filter(c -> c.quantity().startsWith(quantity)).toList()
            : same;
    assertThat(found).as("rows of %s that start with '%s'", id, quantity).hasSize(1);
    return found.getFirst();
  }

  /// All rows of a case, of which there must be some.
  public static List<KnownCase> rows(String feature, String id) {
    List<KnownCase> rows = listAll(feature).stream().filter(c -> c.id().equals(id)).toList();
    assertThat(rows).as("rows of %s", id).isNotEmpty();
    return rows;
  }

  /// All rows of a feature.
  public static List<KnownCase> listAll(String feature) {
    String file = "/" + feature + "/published_cases.csv";
    try (InputStream in = KnownCase.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(KnownCase::cells).map(KnownCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownCase of(List<String> row) {
    return new KnownCase(
        row.get(0), row.get(1), row.get(2), row.get(3), Double.parseDouble(row.get(5)), row.get(6));
  }

  /// The cells of a line of comma-separated values in which quotes are doubled.
  public static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(line.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /// One input, as it is.
  public Object input(String key) {
    return Objects.requireNonNull(((Map<?, ?>) Json.parse(inputs)).get(key), key);
  }

  public double number(String key) {
    return (Double) input(key);
  }

  public int whole(String key) {
    return (int) number(key);
  }

  public double[] vector(String key) {
    return vector(input(key));
  }

  public double[][] matrix(String key) {
    return ((List<?>) input(key)).stream().map(KnownCase::vector).toArray(double[][]::new);
  }

  private static double[] vector(Object list) {
    return ((List<?>) list).stream().mapToDouble(x -> (Double) x).toArray();
  }

  /// Asserts a text, to the letter.
  public void isMetBy(String text) {
    assertThat(kind).as("kind of %s %s", id, quantity).isEqualTo("text");
    assertThat(text).as("%s %s", id, quantity).isEqualTo(expected);
  }

  /// Asserts a value, or a vector by element, to the row's own tolerance.
  public void isMetBy(double... values) {
    double[] wanted =
        expected.startsWith("[")
            ? vector(Objects.requireNonNull(Json.parse(expected)))
            : new double[] {Double.parseDouble(expected)};
    assertThat(values).as("%s %s", id, quantity).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(Math.abs(values[i] - wanted[i]))
          .as("%s %s: %s, published %s", id, quantity, values[i], wanted[i])
          .isLessThanOrEqualTo(allowed(wanted[i]));
    }
  }

  private double allowed(double wanted) {
    return switch (kind) {
      case "rel" -> tolerance * Math.abs(wanted);
      // Zero is exact in the table: relative to it, the tolerance would be nothing.
      case "json" -> wanted == 0 ? tolerance : tolerance * Math.abs(wanted);
      case "abs", "json-abs" -> tolerance;
      default -> throw new IllegalArgumentException("tolerance of kind " + kind);
    };
  }
}
