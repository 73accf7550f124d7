// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.lab.place.WrongInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Makes one server the owner of a folder's jobs: two would begin the same work twice. The system
/// takes the lock back when the server ends, however it ends.
final class FolderOwner implements AutoCloseable {

  private static final String FILE = "server.lock";

  private final @Nullable FileChannel channel;

  private FolderOwner(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /// Takes a folder, which is made if it is not there.
  ///
  /// @throws WrongInputException when another server has it
  static FolderOwner take(Path folder, Clock clock) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String owner = text(channel);
        channel.close();
        throw new WrongInputException(
            "another workbench serves these runs: "
                + owner
                + "\nMaybe open it, end it, or work in another folder");
      }
      write(channel, "process " + ProcessHandle.current().pid() + ", since " + clock.instant());
      return new FolderOwner(channel);
    } catch (IOException e) {
      return new FolderOwner(null); // nothing can be written here, so there are no jobs to own
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      // beyond the text, so that others can read who it is
      return channel.tryLock(1 << 20, 1, false);
    } catch (OverlappingFileLockException e) {
      return null; // a second server in this very process
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(200);
    channel.read(buffer, 0);
    return StandardCharsets.UTF_8.decode(buffer.flip()).toString().strip();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
