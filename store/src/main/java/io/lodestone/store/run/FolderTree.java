// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder with all that is in it.
public final class FolderTree {

  private FolderTree() {}

  /// Deletes it, the deepest first; nothing happens where there is none.
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.toList().reversed();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
