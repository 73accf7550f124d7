// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.listing;

import io.lodestone.lab.place.Studies;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a place holds: studies with their scenarios, and runs.
///
/// @param studies by name; those that cannot be read have their first error as title
/// @param runs the latest first
public record Listing(List<StudyEntry> studies, List<RunEntry> runs) {

  public Listing {
    studies = List.copyOf(studies);
    runs = List.copyOf(runs);
  }

  /// A study.
  ///
  /// @param scenarios titles by id
  public record StudyEntry(String name, String title, Map<String, String> scenarios) {

    public StudyEntry {
      scenarios = new TreeMap<>(scenarios);
    }
  }

  /// A run, an ensemble or a plan.
  ///
  /// @param id `study/scenario/run`, as other commands take it
  /// @param kind `run`, `ensemble` or `plan`
  /// @param complete whether nothing is left to do
  public record RunEntry(String id, String kind, boolean complete) {}

  /// Lists what is there.
  ///
  /// @param only name of one study; empty for all
  public static Listing of(Studies studies, String only) {
    List<StudyEntry> found = new ArrayList<>();
    if (only.isEmpty()) {
      studies.listFolders().keySet().forEach(name -> found.add(entry(studies, name)));
    } else {
      found.add(entry(studies, only));
    }
    List<String> ids = found.stream().map(StudyEntry::name).toList();
    return new Listing(
        found,
        runs(studies.runsFolder()).stream()
            .filter(run -> only.isEmpty() || ids.contains(run.id().split("/")[0]))
            .toList());
  }

  private static StudyEntry entry(Studies studies, String name) {
    var reading = studies.read(name);
    if (reading.hasErrors()) {
      return new StudyEntry(
          name, "cannot be read: " + reading.findings().getFirst().message(), Map.of());
    }
    Study study = reading.getStudy();
    Map<String, String> scenarios = new TreeMap<>();
    study.scenarios().forEach((id, scenario) -> scenarios.put(id, scenario.title()));
    scenarios.putIfAbsent(Study.BASELINE, "Nothing happens");
    return new StudyEntry(study.id(), study.title(), scenarios);
  }

  private static List<RunEntry> runs(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, 3)) {
      return all.filter(p -> folder.relativize(p).getNameCount() == 3)
          .filter(p -> !folder.relativize(p).toString().contains("/."))
          .flatMap(p -> run(folder, p).stream())
          .sorted(
              Comparator.comparing((RunEntry r) -> r.id().substring(r.id().lastIndexOf('/')))
                  .reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RunEntry> run(Path root, Path folder) {
    String id = root.relativize(folder).toString().replace('\\', '/');
    if (Files.isRegularFile(folder.resolve("plan.json"))) {
      return List.of(new RunEntry(id, "plan", Files.exists(folder.resolve("manifest.json"))));
    }
    if (Files.isRegularFile(folder.resolve("recipe.json"))) {
      return List.of(new RunEntry(id, "ensemble", Files.exists(folder.resolve("manifest.json"))));
    }
    return Files.isRegularFile(folder.resolve("run.json"))
        ? List.of(new RunEntry(id, "run", true))
        : List.of();
  }
}
