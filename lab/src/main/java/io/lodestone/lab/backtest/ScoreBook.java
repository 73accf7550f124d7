// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.backtest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.lodestone.lab.place.Studies;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Writes scores beside the studies that they say something about, for their reports: an episode
/// speaks for every study that shares an element with its own.
public final class ScoreBook {

  private static final String FILE = "backtests/scores.csv";

  private static final List<String> HEAD =
      List.of(
          "study",
          "episode",
          "title",
          "judged_count",
          "in_90_count",
          "in_50_count",
          "crps_over_no_change_ratio",
          "crps_over_random_walk_ratio",
          "trajectories_count",
          "failures_count",
          "code");

  private final Studies studies;

  /// Studies of a place.
  public ScoreBook(Studies studies) {
    this.studies = studies;
  }

  /// Writes the scores, in the order of studies and episodes.
  ///
  /// @return the files written
  /// @throws UncheckedIOException when one cannot be written
  public List<Path> write(List<BacktestScore> scores) {
    Map<String, Path> folders = new TreeMap<>();
    Map<String, Set<String>> elements = new TreeMap<>();
    studies
        .listFolders()
        .forEach((name, folder) -> {
          Study study = studies.require(name);
          folders.put(study.id(), folder);
          elements.put(study.id(), Set.copyOf(study.headlineElements()));
        });
    List<Path> written = new ArrayList<>();
    folders.forEach((id, folder) -> {
      List<BacktestScore> speaking =
          scores.stream()
              .filter(
                  score -> shares(elements.get(id), elements.getOrDefault(score.study(), Set.of())))
              .toList();
      if (!speaking.isEmpty()) {
        written.add(write(folder.resolve(FILE), speaking));
      }
    });
    return List.copyOf(written);
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return !both.isEmpty();
  }

  private Path write(Path file, List<BacktestScore> scores) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(HEAD);
      for (BacktestScore score : scores) {
        csv.writeRecord(
            score.study(),
            score.episode(),
            score.title(),
            String.valueOf(score.judged()),
            String.valueOf(score.inWide()),
            String.valueOf(score.inNarrow()),
            ratio(score.crpsOverNoChange()),
            ratio(score.crpsOverRandomWalk()),
            String.valueOf(score.trajectories()),
            String.valueOf(score.failures()),
            studies.codeVersion().text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the scores were not written: " + e.getMessage() + "\nMaybe the disk is full", e);
    }
  }

  /// Three digits; empty where nothing is judged.
  private static String ratio(double value) {
    return Double.isNaN(value)
        ? ""
        : BigDecimal.valueOf(value).round(new MathContext(3)).toPlainString();
  }
}
