// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The template study with something changed.
public final class BrokenStudy {

  private final Path folder;

  private BrokenStudy(Path folder) {
    this.folder = folder;
  }

  /// The template, written below a folder.
  public static BrokenStudy in(Path parent) {
    Path folder = parent.resolve("small");
    StudyTemplate.write(folder, "small");
    // what is uncertain and what was observed name rows that tests take away
    return new BrokenStudy(folder)
        .delete("uncertainties.yaml")
        .delete("backtests/ban.yaml")
        .delete("backtests/observed.csv");
  }

  /// Replaces text that must be there.
  public BrokenStudy replace(String file, String old, String changed) {
    String text = text(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " lacks \"" + old + "\"\nMaybe the template moved");
    }
    return put(file, text.replace(old, changed));
  }

  /// Adds lines at the end.
  public BrokenStudy append(String file, String lines) {
    return put(file, text(file) + lines + "\n");
  }

  /// Writes a file.
  public BrokenStudy put(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes a file.
  public BrokenStudy delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder.
  public Path folder() {
    return folder;
  }

  /// Reads it.
  public Reading read() {
    return StudyReader.read(folder);
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
