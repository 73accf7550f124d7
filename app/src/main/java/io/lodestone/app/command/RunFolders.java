// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds run folders by path, or by `study/scenario` for the latest run of a scenario.
final class RunFolders {

  private final Studies studies;

  RunFolders(Studies studies) {
    this.studies = studies;
  }

  /// The folder of a run.
  ///
  /// @throws WrongInputException when there is none, naming where it was looked for
  Path find(String name) {
    List<Path> places = List.of(studies.resolve(Path.of(name)), studies.runsFolder().resolve(name));
    return places.stream()
        .flatMap(place -> Stream.concat(Stream.of(place), latestIn(place)))
        .filter(RunFolders::isRun)
        .findFirst()
        .orElseThrow(() ->
            new WrongInputException(
                "no run \"%s\": looked for a run.json or recipe.json in %s and in their latest folder\nMaybe a run folder, or study/scenario for the latest run of a scenario"
                    .formatted(name, places)));
  }

  private static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve("run.json"))
        || Files.isRegularFile(folder.resolve("recipe.json"))
        || Files.isRegularFile(folder.resolve("plan.json"));
  }

  private static Stream<Path> latestIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.sorted(Comparator.reverseOrder()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
