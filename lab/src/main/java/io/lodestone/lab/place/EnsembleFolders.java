// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import io.lodestone.store.ensemble.EnsembleRecipe;
import io.lodestone.store.ensemble.StoredEnsemble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds folders of ensembles.
public final class EnsembleFolders {

  private static final String MANIFEST = "manifest.json";

  private EnsembleFolders() {}

  /// The latest ensemble of a scenario that was broken off.
  ///
  /// @param ensembles folder of the scenario's runs
  /// @param kind word that begins the folder's name
  /// @throws WrongInputException when there is none
  public static Path latestUnfinished(Path ensembles, String kind) {
    return latest(
            ensembles,
            folder ->
                folder.getFileName().toString().startsWith(kind)
                    && !Files.exists(folder.resolve(MANIFEST)))
        .orElseThrow(() ->
            new WrongInputException(
                "no unfinished ensemble in "
                    + ensembles
                    + "\nMaybe it is complete, or --out differs"));
  }

  /// The latest complete ensemble of a scenario that follows a plan.
  ///
  /// @param ensembles folder of the scenario's runs
  /// @param wanted of those that are complete
  public static Optional<StoredEnsemble> findLatestComplete(
      Path ensembles, EnsembleRecipe.Plan plan, Predicate<Path> wanted) {
    return list(ensembles).stream()
        .filter(folder -> Files.exists(folder.resolve(MANIFEST)))
        .filter(folder -> Files.isRegularFile(folder.resolve("recipe.json")))
        .sorted(Comparator.comparing((Path folder) -> folder.getFileName().toString()).reversed())
        .filter(wanted)
        .map(StoredEnsemble::read)
        .filter(ensemble -> ensemble.recipe().plan() == plan && ensemble.failures().isEmpty())
        .findFirst();
  }

  private static Optional<Path> latest(Path ensembles, Predicate<Path> wanted) {
    return list(ensembles).stream()
        .filter(folder -> Files.isRegularFile(folder.resolve("recipe.json")))
        .filter(wanted)
        .max(Comparator.comparing(folder -> folder.getFileName().toString()));
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
