// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import io.lodestone.store.run.InputCopy;
import io.lodestone.study.dictionary.Dictionary;
import io.lodestone.study.dictionary.Table;
import io.lodestone.study.difference.StudyDifference;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.YamlFile;
import io.lodestone.study.table.YamlMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Work that goes on must be about the study as it is now: it would go on with the copy from when
/// it began, and its numbers would be taken for those of the edited study, or of another with its
/// name.
public final class BegunStudy {

  private static final Pattern SCENARIO = Pattern.compile("scenarios/([^/]+)\\.yaml");
  private static final Pattern WORD = Pattern.compile("[^\\s,\\[\\]]+");

  private static final Table SCENARIOS = Dictionary.getTable("scenario");

  private BegunStudy() {}

  /// All of a study is what it was.
  ///
  /// @param folder of the work, with a copy of the study in `inputs/`
  /// @throws WrongInputException naming what was edited
  public static void require(Study study, Path folder) {
    require(study, folder, file -> true);
  }

  /// What a scenario rests on is what it was: all but other scenarios.
  ///
  /// @throws WrongInputException naming what was edited
  public static void require(Study study, Path folder, String scenario) {
    Set<String> used = new LinkedHashSet<>();
    follow(study.folder(), Study.BASELINE, used);
    follow(study.folder(), scenario, used);
    require(
        study,
        folder,
        file -> {
          Matcher other = SCENARIO.matcher(file);
          return !other.matches() || used.contains(other.group(1));
        });
  }

  private static void require(Study study, Path folder, Predicate<String> counts) {
    StudyDifference edits =
        StudyDifference.of(
                InputCopy.files(folder.resolve("inputs")), InputCopy.files(study.folder()))
            .ofInputs()
            .only(counts);
    if (!edits.isEmpty()) {
      throw new WrongInputException(
          folder
              + " was begun with other inputs than "
              + study.folder()
              + " has now: "
              + edits.words()
              + "\nMaybe take the edit back, or begin anew without --resume");
    }
  }

  /// A scenario and all that it extends.
  private static void follow(Path study, String scenario, Set<String> used) {
    Path file = study.resolve("scenarios").resolve(scenario + ".yaml");
    if (!used.add(scenario) || !Files.isRegularFile(file)) {
      return;
    }
    Optional<YamlMapping> mapping = YamlFile.read(file, scenario, finding -> {});
    Matcher parents = WORD.matcher(mapping.map(m -> m.rowOf(SCENARIOS).text("extends")).orElse(""));
    while (parents.find()) {
      follow(study, parents.group(), used);
    }
  }
}
