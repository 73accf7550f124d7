// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import io.lodestone.network.IdPattern;
import io.lodestone.study.dictionary.Column;
import io.lodestone.study.dictionary.ColumnType;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One mapping of a YAML file: keys with nodes and line numbers.
public final class YamlMapping {

  private final Place place;
  private final Map<String, Node> nodeByKey = new LinkedHashMap<>();
  private final Map<String, Integer> rowByKey = new LinkedHashMap<>();
  private final Consumer<Finding> findings;

  private YamlMapping(Place place, Consumer<Finding> findings) {
    this.place = place;
    this.findings = findings;
  }

  static YamlMapping of(MappingNode node, String file, Consumer<Finding> findings) {
    YamlMapping mapping = new YamlMapping(Place.ofRow(file, rowOf(node)), findings);
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      mapping.rowByKey.put(key, rowOf(tuple.getKeyNode()));
      if (mapping.nodeByKey.put(key, tuple.getValueNode()) != null) {
        findings.accept(
            Finding.error(
                "duplicate-key",
                mapping.placeOf(key),
                "key \"" + key + "\" occurs twice",
                "Maybe delete one of them"));
      }
    }
    return mapping;
  }

  private static int rowOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  /// All keys, in the order of the file.
  public List<String> keys() {
    return List.copyOf(nodeByKey.keySet());
  }

  /// Where the mapping stands.
  public Place place() {
    return place;
  }

  /// Where a key stands.
  public Place placeOf(String key) {
    return new Place(place.file(), rowByKey.getOrDefault(key, place.row()), key, "");
  }

  /// The text of a key with a single value, empty if there is none.
  public String text(String key) {
    return nodeByKey.get(key) instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /// The mapping as a row of a table; unknown keys become findings.
  public RawRow rowOf(Table table) {
    Map<String, RawRow.RawCell> cells = new LinkedHashMap<>();
    nodeByKey.forEach((key, node) -> {
      Optional<Column> column = table.findColumn(key);
      if (column.isEmpty()) {
        findings.accept(
            Finding.error(
                "unknown-key",
                placeOf(key),
                "there is no key \"" + key + "\" here",
                "Maybe one of: " + IdPattern.closest(key, table.names())));
      } else if (column.get().type() != ColumnType.NESTED) {
        cellOf(key, node).ifPresent(cell -> cells.put(key, cell));
      }
    });
    return new RawRow(place, cells);
  }

  private Optional<RawRow.RawCell> cellOf(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      boolean blank = scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank();
      return blank
          ? Optional.empty()
          : Optional.of(new RawRow.RawCell(List.of(scalar.getValue().strip()), false, rowOf(node)));
    }
    if (node instanceof SequenceNode sequence) {
      List<String> texts = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue().strip());
        } else {
          wrongShape(key, "a list of plain values");
        }
      }
      return texts.isEmpty()
          ? Optional.empty()
          : Optional.of(new RawRow.RawCell(texts, true, rowOf(node)));
    }
    wrongShape(key, "a value or a list of values");
    return Optional.empty();
  }

  private void wrongShape(String key, String wanted) {
    findings.accept(
        Finding.error(
            "wrong-shape",
            placeOf(key),
            "\"" + key + "\" must be " + wanted,
            "Maybe compare with the scenarios of `lodestone new`"));
  }

  /// The mapping under a key, if there is one.
  public Optional<YamlMapping> findMapping(String key) {
    Node node = nodeByKey.get(key);
    if (node instanceof MappingNode mapping) {
      return Optional.of(of(mapping, place.file(), findings));
    }
    if (node != null && !node.getTag().equals(Tag.NULL)) {
      wrongShape(key, "a mapping of keys to values");
    }
    return Optional.empty();
  }

  /// The mappings of the list under a key; empty if there is none.
  public List<YamlMapping> listMappings(String key) {
    Node node = nodeByKey.get(key);
    if (node == null || node.getTag().equals(Tag.NULL)) {
      return List.of();
    }
    List<YamlMapping> result = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode mapping) {
          result.add(of(mapping, place.file(), findings));
        } else {
          wrongShape(key, "a list of mappings, each with a `kind`");
        }
      }
    } else {
      wrongShape(key, "a list of mappings, each with a `kind`");
    }
    return result;
  }
}
