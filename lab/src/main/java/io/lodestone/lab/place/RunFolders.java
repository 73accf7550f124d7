// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Names run folders, and finds them by path, or by `study/scenario` for the latest run of a
/// scenario.
public final class RunFolders {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Studies studies;

  public RunFolders(Studies studies) {
    this.studies = studies;
  }

  /// What a run begun at a time is called, unless the user says otherwise: names sort by time.
  public static String nameOf(Instant begun) {
    return NAME.format(begun);
  }

  /// The folder of a run, an ensemble or a plan.
  ///
  /// @throws WrongInputException when there is none, naming where it was looked for
  public Path find(String name) {
    return find(
        name, "a run.json, recipe.json or plan.json", "run.json", "recipe.json", "plan.json");
  }

  /// The folder of a single run; ensembles beside it are passed over.
  ///
  /// @throws WrongInputException when there is none, naming where it was looked for
  public Path findRun(String name) {
    return find(name, "a run.json", "run.json");
  }

  private Path find(String name, String wanted, String... files) {
    List<Path> places = List.of(studies.resolve(Path.of(name)), studies.runsFolder().resolve(name));
    return places.stream()
        .flatMap(place -> Stream.concat(Stream.of(place), latestIn(place)))
        .filter(folder -> holdsOneOf(folder, files))
        .findFirst()
        .orElseThrow(() ->
            new WrongInputException(
                String.format(
                    Locale.ROOT,
                    "no run \"%s\": looked for %s in %s and in their latest folder\nMaybe a run folder, or study/scenario for the latest run of a scenario",
                    name,
                    wanted,
                    places)));
  }

  private static boolean holdsOneOf(Path folder, String... files) {
    return Stream.of(files).anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
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
