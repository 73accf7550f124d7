// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.web;

import io.lodestone.store.run.WholeFile;
import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Jobs on disk, one file each, written whole.
final class JobStore {

  private final Path folder;

  JobStore(Path folder) {
    this.folder = folder;
  }

  /// All jobs by number; a file that cannot be read is left out and stays where it is.
  List<Job> readAll() {
    List<Job> jobs = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return jobs;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        try {
          jobs.add(JsonText.read(Files.readString(file), Job.class));
        } catch (IllegalArgumentException | IOException e) {
          continue; // of another version, or edited: the work itself lies in the run's folder
        }
      }
      return jobs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The highest number that a file has, read or not; 0 when there is none.
  int lastNumber() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.matches("\\d{6,9}\\.json"))
          .mapToInt(name -> Integer.parseInt(name.replace(".json", "")))
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Job job) {
    try {
      WholeFile.write(
          folder.resolve(String.format(Locale.ROOT, "%06d.json", job.number())), JsonText.of(job));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "job " + job.number() + " was not noted: " + e.getMessage() + "\nMaybe the disk is full",
          e);
    }
  }

  void delete(int number) {
    try {
      Files.deleteIfExists(folder.resolve(String.format(Locale.ROOT, "%06d.json", number)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
