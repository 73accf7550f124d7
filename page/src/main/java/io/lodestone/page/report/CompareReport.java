// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.units.Horizon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/// Writes a page that puts runs of one study side by side; differences are those from the first.
public final class CompareReport {

  private static final int MOST_RUNS = 6;

  private CompareReport() {}

  /// The months over which chains are averaged, both included.
  public record Months(YearMonth from, YearMonth to) {

    /// The first five years in which mud could be lifted, the question of the first study.
    public static final Months DEFAULT = new Months(YearMonth.of(2028, 1), YearMonth.of(2032, 12));
  }

  /// Writes the page with the default months for chains.
  ///
  /// @param runs two to six runs of one study over one horizon
  /// @throws IllegalArgumentException when they are too few, too many or not comparable
  /// @throws UncheckedIOException when the file cannot be written
  public static void write(List<ReportInput> runs, Path file) {
    write(runs, Months.DEFAULT, file);
  }

  /// Writes the page.
  ///
  /// @param runs two to six runs of one study over one horizon
  /// @param chains months for the chains; cut to the horizon, which stands in where they miss it
  /// @param file the page; its folder must exist
  /// @throws IllegalArgumentException when they are too few, too many or not comparable
  /// @throws UncheckedIOException when the file cannot be written
  public static void write(List<ReportInput> runs, Months chains, Path file) {
    requireComparable(runs);
    Horizon horizon = runs.getFirst().run().horizon();
    CompareDocument document =
        CompareDocument.of(runs, ChainWindow.of(chains.from(), chains.to(), horizon));
    try {
      Files.writeString(file, Page.of("Comparison · " + document.title(), document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireComparable(List<ReportInput> runs) {
    if (runs.size() < 2 || runs.size() > MOST_RUNS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d runs to compare\nMaybe choose two to %d", runs.size(), MOST_RUNS));
    }
    ReportInput first = runs.getFirst();
    for (ReportInput other : runs) {
      if (!other.study().id().equals(first.study().id())
          || !other.run().horizon().equals(first.run().horizon())) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "runs of %s over %s and of %s over %s cannot be compared\nMaybe run all of them for one study until the same month",
                first.study().id(),
                first.run().horizon(),
                other.study().id(),
                other.run().horizon()));
      }
    }
  }
}
