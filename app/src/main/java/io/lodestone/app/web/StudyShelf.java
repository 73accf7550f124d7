// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.lab.place.Studies;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Studies, read once and again only after a change of their files. They are read on threads of the
/// system, so that who asks for something else need not wait. Threads may share it.
final class StudyShelf implements AutoCloseable {

  /// Studies read at once: one that is long must not keep a short one waiting.
  private static final int AT_ONCE = 2;

  /// Readings kept at once: the studies that are looked at, and copies in runs (assumed).
  private static final int KEPT = 12;

  private final Supplier<SortedMap<String, Path>> folders;
  private final Map<Path, Kept> keptByFolder =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Kept> eldest) {
          return size() > KEPT;
        }
      };

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("studies-", 0).daemon().factory());

  /// A reading that all who ask wait for.
  private record Kept(long changed, FutureTask<Reading> reading) {}

  /// @param folders of the studies to show, by name
  StudyShelf(Supplier<SortedMap<String, Path>> folders) {
    this.folders = folders;
  }

  /// Studies of a place: those that are chosen by name or folder, all if none is.
  ///
  /// @throws io.lodestone.lab.place.WrongInputException when there is none of a name
  static StudyShelf of(Studies studies, List<String> chosen) {
    if (chosen.isEmpty()) {
      return new StudyShelf(studies::listFolders);
    }
    SortedMap<String, Path> folders = new TreeMap<>();
    for (String name : chosen) {
      Path folder = studies.folderOf(name).toAbsolutePath().normalize();
      folders.put(folder.getFileName().toString(), folder);
    }
    return new StudyShelf(() -> folders);
  }

  /// Folders of all studies by name.
  SortedMap<String, Path> folders() {
    return folders.get();
  }

  /// The folder of a study.
  ///
  /// @throws Refusal when there is none
  Path folder(String name) {
    Path folder = folders().get(name);
    if (folder == null) {
      throw Refusal.notFound(
          String.format(Locale.ROOT, "no study \"%s\"\nMaybe one of %s", name, folders().keySet()));
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
    FutureTask<Reading> reading;
    synchronized (keptByFolder) {
      Kept kept = keptByFolder.get(folder);
      if (kept == null || kept.changed() != changed) {
        kept = new Kept(changed, new FutureTask<>(() -> StudyReader.read(folder)));
        keptByFolder.put(folder, kept);
        threads.execute(kept.reading());
      }
      reading = kept.reading();
    }
    try {
      return reading.get();
    } catch (ExecutionException e) {
      synchronized (keptByFolder) {
        keptByFolder.remove(folder);
      }
      throw new IllegalStateException(
          String.format(Locale.ROOT, "%s was not read: %s", folder, e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading " + folder + " was interrupted", e);
    }
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

  /// Ends what is being read.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
