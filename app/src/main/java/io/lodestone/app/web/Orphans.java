// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Processes of jobs that have outlived their server: noted while they run, ended before the next
/// server takes their work up.
final class Orphans {

  private static final int GRACE_SECONDS = 10;

  private final Path folder;

  Orphans(Path folder) {
    this.folder = folder;
  }

  private Path file(int job) {
    return folder.resolve(String.format(Locale.ROOT, "%06d.pid", job));
  }

  /// Notes the process of a job. Without the note it would still end by itself, within a second of
  /// its server's end.
  void note(int job, long pid) {
    try {
      Files.writeString(file(job), pid + " " + startOf(ProcessHandle.of(pid)));
    } catch (IOException e) {
      return; // a full disk is told by what the job itself writes
    }
  }

  void forget(int job) {
    try {
      Files.deleteIfExists(file(job));
    } catch (IOException e) {
      return; // a note of a process that has ended is looked through by its start
    }
  }

  /// Ends the process of a job if it still runs, and waits for its end.
  void end(int job) {
    Path file = file(job);
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      String[] words = Files.readString(file).strip().split(" ", 2);
      Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(words[0]));
      // a process id may be another's by now
      if (process.isPresent() && words.length > 1 && startOf(process).equals(words[1])) {
        end(process.get());
      }
      Files.deleteIfExists(file);
    } catch (IOException | NumberFormatException e) {
      return; // written half, or not to be read: the process ends by itself
    }
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String startOf(Optional<ProcessHandle> process) {
    return process.flatMap(p -> p.info().startInstant()).map(String::valueOf).orElse("unknown");
  }
}
