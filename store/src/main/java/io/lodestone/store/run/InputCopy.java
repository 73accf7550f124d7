// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.study.reader.SharedTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Copies a study exactly and says what the files were; without `facts/`, which nothing reads,
/// hidden files, which other systems leave behind, and links that lead out of the study, which
/// `check` refuses.
public final class InputCopy {

  private InputCopy() {}

  /// SHA-256 by path inside the copy, with `/`. Tables shared with another study lie under
  /// `shared/`, so that the copy can be read alone.
  public static SortedMap<String, String> copy(Path from, Path to) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, Path> file : files(from).entrySet()) {
      Path target = to.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      byte[] bytes = Files.readAllBytes(file.getValue());
      Files.write(target, bytes);
      hashes.put(file.getKey(), hash(bytes));
    }
    return hashes;
  }

  /// The files that a copy of a study would hold, by path inside the copy; of a copy its own.
  ///
  /// @throws UncheckedIOException when the folder cannot be read
  public static SortedMap<String, Path> files(Path from) {
    try {
      SortedMap<String, Path> files = SharedTables.filesOf(from);
      Path inside = from.toRealPath();
      try (Stream<Path> paths = Files.walk(from)) {
        paths
            .filter(Files::isRegularFile)
            .filter(path -> !path.getFileName().toString().startsWith("."))
            .filter(path -> isInside(path, inside))
            .filter(path -> !from.relativize(path).startsWith("facts"))
            .forEach(path -> files.put(from.relativize(path).toString().replace('\\', '/'), path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// SHA-256 of the files that lie in a folder itself, by name.
  public static SortedMap<String, String> hashes(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        hashes.put(path.getFileName().toString(), hash(Files.readAllBytes(path)));
      }
    }
    return hashes;
  }

  private static boolean isInside(Path file, Path folder) {
    try {
      return file.toRealPath().startsWith(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no SHA-256\nMaybe the Java runtime is incomplete", e);
    }
  }
}
