// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The sketches of an ensemble while it grows: one file of parts added up, and those of single
/// parts that came since.
///
/// A new sum is moved to its place before its summands go. Whoever finds both takes the newest sum
/// and leaves out what it counts, so that no part is lost or counted twice.
public final class SketchFolds {

  private final EnsembleFolder folder;
  private final List<Path> sums;
  private final NavigableSet<Integer> counted;

  private SketchFolds(EnsembleFolder folder, List<Path> sums, NavigableSet<Integer> counted) {
    this.folder = folder;
    this.sums = sums;
    this.counted = counted;
  }

  public static SketchFolds of(EnsembleFolder folder) throws IOException {
    List<Path> sums = folder.foldedSketches();
    if (sums.isEmpty()) {
      return new SketchFolds(folder, sums, new TreeSet<>());
    }
    try (SketchFile.Reader newest = new SketchFile.Reader(sums.getLast())) {
      return new SketchFolds(folder, sums, newest.parts());
    }
  }

  /// Removes sums if the newest is not what was written: the parts that it counts are done again.
  ///
  /// @throws IOException when a file cannot be read or removed
  public static void dropDamaged(EnsembleFolder folder) throws IOException {
    List<Path> sums = folder.foldedSketches();
    if (!sums.isEmpty() && !SketchFile.isWhole(sums.getLast())) {
      for (Path sum : sums) {
        Files.deleteIfExists(sum);
      }
    }
  }

  /// Whether the newest sum counts a part.
  public boolean counts(int part) {
    return counted.contains(part);
  }

  /// Looks at the sum of all parts, cell by cell.
  ///
  /// @param parts all that there are
  void look(NavigableSet<Integer> parts, SketchFile.Taker taker) throws IOException {
    TreeSet<Integer> fresh = new TreeSet<>(parts);
    fresh.removeAll(counted);
    SketchFile.merge(files(fresh), taker);
  }

  /// Adds up what has come once it is a number of files; earlier sums and the parts' own go.
  public void fold(NavigableSet<Integer> done, int atLeast) throws IOException {
    TreeSet<Integer> fresh = new TreeSet<>(done);
    fresh.removeAll(counted);
    if (fresh.size() >= atLeast) {
      Path scratch = folder.scratch("fold");
      Path sum = scratch.resolve("sum");
      TreeSet<Integer> parts = new TreeSet<>(done);
      parts.addAll(counted);
      write(sum, files(fresh), parts);
      EnsembleFolder.moveWhole(sum, folder.file("sketches").resolve(nextName()));
      EnsembleFolder.deleteAll(scratch);
      removeSummands(parts);
    }
  }

  private String nextName() {
    int last =
        sums.isEmpty()
            ? 0
            : Integer.parseInt(sums.getLast().getFileName().toString().replace(".bin", ""));
    return String.format(Locale.ROOT, "%05d.bin", last + 1);
  }

  private void removeSummands(NavigableSet<Integer> parts) throws IOException {
    for (Path old : sums) {
      Files.deleteIfExists(old);
    }
    for (int part : parts) {
      Files.deleteIfExists(folder.partFolder(part).resolve(EnsembleFolder.SKETCHES));
    }
  }

  /// The newest sum, and the files of single parts that it does not count.
  private List<Path> files(NavigableSet<Integer> fresh) {
    List<Path> files = new ArrayList<>();
    if (!sums.isEmpty()) {
      files.add(sums.getLast());
    }
    for (int part : fresh) {
      files.add(folder.partFolder(part).resolve(EnsembleFolder.SKETCHES));
    }
    return files;
  }

  private static void write(Path sum, List<Path> files, TreeSet<Integer> parts) throws IOException {
    int cells;
    try (SketchFile.Reader first = new SketchFile.Reader(files.getFirst())) {
      cells = first.cells();
    }
    try (SketchFile.Writer writer = new SketchFile.Writer(sum, parts, cells)) {
      SketchFile.merge(files, (cell, counts) -> writer.write(counts));
    }
  }
}
