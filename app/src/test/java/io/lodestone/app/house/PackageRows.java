// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.house;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The rows of a data package against their Table Schemas: fields, types, constraints, primary and
/// foreign keys (Table Schema, version 1). It reads the descriptor alone and knows no dictionary.
final class PackageRows {

  private final Path folder;
  private final Map<String, JsonNode> resourceByName = new HashMap<>();
  private final Map<String, List<NamedCsvRecord>> rowsByName = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  PackageRows(Path folder, JsonNode descriptor) {
    this.folder = folder;
    descriptor.get("resources").forEach(r -> resourceByName.put(r.get("name").asString(), r));
  }

  List<String> problems() {
    resourceByName.forEach((name, resource) -> rowsByName.put(name, read(name, resource)));
    rowsByName.forEach(this::checkRows);
    return problems;
  }

  private List<NamedCsvRecord> read(String name, JsonNode resource) {
    Path file = folder.resolve(resource.get("path").asString());
    List<String> fields =
        stream(resource.at("/schema/fields")).map(f -> f.get("name").asString()).toList();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<NamedCsvRecord> rows = reader.stream().toList();
      if (!rows.isEmpty() && !rows.getFirst().getHeader().equals(fields)) {
        problems.add(name + ": the header is not the list of fields");
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private void checkRows(String name, List<NamedCsvRecord> rows) {
    JsonNode schema = resource(name).get("schema");
    for (JsonNode field : schema.get("fields")) {
      Set<String> seen = new HashSet<>();
      for (NamedCsvRecord row : rows) {
        String value = row.getField(field.get("name").asString());
        String problem = problem(field, value, seen);
        if (!problem.isEmpty()) {
          problems.add(
              "%s.%s \"%s\" %s".formatted(name, field.get("name").asString(), value, problem));
        }
      }
    }
    checkPrimaryKey(name, schema.path("primaryKey"), rows);
    for (JsonNode key : schema.path("foreignKeys")) {
      checkForeignKey(name, key, rows);
    }
  }

  private JsonNode resource(String name) {
    JsonNode found = resourceByName.get(name);
    if (found == null) {
      throw new AssertionError("a key points to the resource " + name + ", which is not there");
    }
    return found;
  }

  private static String problem(JsonNode field, String value, Set<String> seen) {
    JsonNode constraints = field.path("constraints");
    if (value.isEmpty()) {
      return constraints.path("required").asBoolean(false) ? "is missing" : "";
    }
    if (constraints.path("unique").asBoolean(false) && !seen.add(value)) {
      return "occurs twice";
    }
    if (constraints.has("pattern") && !value.matches(constraints.get("pattern").asString())) {
      return "is not " + constraints.get("pattern");
    }
    if (constraints.has("enum")
        && stream(constraints.get("enum")).noneMatch(w -> w.asString().equals(value))) {
      return "is none of " + constraints.get("enum");
    }
    try {
      return switch (field.get("type").asString()) {
        case "number" -> outOfBounds(constraints, new BigDecimal(value));
        case "integer" -> outOfBounds(constraints, new BigDecimal(new BigInteger(value)));
        case "yearmonth" -> YearMonth.parse(value).toString().equals(value) ? "" : "is no month";
        case "string" -> "";
        default -> "has an unknown type " + field.get("type");
      };
    } catch (NumberFormatException | DateTimeException e) {
      return "is no " + field.get("type").asString();
    }
  }

  private static String outOfBounds(JsonNode constraints, BigDecimal value) {
    boolean low =
        constraints.has("minimum")
            && value.compareTo(constraints.get("minimum").decimalValue()) < 0;
    boolean open =
        constraints.has("exclusiveMinimum")
            && value.compareTo(constraints.get("exclusiveMinimum").decimalValue()) <= 0;
    boolean high =
        constraints.has("maximum")
            && value.compareTo(constraints.get("maximum").decimalValue()) > 0;
    return low || open || high ? "is out of bounds " + constraints : "";
  }

  private void checkPrimaryKey(String name, JsonNode key, List<NamedCsvRecord> rows) {
    List<String> columns = stream(key).map(JsonNode::asString).toList();
    Set<List<String>> seen = new HashSet<>();
    for (NamedCsvRecord row : rows) {
      List<String> values = columns.stream().map(row::getField).toList();
      if (!columns.isEmpty() && (values.contains("") || !seen.add(values))) {
        problems.add(name + " " + values + " stands twice or is empty, though it names a row");
      }
    }
  }

  private void checkForeignKey(String name, JsonNode key, List<NamedCsvRecord> rows) {
    String target = key.at("/reference/resource").asString();
    String targetField = key.at("/reference/fields").asString();
    resource(target);
    Set<String> known = new HashSet<>();
    rowsByName.getOrDefault(target, List.of()).forEach(r -> known.add(r.getField(targetField)));
    String field = key.get("fields").asString();
    for (NamedCsvRecord row : rows) {
      String value = row.getField(field);
      if (!value.isEmpty() && !known.contains(value)) {
        problems.add("%s.%s \"%s\" is not in %s".formatted(name, field, value, target));
      }
    }
  }
}
