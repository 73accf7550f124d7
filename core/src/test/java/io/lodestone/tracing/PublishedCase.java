// SPDX-License-Identifier: Apache-2.0
package io.lodestone.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.KnownCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A row of `published_cases.csv`.
public record PublishedCase(
    String id, String quantity, Object inputs, String expected, double tolerance) {

  public static PublishedCase get(String id, String quantityStart) {
    return listAll().stream()
        .filter(c -> c.id().equals(id) && c.quantity().startsWith(quantityStart))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no case " + id + " " + quantityStart));
  }

  public static List<PublishedCase> listAll() {
    return table("published_cases.csv").stream()
        .map(row ->
            new PublishedCase(
                row.get(0),
                row.get(1),
                Objects.requireNonNull(Json.parse(row.get(2))),
                row.get(3),
                Double.parseDouble(row.get(5))))
        .toList();
  }

  /// The rows of a table beside the cases, without the header.
  public static List<List<String>> table(String file) {
    try (InputStream in = PublishedCase.class.getResourceAsStream("/indicator/" + file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(KnownCase::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Object input(String key) {
    return Objects.requireNonNull(((Map<?, ?>) inputs).get(key), key);
  }

  public boolean has(String key) {
    return ((Map<?, ?>) inputs).get(key) != null;
  }

  public double number(String key) {
    return (Double) input(key);
  }

  public double[] vector(String key) {
    return vector(input(key));
  }

  public double[][] matrix(String key) {
    return ((List<?>) input(key)).stream().map(PublishedCase::vector).toArray(double[][]::new);
  }

  private static double[] vector(Object list) {
    return ((List<?>) list).stream().mapToDouble(x -> (Double) x).toArray();
  }

  /// Asserts a value to the case's own relative tolerance.
  public void isMetBy(double value) {
    isMetBy(value, Double.parseDouble(expected));
  }

  /// Asserts a vector, element by element.
  public void isMetBy(double[] values) {
    double[] wanted = vector(Objects.requireNonNull(Json.parse(expected)));
    assertThat(values).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      isMetBy(values[i], wanted[i]);
    }
  }

  private void isMetBy(double value, double wanted) {
    assertThat(Math.abs(value - wanted))
        .as("%s %s: %s, published %s", id, quantity, value, wanted)
        .isLessThanOrEqualTo(tolerance * Math.abs(wanted));
  }
}
