// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.lab.place.WrongInputException;
import io.lodestone.store.run.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes one server the owner of a folder's jobs: two would begin the same work twice.
final class FolderOwner implements AutoCloseable {

  private static final String FILE = "server.lock";

  private final @Nullable FolderLock lock;

  private FolderOwner(@Nullable FolderLock lock) {
    this.lock = lock;
  }

  /// Takes a folder, which is made if it is not there.
  ///
  /// @throws WrongInputException when another server has it
  static FolderOwner take(Path folder) {
    try {
      Files.createDirectories(folder);
      return new FolderOwner(FolderLock.take(folder.resolve(FILE), "the jobs of these runs"));
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(
          e.getMessage() + "; another workbench serves them: open it, or work in another folder");
    } catch (IOException e) {
      return new FolderOwner(null); // nothing can be written here, so there are no jobs to own
    }
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
  }
}
