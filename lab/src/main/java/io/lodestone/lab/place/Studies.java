// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import io.lodestone.network.IdPattern;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.reader.Reading;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds and reads studies by name or folder.
public final class Studies {

  private final Path home;
  private final Path workingFolder;

  /// Looks in the working folder first, then in `studies/` there and at home.
  public Studies(Path home, Path workingFolder) {
    this.home = home;
    this.workingFolder = workingFolder;
  }

  /// Which code is running.
  public CodeVersion codeVersion() {
    return CodeVersion.at(home);
  }

  /// Where runs go unless the user says otherwise.
  public Path runsFolder() {
    return workingFolder.resolve("runs");
  }

  /// Where runs go.
  ///
  /// @param out folder of the user's; that of the place if null
  public Path runsFolder(@Nullable Path out) {
    return out == null ? runsFolder() : resolve(out);
  }

  /// Where runs of a study go, which are its own from now on.
  ///
  /// @param out folder of the user's; that of the place if null
  /// @return the folder that takes `<study>/<scenario>/<run>`
  /// @throws WrongInputException when another study of the same name has its runs there
  public Path runsFolder(Study study, @Nullable Path out) {
    Path runs = runsFolder(out);
    RunsOwner.require(runs, study);
    return runs;
  }

  /// The id of the study in a folder: the `name` in its `study.yaml`, else the folder's name.
  public static String idOf(Path folder) {
    return RunsOwner.nameOf(folder);
  }

  /// A path of the user's.
  public Path resolve(Path path) {
    return workingFolder.resolve(path);
  }

  /// The folder of a study.
  ///
  /// @throws WrongInputException when there is none, naming those there are
  public Path folderOf(String name) {
    return findFolderOf(name)
        .orElseThrow(() ->
            new WrongInputException(
                String.format(
                    Locale.ROOT,
                    "no study \"%s\": neither a folder with a study.yaml nor one under studies/\nMaybe one of: %s; or `lodestone new %s` to start one",
                    name,
                    listNames(),
                    name)));
  }

  /// The folder of a study, if there is one of that name.
  public Optional<Path> findFolderOf(String name) {
    return Stream.of(
            workingFolder.resolve(name),
            workingFolder.resolve("studies").resolve(name),
            home.resolve("studies").resolve(name))
        .filter(folder -> Files.isRegularFile(folder.resolve("study.yaml")))
        .findFirst();
  }

  /// Folders of all studies by name: those at home, those in the working folder, and the working
  /// folder itself where it is one.
  public SortedMap<String, Path> listFolders() {
    SortedMap<String, Path> folders = new TreeMap<>();
    for (Path parent : List.of(home.resolve("studies"), workingFolder.resolve("studies"))) {
      if (Files.isDirectory(parent)) {
        try (Stream<Path> all = Files.list(parent)) {
          all.filter(folder -> Files.isRegularFile(folder.resolve("study.yaml")))
              .forEach(folder -> folders.put(folder.getFileName().toString(), folder));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return folders;
  }

  private String listNames() {
    Path folder = home.resolve("studies");
    if (!Files.isDirectory(folder)) {
      return "(none)";
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(f -> f.getFileName().toString())
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a study with all findings.
  public Reading read(String name) {
    return StudyReader.read(folderOf(name));
  }

  /// Reads a study with all findings, those of an audit of its base year among them.
  public Reading audit(String name) {
    return StudyReader.audit(folderOf(name));
  }

  /// Reads a study that must be free of errors.
  ///
  /// @throws WrongInputException listing every error
  public Study require(String name) {
    Reading reading = read(name);
    List<Finding> errors =
        reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "study \"%s\" has %d errors and was not run:\n%s\nMaybe `lodestone check %s` for all findings",
              name,
              errors.size(),
              FindingText.lines(errors),
              name));
    }
    return reading.getStudy();
  }

  /// A scenario of a study. Every study has a baseline, in which nothing happens unless it says
  /// otherwise.
  ///
  /// @throws WrongInputException naming the closest
  public static Scenario scenario(Study study, String id) {
    if (!study.scenarios().containsKey(id) && !id.equals(Study.BASELINE)) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "study %s has no scenario \"%s\"\nMaybe one of: %s",
              study.id(),
              id,
              IdPattern.closest(id, study.scenarios().keySet())));
    }
    return study.getScenario(id);
  }
}
