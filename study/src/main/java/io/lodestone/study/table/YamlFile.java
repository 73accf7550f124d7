// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.table;

import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads a YAML file whose root is a mapping. Every key keeps its line number.
public final class YamlFile {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(true).build();

  private YamlFile() {}

  /// The root mapping, if the file is well formed.
  ///
  /// @param path the file
  /// @param name its path inside the study, for findings
  /// @param findings takes what is wrong
  /// @throws UncheckedIOException when the file cannot be read
  public static Optional<YamlMapping> read(Path path, String name, Consumer<Finding> findings) {
    if (!InputLimits.holds(path, name, InputLimits.YAML_BYTES, findings)) {
      return Optional.empty();
    }
    try {
      return parse(Files.readString(path), name, findings);
    } catch (CharacterCodingException e) {
      findings.accept(
          Finding.error(
              "not-utf-8",
              Place.ofFile(name),
              "the file is not UTF-8 text",
              "Maybe save it again as UTF-8"));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The root mapping of a text, if it is well formed.
  public static Optional<YamlMapping> parse(String text, String name, Consumer<Finding> findings) {
    try {
      int deep = rowTooDeep(text);
      if (deep > 0) {
        findings.accept(
            Finding.error(
                "too-deep",
                Place.ofRow(name, deep),
                "more than "
                    + InputLimits.YAML_DEPTH
                    + " mappings and lists stand inside each other",
                "Maybe a bracket is not closed"));
        return Optional.empty();
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(YamlMapping.of(mapping, name, findings));
      }
      findings.accept(
          Finding.error(
              "broken-yaml",
              Place.ofFile(name),
              "the file is not a mapping of keys to values",
              "Maybe it is empty, or a key lacks its colon"));
    } catch (MarkedYamlEngineException e) {
      int row = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      findings.accept(
          Finding.error(
              "broken-yaml",
              Place.ofRow(name, row),
              e.getProblem(),
              "Maybe indentation, a bracket, or a text that needs quotation marks"));
    } catch (YamlEngineException e) {
      findings.accept(
          Finding.error(
              "broken-yaml",
              Place.ofFile(name),
              String.valueOf(e.getMessage()),
              "Maybe the file holds characters that YAML does not allow"));
    }
    return Optional.empty();
  }

  /// The row in which a text is nested deeper than allowed; 0 if none is. Events are read one after
  /// the other, so that depth costs no stack.
  private static int rowTooDeep(String text) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {} // the other kinds open and close nothing
      }
      if (depth > InputLimits.YAML_DEPTH) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
      }
    }
    return 0;
  }
}
