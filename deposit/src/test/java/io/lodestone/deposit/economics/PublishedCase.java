// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.economics;

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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A row of a table of published cases.
public record PublishedCase(
    String id, String quantity, String inputs, String expected, double tolerance, String kind) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  /// The row of a case with this quantity, or else the only one whose quantity starts so.
  public static PublishedCase get(String file, String id, String quantity) {
    List<PublishedCase> rows = listAll(file).stream().filter(c -> c.id().equals(id)).toList();
    List<PublishedCase> same = rows.stream().filter(c -> c.quantity().equals(quantity)).toList();
    List<PublishedCase> found =
        same.isEmpty()
            ? rows.stream().filter(c -> c.quantity().startsWith(quantity)).toList()
            : same;
    assertThat(found).as("rows of %s that start with '%s'", id, quantity).hasSize(1);
    return found.getFirst();
  }

  /// All rows of a table.
  public static List<PublishedCase> listAll(String file) {
    return table(file).stream()
        .map(row ->
            new PublishedCase(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                Double.parseDouble(row.get(5)),
                row.get(6)))
        .toList();
  }

  /// Rows of a table below the test resources, without the header.
  public static List<List<String>> table(String file) {
    try (InputStream in = PublishedCase.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(PublishedCase::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The cells of a line with quotes.
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

  /// An input of any kind.
  public Object input(String key) {
    return Objects.requireNonNull(((Map<?, ?>) Json.parse(inputs)).get(key), key);
  }

  /// A number.
  public double number(String key) {
    return (Double) input(key);
  }

  /// The numbers inside a text, in order.
  public double[] numbersIn(String key) {
    Matcher matcher = NUMBER.matcher((String) input(key));
    return matcher.results().mapToDouble(found -> Double.parseDouble(found.group())).toArray();
  }

  /// A list of numbers.
  public double[] vector(String key) {
    return ((List<?>) input(key)).stream().mapToDouble(x -> (Double) x).toArray();
  }

  /// Numbers by name.
  public Map<String, Double> numbers(String key) {
    Map<String, Double> numbers = new TreeMap<>();
    ((Map<?, ?>) input(key)).forEach((name, x) -> numbers.put((String) name, (Double) x));
    return numbers;
  }

  /// Asserts a value to the row's own tolerance.
  public void isMetBy(double value) {
    double wanted = Double.parseDouble(expected);
    double allowed =
        switch (kind) {
          case "rel" -> tolerance * Math.abs(wanted);
          case "abs" -> tolerance;
          default -> throw new IllegalArgumentException("tolerance of kind " + kind);
        };
    assertThat(Math.abs(value - wanted))
        .as("%s %s: %s, published %s", id, quantity, value, wanted)
        .isLessThanOrEqualTo(allowed);
  }
}
