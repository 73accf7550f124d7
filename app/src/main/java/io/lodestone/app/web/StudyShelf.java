// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.app.command.Studies;
import io.lodestone.data.reader.Reading;
import io.lodestone.data.reader.StudyReader;
import io.lodestone.data.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Studies, read once and again only after a change of their files. Threads may share it.
final class StudyShelf {

  /// Readings kept at once: the studies that are looked at, and copies in runs (assumed).
  private static final int KEPT = 12;

  private final Studies studies;
  private final Map<Path, Kept> keptByFolder =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Kept> eldest) {
          return size() > KEPT;
        }
      };

  private record Kept(long changed, Reading reading) {}

  StudyShelf(Studies studies) {
    this.studies = studies;
  }

  /// Folders of all studies by name.
  SortedMap<String, Path> folders() {
    return studies.listFolders();
  }

  /// The folder of a study.
  ///
  /// @throws Refusal when there is none
  Path folder(String name) {
    Path folder = folders().get(name);
    if (folder == null) {
      throw Refusal.notFound(
          "no study \"%s\"\nMaybe one of %s".formatted(name, folders().keySet()));
    }
    return folder;
  }

  /// A study with all findings.
  Reading read(String name) {
    return read(folder(name));
  }

  /// A study that can be run.
  ///
  /// @throws Refusal when it has errors
  Study study(String name) {
    return requireStudy(read(name), name);
  }

  /// The study whose copy is in a folder.
  Study copy(Path folder) {
    return requireStudy(read(folder), folder.toString());
  }

  private static Study requireStudy(Reading reading, String name) {
    if (reading.findStudy().isEmpty()) {
      throw new Refusal(409, "study \"" + name + "\" has errors\nMaybe look at its findings first");
    }
    return reading.getStudy();
  }

  private Reading read(Path folder) {
    long changed = lastChange(folder);
    synchronized (keptByFolder) {
      Kept kept = keptByFolder.get(folder);
      if (kept != null && kept.changed() == changed) {
        return kept.reading();
      }
    }
    Reading reading = StudyReader.read(folder);
    synchronized (keptByFolder) {
      keptByFolder.put(folder, new Kept(changed, reading));
    }
    return reading;
  }

  /// A number that differs after any file was changed, added or removed.
  private static long lastChange(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      long sum = 0;
      for (Path file : files.toList()) {
        sum = 31 * sum + Files.getLastModifiedTime(file).toMillis() + file.hashCode();
      }
      return sum;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
