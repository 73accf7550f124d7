// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Makes one process, and in it one caller, the owner of a folder. The system takes the lock back
/// when the process ends, however it ends; the file says who it is.
public final class FolderLock implements AutoCloseable {

  /// The file that stands for a folder in which work goes on.
  public static final String WORK = "work.lock";

  /// Beyond the text, so that others can read who it is.
  private static final long PLACE = 1 << 20;

  /// How often a file that is taken away by its owner at the same moment is opened again.
  private static final int TRIES = 20;

  /// What this process holds. State of the whole process, because the system's locks are: closing
  /// any other channel to a file would give its lock back, so a second caller must not open one.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
    Path real = real(file);
    if (!HELD.add(real)) {
      throw taken(what, self());
    }
    try {
      for (int i = 0; i < TRIES; i++) {
        Optional<FileChannel> channel = lock(real, what);
        if (channel.isPresent()) {
          channel.get().truncate(0);
          channel.get().write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
          return new FolderLock(real, channel.get());
        }
      }
      throw taken(what, file.toString());
    } catch (IOException | RuntimeException e) {
      HELD.remove(real);
      throw e;
    }
  }

  /// Whether any process works in a folder.
  ///
  /// @param file that stands for the folder
  public static boolean isTaken(Path file) {
    try {
      if (HELD.contains(real(file))) {
        return true;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        return !tookLock(channel);
      }
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A channel that holds the lock; none when the owner took the file away in the meantime.
  private static Optional<FileChannel> lock(Path file, String what) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Object before = key(file);
      if (!tookLock(channel)) {
        String owner = text(channel);
        throw taken(what, owner.isEmpty() ? file.toString() : owner);
      }
      if (Objects.equals(before, key(file))) {
        return Optional.of(channel);
      }
    } catch (NoSuchFileException e) {
      channel.close();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /// What tells a file from another of the same name; its absence where the system has no such.
  private static Object key(Path file) throws IOException {
    return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  private static Path real(Path file) throws IOException {
    return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
  }

  private static IllegalArgumentException taken(String what, String owner) {
    return new IllegalArgumentException(
        "another process works on " + what + ": " + owner + "\nMaybe wait for it, or end it");
  }

  private static String self() {
    ProcessHandle self = ProcessHandle.current();
    return "process " + self.pid() + self.info().startInstant().map(i -> ", since " + i).orElse("");
  }

  private static boolean tookLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(PLACE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false; // another class loader's copy of this very class
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
    } finally {
      HELD.remove(file);
    }
  }
}
