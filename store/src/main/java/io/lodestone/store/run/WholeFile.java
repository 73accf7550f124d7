// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A text file that readers see either as it was or as it will be.
public final class WholeFile {

  private WholeFile() {}

  /// Writes a text beside its place and moves it there; makes the folder if there is none.
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    Files.writeString(partial, text);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
