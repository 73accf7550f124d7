// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes one process the owner of a folder. The system takes the lock back when the process ends,
/// however it ends; the file says who it is.
public final class FolderLock implements AutoCloseable {

  /// Beyond the text, so that others can read who it is.
  private static final long PLACE = 1 << 20;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes a lock.
  ///
  /// @param file that stands for the folder; its parent must exist
  /// @param what is locked, for the message, such as `this ensemble`
  /// @throws IllegalArgumentException naming who has it
  /// @throws IOException when the file cannot be written
  public static FolderLock take(Path file, String what) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!isTaken(channel)) {
      String owner = text(channel);
      channel.close();
      throw new IllegalArgumentException(
          "another process works on "
              + what
              + ": "
              + (owner.isEmpty() ? file : owner)
              + "\nMaybe wait for it, or end it");
    }
    ProcessHandle self = ProcessHandle.current();
    String since = self.info().startInstant().map(i -> ", since " + i).orElse("");
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(("process " + self.pid() + since).getBytes(StandardCharsets.UTF_8)), 0);
    return new FolderLock(file, channel);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(PLACE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false; // somebody else in this very process
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(200);
    channel.read(buffer, 0);
    return StandardCharsets.UTF_8.decode(buffer.flip()).toString().strip();
  }

  /// Gives the folder back and takes the file away.
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
