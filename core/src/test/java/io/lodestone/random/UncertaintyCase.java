// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.KnownCase;
import io.lodestone.tracing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A row of `random/published_cases.csv`, or of another table with its columns.
public record UncertaintyCase(
    String id, String quantity, String inputs, String expected, double tolerance, String kind) {

  /// The row of a case with this quantity, or else the only one whose quantity starts so.
  public static UncertaintyCase get(String id, String quantity) {
    List<UncertaintyCase> rows = listAll().stream().filter(c -> c.id().equals(id)).toList();
    List<UncertaintyCase> same = rows.stream().filter(c -> c.quantity().equals(quantity)).toList();
    List<UncertaintyCase> found =
        same.isEmpty()
            ? rows.stream().filter(c -> c.quantity().startsWith(quantity)).toList()
            : same;
    assertThat(found).as("rows of %s that start with '%s'", id, quantity).hasSize(1);
    return found.getFirst();
  }

  public static List<UncertaintyCase> listAll() {
    return listAll("/random/published_cases.csv");
  }

  /// The rows of a resource with the same columns.
  public static List<UncertaintyCase> listAll(String resource) {
    try (InputStream in = UncertaintyCase.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(KnownCase::cells).map(UncertaintyCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UncertaintyCase of(List<String> row) {
    double tolerance = Double.parseDouble(row.get(5));
    return new UncertaintyCase(
        row.get(0), row.get(1), row.get(2), row.get(3), tolerance, row.get(6));
  }

  /// The numbers of an input that is a mapping.
  public Map<String, Double> numbers(String key) {
    Map<String, Double> numbers = new TreeMap<>();
    ((Map<?, ?>) input(key)).forEach((name, value) -> numbers.put((String) name, (Double) value));
    return numbers;
  }

  private Object input(String key) {
    return Objects.requireNonNull(((Map<?, ?>) Json.parse(inputs)).get(key), key);
  }

  public double number(String key) {
    return (Double) input(key);
  }

  public double[] vector(String key) {
    return vector(input(key));
  }

  private static double[] vector(Object list) {
    return ((List<?>) list).stream().mapToDouble(x -> (Double) x).toArray();
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
