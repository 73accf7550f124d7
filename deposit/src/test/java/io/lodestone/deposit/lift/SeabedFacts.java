// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import io.lodestone.deposit.economics.PublishedCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/// Tables of the facts of japan-seabed.
public final class SeabedFacts {

  private static final String STUDY = "studies/japan-seabed/";

  private SeabedFacts() {}

  /// Rows of a table below the facts, without the header.
  public static List<List<String>> table(String file) {
    return rows("facts/" + file);
  }

  /// Rows of the numbers of its deposit, without the header.
  public static List<List<String>> numbers() {
    return rows("deposit/numbers.csv");
  }

  private static List<List<String>> rows(String file) {
    Path path = Path.of(System.getProperty("lodestone.root")).resolve(STUDY + file);
    try {
      return Files.readAllLines(path).stream().skip(1).map(PublishedCase::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tracks of the best-track table.
  public static StormTracks tracks() {
    return StormTracks.of(
        table("seabed/typhoon_tracks_subset.csv").stream()
            .map(row ->
                new TrackPoint(
                    row.get(0),
                    LocalDateTime.parse(row.get(1).replace(' ', 'T')),
                    new Position(number(row, 2), number(row, 3)),
                    number(row, 4)))
            .toList());
  }

  /// A column of the monthly wave heights: 2 mean, 3 low, 4 high.
  public static List<Double> waveHeights(int column) {
    return table("seabed/metocean.csv").stream()
        .filter(row -> row.getFirst().equals("mean significant wave height (placeholder)"))
        .map(row -> number(row, column))
        .toList();
  }

  static double number(List<String> row, int column) {
    return Double.parseDouble(row.get(column));
  }
}
