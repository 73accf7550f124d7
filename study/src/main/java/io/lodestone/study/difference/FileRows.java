// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.difference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.table.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A file of a study as rows with names: lines of a table, or the mappings of a YAML file.
///
/// @param cellsByRow by the keys that name the row; cells by column
record FileRows(SortedMap<String, Map<String, String>> cellsByRow) {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowDuplicateKeys(true).build();

  FileRows {
    cellsByRow = Collections.unmodifiableSortedMap(new TreeMap<>(cellsByRow));
  }

  /// Reads a file of two studies; rows of both have the same kind of name.
  ///
  /// @param file its path inside the studies
  /// @return nothing when it is neither table nor mapping, or cannot be read as such
  static Optional<List<FileRows>> ofBoth(String file, Path before, Path after) {
    try {
      if (file.endsWith(".csv")) {
        List<Map<String, String>> a = lines(Files.readString(before));
        List<Map<String, String>> b = lines(Files.readString(after));
        List<String> keys = keys(file, a, b);
        return Optional.of(List.of(new FileRows(named(a, keys)), new FileRows(named(b, keys))));
      }
      if (file.endsWith(".yaml") && isMapping(file, before) && isMapping(file, after)) {
        return Optional.of(
            List.of(
                new FileRows(mapping(Files.readString(before))),
                new FileRows(mapping(Files.readString(after)))));
      }
    } catch (CsvParseException | YamlEngineException | CharacterCodingException e) {
      return Optional.empty(); // differs, and nobody can say where
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private static boolean isMapping(String file, Path path) {
    return YamlFile.read(path, file, finding -> {}).isPresent();
  }

  /// Lines of a table, by column in the order of its header, without blank cells.
  private static List<Map<String, String>> lines(String text) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      for (CsvRecord line : reader) {
        List<String> fields = line.getFields().stream().map(String::strip).toList();
        if (header.isEmpty()) {
          header.addAll(fields);
          continue;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int k = 0; k < Math.min(header.size(), fields.size()); k++) {
          if (!fields.get(k).isEmpty()) {
            cells.put(header.get(k), fields.get(k));
          }
        }
        if (!cells.isEmpty()) {
          rows.add(cells);
        }
      }
    }
    return rows;
  }

  /// Columns that name a row: those that the dictionary says, else the id with as few columns after
  /// it as tell all rows apart.
  private static List<String> keys(
      String file, List<Map<String, String>> before, List<Map<String, String>> after) {
    Optional<List<String>> declared =
        Dictionary.listCsvTables().stream()
            .filter(table -> file.equals(table.file()) || file.endsWith("/" + table.file()))
            .map(Table::keys)
            .filter(keys -> !keys.isEmpty() && isNaming(keys, before) && isNaming(keys, after))
            .findFirst();
    if (declared.isPresent()) {
      return declared.get();
    }
    Set<String> columns = new LinkedHashSet<>(List.of("id"));
    before.forEach(row -> columns.addAll(row.keySet()));
    List<String> all = List.copyOf(columns);
    for (int n = 1; n < all.size(); n++) {
      List<String> keys = all.subList(0, n);
      if (isNaming(keys, before) && isNaming(keys, after)) {
        return keys;
      }
    }
    return all;
  }

  private static boolean isNaming(List<String> keys, List<Map<String, String>> rows) {
    Set<String> seen = new HashSet<>();
    return rows.stream().allMatch(row -> seen.add(name(row, keys)));
  }

  private static String name(Map<String, String> row, List<String> keys) {
    return keys.stream()
        .map(key -> row.getOrDefault(key, ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("/"));
  }

  private static SortedMap<String, Map<String, String>> named(
      List<Map<String, String>> rows, List<String> keys) {
    SortedMap<String, Map<String, String>> all = new TreeMap<>();
    for (Map<String, String> row : rows) {
      String name = name(row, keys);
      String free = name;
      for (int n = 2; all.containsKey(free); n++) {
        free = name + "#" + n; // rows that nothing tells apart
      }
      all.put(free, row);
    }
    return all;
  }

  private static SortedMap<String, Map<String, String>> mapping(String text) {
    SortedMap<String, Map<String, String>> rows = new TreeMap<>();
    Object root = new Load(SETTINGS).loadFromString(text);
    if (root instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        if (value instanceof List<?> list && holdsMappings(list)) {
          for (int i = 0; i < list.size(); i++) {
            put(rows, key + "/" + nameOf(list.get(i), i), list.get(i));
          }
        } else {
          put(rows, String.valueOf(key), value);
        }
      });
    }
    return rows;
  }

  private static String nameOf(Object item, int place) {
    Object id = item instanceof Map<?, ?> map ? map.get("id") : null;
    return id == null ? String.valueOf(place + 1) : id.toString();
  }

  private static void put(
      SortedMap<String, Map<String, String>> rows, String row, @Nullable Object value) {
    Map<String, String> cells = rows.computeIfAbsent(row, r -> new TreeMap<>());
    flatten(value instanceof Map<?, ?> ? "" : "value", value, cells);
  }

  private static void flatten(String path, @Nullable Object value, Map<String, String> cells) {
    String before = path.isEmpty() ? "" : path + ".";
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> flatten(before + key, inner, cells));
    } else if (value instanceof List<?> list && holdsMappings(list)) {
      for (int i = 0; i < list.size(); i++) {
        flatten(before + nameOf(list.get(i), i), list.get(i), cells);
      }
    } else if (value instanceof List<?> list) {
      cells.put(path, list.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    } else {
      cells.put(path, value == null ? "" : value.toString());
    }
  }

  private static boolean holdsMappings(List<?> list) {
    return list.stream().anyMatch(item -> item instanceof Map<?, ?>);
  }
}
