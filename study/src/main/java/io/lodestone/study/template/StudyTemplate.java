// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a small complete study.
public final class StudyTemplate {

  /// Files of the template, as resources beside each other.
  static final List<String> FILES =
      List.of(
          "README.md",
          "study.yaml",
          "sources.csv",
          "network/regions.csv",
          "network/elements.csv",
          "network/stages.csv",
          "network/commodities.csv",
          "network/contents.csv",
          "network/processes.csv",
          "network/recipes.csv",
          "network/plants.csv",
          "network/lanes.csv",
          "network/enduses.csv",
          "network/stores.csv",
          "network/stockpiles.csv",
          "baseyear/figures.csv",
          "series/growth.csv",
          "scenarios/ban.yaml",
          "scenarios/ban-with-separator.yaml",
          "uncertainties.yaml",
          "claims/ban-hurts.yaml",
          "backtests/ban.yaml",
          "backtests/observed.csv");

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private StudyTemplate() {}

  /// Writes the template into a new or empty folder.
  ///
  /// @param folder where the study will stand
  /// @param name id of the study: lower-case words joined by `-`
  /// @throws IllegalArgumentException when the name is no id or the folder holds something
  /// @throws UncheckedIOException when the folder cannot be written
  public static void write(Path folder, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name is \"" + name + "\"\nMaybe lower-case words joined by -, such as my-study");
    }
    try {
      requireEmpty(folder);
      for (String file : FILES) {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, resource(file).replace("@NAME@", name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    boolean empty = false;
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        empty = files.findAny().isEmpty();
      }
    }
    if (!empty) {
      throw new IllegalArgumentException(
          folder + " exists and is not an empty folder\nMaybe choose another name");
    }
  }

  private static String resource(String file) throws IOException {
    try (InputStream stream = StudyTemplate.class.getResourceAsStream("/template-study/" + file)) {
      if (stream == null) {
        throw new IllegalStateException(
            "resource " + file + " is missing\nMaybe it was not packaged");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
