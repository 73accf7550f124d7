// SPDX-License-Identifier: Apache-2.0
package io.lodestone.data.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Copies a study exactly, without `facts/`, which nothing reads, and says what the files were.
public final class InputCopy {

  private InputCopy() {}

  /// SHA-256 by path inside the study, with `/`.
  public static SortedMap<String, String> copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.walk(from)) {
      files =
          paths
              .filter(Files::isRegularFile)
              .filter(path -> !from.relativize(path).startsWith("facts"))
              .toList();
    }
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      Path inner = from.relativize(file);
      Path target = to.resolve(inner);
      Files.createDirectories(target.getParent());
      byte[] bytes = Files.readAllBytes(file);
      Files.write(target, bytes);
      hashes.put(inner.toString().replace('\\', '/'), hash(bytes));
    }
    return hashes;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no SHA-256\nMaybe the Java runtime is incomplete", e);
    }
  }
}
