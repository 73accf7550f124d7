// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A call of the command line in a process of its own: it cannot take memory or time from the
/// pages, and it can be stopped at any moment as Ctrl-C would.
final class JobProcess {

  /// `progress <done> <total> <text>`, as the command line prints it when asked for lines.
  private static final Pattern PROGRESS = Pattern.compile("progress (\\d+) (\\d+) (.*)");

  /// How long a process may tidy up before it is killed (assumed).
  private static final int GRACE_SECONDS = 10;

  private static final Path NICE = Path.of("/usr/bin/nice");

  private final Process process;

  /// Hears what the process says.
  interface Listener {
    /// How far it is.
    void progress(long done, long total, String text);

    /// Any other line on the error stream.
    void said(String line);
  }

  /// Starts it.
  ///
  /// @param words the whole command
  JobProcess(List<String> words, Path workingFolder) {
    try {
      process = new ProcessBuilder(polite(words)).directory(workingFolder.toFile()).start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the job did not start: " + e.getMessage() + "\nMaybe the program was moved", e);
    }
  }

  /// Lets the pages go first where the system can say so: a job that fills all cores would make
  /// readers wait.
  private static List<String> polite(List<String> words) {
    if (!Files.isExecutable(NICE)) {
      return words;
    }
    List<String> all = new ArrayList<>(List.of(NICE.toString(), "-n", "10"));
    all.addAll(words);
    return all;
  }

  /// Its process id.
  long pid() {
    return process.pid();
  }

  /// Waits for its end.
  ///
  /// @param out takes what it printed
  /// @return its exit code
  int await(Listener listener, Consumer<String> out) {
    Thread reader =
        Thread.ofVirtual()
            .start(() -> read(process.getErrorStream(), line -> tell(listener, line)));
    StringBuilder printed = new StringBuilder();
    read(process.getInputStream(), line -> printed.append(line).append('\n'));
    out.accept(printed.toString());
    try {
      int code = process.waitFor();
      reader.join();
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      return -1;
    }
  }

  private static void tell(Listener listener, String line) {
    Matcher progress = PROGRESS.matcher(line);
    if (progress.matches()) {
      listener.progress(
          Long.parseLong(progress.group(1)), Long.parseLong(progress.group(2)), progress.group(3));
    } else if (!line.isBlank()) {
      listener.said(line);
    }
  }

  private static void read(java.io.InputStream stream, Consumer<String> lines) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines);
    } catch (IOException | UncheckedIOException e) {
      return; // the process was stopped while it spoke
    }
  }

  /// Stops it as Ctrl-C would; kills it if it does not listen.
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
