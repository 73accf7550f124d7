// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A row of `plume/published_cases.csv`.
record PublishedCase(
    String id, String quantity, String inputs, String expected, double tolerance, String kind) {

  private static final String NUMBER = "(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)";

  public static List<PublishedCase> listAll() {
    try (InputStream in = PublishedCase.class.getResourceAsStream("/plume/published_cases.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(PublishedCase::cells).map(PublishedCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublishedCase of(List<String> row) {
    return new PublishedCase(
        row.get(0), row.get(1), row.get(2), row.get(3), Double.parseDouble(row.get(5)), row.get(6));
  }

  private static List<String> cells(String line) {
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

  /// A number of the inputs, which are flat.
  public double number(String key) {
    return number(inputs, "\"" + key + "\": " + NUMBER);
  }

  /// A number that stands after `key=` in the quantity or in another text of the case.
  double inText(String text, String key) {
    return number(text, "(?<![A-Za-z])" + key + " ?= ?" + NUMBER);
  }

  private static double number(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private double[] wanted() {
    return Pattern.compile(NUMBER)
        .matcher(expected)
        .results()
        .mapToDouble(m -> Double.parseDouble(m.group(1)))
        .toArray();
  }

  /// Asserts a value, or several in order, to the row's own tolerance.
  void isMetBy(double... values) {
    double[] wanted = wanted();
    assertThat(values).as("%s %s", id, quantity).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      double allowed =
          switch (kind) {
            case "rel" -> tolerance * Math.abs(wanted[i]);
            case "json" -> wanted[i] == 0 ? tolerance : tolerance * Math.abs(wanted[i]);
            case "abs", "json-abs" -> tolerance;
            default -> throw new IllegalArgumentException("tolerance of kind " + kind);
          };
      assertThat(Math.abs(values[i] - wanted[i]))
          .as("%s %s: %s, published %s", id, quantity, values[i], wanted[i])
          .isLessThanOrEqualTo(allowed);
    }
  }
}
