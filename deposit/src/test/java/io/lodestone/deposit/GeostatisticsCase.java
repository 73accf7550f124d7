// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.deposit.sample.Points;
import io.lodestone.tracing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A row of `geostatistics/published_cases.csv`.
public record GeostatisticsCase(
    String id, String quantity, String inputs, String expected, double tolerance, String kind) {

  /// The rows of a case, in the file's order.
  public static List<GeostatisticsCase> list(String id) {
    List<GeostatisticsCase> rows = listAll().stream().filter(c -> c.id().equals(id)).toList();
    assertThat(rows).as("rows of case %s", id).isNotEmpty();
    return rows;
  }

  /// The only row of a case whose quantity starts so.
  public static GeostatisticsCase get(String id, String quantity) {
    List<GeostatisticsCase> found =
        list(id).stream().filter(c -> c.quantity().startsWith(quantity)).toList();
    assertThat(found).as("rows of %s that start with '%s'", id, quantity).hasSize(1);
    return found.getFirst();
  }

  public static List<GeostatisticsCase> listAll() {
    return text("published_cases.csv")
        .lines()
        .skip(1)
        .map(GeostatisticsCase::cells)
        .map(GeostatisticsCase::of)
        .toList();
  }

  private static String text(String name) {
    try (InputStream in = GeostatisticsCase.class.getResourceAsStream("/geostatistics/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The Meuse samples with the values of a column.
  public static Points meuse(String column) {
    List<String> lines = text("meuse.csv").lines().toList();
    int at = List.of(lines.getFirst().replace("\"", "").split(",")).indexOf(column);
    double[][] rows =
        lines.stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(c ->
                new double[] {
                  Double.parseDouble(c[0]), Double.parseDouble(c[1]), Double.parseDouble(c[at])
                })
            .toArray(double[][]::new);
    return points(rows);
  }

  private static Points points(double[][] rows) {
    double[][] columns = new double[3][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < 3; k++) {
        columns[k][i] = rows[i][k];
      }
    }
    return Points.flat(columns[0], columns[1], columns[2]);
  }

  private static GeostatisticsCase of(List<String> row) {
    double tolerance = row.get(6).equals("text") ? Double.NaN : Double.parseDouble(row.get(5));
    return new GeostatisticsCase(
        row.get(0), row.get(1), row.get(2), row.get(3), tolerance, row.get(6));
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
    // The unit comes between what is expected and its tolerance.
    cells.remove(4);
    cells.add(4, "");
    return cells;
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

  /// Rows x, y, value of an input.
  public Points points(String key) {
    return points(
        ((List<?>) input(key)).stream().map(GeostatisticsCase::vector).toArray(double[][]::new));
  }

  private static double[] vector(Object list) {
    return ((List<?>) list).stream().mapToDouble(x -> (Double) x).toArray();
  }

  /// The number that is expected.
  public double expectedNumber() {
    return Double.parseDouble(expected);
  }

  /// Asserts a value, or a vector by element, to the row's own tolerance.
  public void isMetBy(double... values) {
    double[] wanted =
        expected.startsWith("[")
            ? vector(Objects.requireNonNull(Json.parse(expected)))
            : new double[] {expectedNumber()};
    assertThat(values).as("%s %s", id, quantity).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(Math.abs(values[i] - wanted[i]))
          .as("%s %s: %s, expected %s", id, quantity, values[i], wanted[i])
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
