// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder that appears whole or not at all. Whoever is first stays, however a second one fails.
public final class NewFolder {

  private static final Pattern LEFT = Pattern.compile("\\..+\\.(\\d{1,18})-\\d+\\.partial");

  /// Longer than anything takes to be written (assumed).
  private static final Duration OLD = Duration.ofHours(12);

  private NewFolder() {}

  /// Fills a folder.
  public interface Filling {
    /// @param folder that exists and is empty
    void into(Path folder) throws IOException;
  }

  /// Fills a folder of its own beside a place and moves it there.
  ///
  /// @throws IllegalArgumentException when the place is taken, before or in the meantime
  /// @throws IOException when it cannot be written; nothing is left behind
  public static void write(Path place, Filling filling) throws IOException {
    requireFree(place);
    Path parent = place.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    // two that begin one run at once must not share what they write
    sweep(parent);
    Path own =
        parent.resolve(
            "."
                + place.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "-"
                + Thread.currentThread().threadId()
                + ".partial");
    try {
      FolderTree.delete(own);
      Files.createDirectory(own);
      filling.into(own);
      move(own, place);
    } finally {
      FolderTree.delete(own);
    }
  }

  /// Removes what killed processes of this machine have left beside a place. A process elsewhere
  /// may have the number of one that has ended here, so what is young stays.
  private static void sweep(Path parent) throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(parent)) {
      left = all.filter(path -> LEFT.matcher(path.getFileName().toString()).matches()).toList();
    }
    for (Path path : left) {
      Matcher name = LEFT.matcher(path.getFileName().toString());
      if (name.matches() && !isAlive(name.group(1)) && isOld(path)) {
        FolderTree.delete(path);
      }
    }
  }

  private static boolean isAlive(String process) {
    return ProcessHandle.of(Long.parseLong(process)).isPresent();
  }

  private static boolean isOld(Path path) throws IOException {
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    return Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(OLD));
  }

  /// Moves a folder to a free place.
  ///
  /// @throws IllegalArgumentException when somebody else was first: for a rename onto a folder file
  ///   systems have many words
  static void move(Path written, Path place) throws IOException {
    requireFree(place);
    try {
      Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      requireFree(place);
      throw e;
    }
  }

  private static void requireFree(Path place) {
    if (Files.exists(place)) {
      throw new IllegalArgumentException(
          place
              + " exists\nMaybe --resume, or another run id: runs are never overwritten, and whoever is first stays");
    }
  }
}
