// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.ensemble;

import io.lodestone.indicator.Headline;
import io.lodestone.store.ensemble.EnsembleFolder;
import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.study.study.Uncertainties.DesignKind;
import io.lodestone.study.template.StudyTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Ensembles of the template study for tests.
final class SmallEnsemble {

  static final String WATCHED = "months-short.magnet";

  private static final Headline CENTRAL = new Headline(WATCHED, "Months short", 1, "months", "");

  private SmallEnsemble() {}

  static EnsembleRecipe recipe(int trajectories, int partSize, double untilError) {
    return new EnsembleRecipe(
        "small",
        "ban",
        YearMonth.of(2026, 12),
        EnsembleRecipe.Plan.SAMPLE,
        DesignKind.LATIN_HYPERCUBE,
        1,
        trajectories,
        partSize,
        WATCHED,
        untilError,
        List.of("price:island/*"),
        "test");
  }

  static EnsembleRun begin(Path folder, EnsembleRecipe recipe) {
    return EnsembleRun.begin(folder, study(folder), recipe, List.of(CENTRAL));
  }

  static Path study(Path beside) {
    Path study = beside.resolveSibling("study");
    if (!Files.exists(study)) {
      StudyTemplate.write(study, "small");
    }
    return study;
  }

  /// The hash of every file below a folder, by path.
  static SortedMap<String, String> hashes(Path folder) {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> hashes.put(folder.relativize(f).toString(), EnsembleFolder.hash(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hashes;
  }
}
