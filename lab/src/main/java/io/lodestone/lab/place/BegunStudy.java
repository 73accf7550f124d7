// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import io.lodestone.store.run.InputCopy;
import io.lodestone.study.difference.StudyDifference;
import io.lodestone.study.study.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/// Work that goes on must be about the study as it is now: it would go on with the copy from when
/// it began, and its numbers would be taken for those of the edited study, or of another with its
/// name.
public final class BegunStudy {

  private BegunStudy() {}

  /// Whether work was about a study as it is now. Work that keeps no copy of its study cannot tell,
  /// and is taken for it.
  ///
  /// @param folder of the work
  /// @param reads which files beside those of every run the work has read
  public static boolean isAbout(Study study, Path folder, Predicate<String> reads) {
    Path copy = folder.resolve("inputs");
    return !Files.isDirectory(copy)
        || StudyDifference.of(InputCopy.files(copy), InputCopy.files(study.folder()))
            .only(file -> StudyDifference.isRead(file) || reads.test(file))
            .isEmpty();
  }

  /// Whether an ensemble was about a scenario of a study as it is now.
  public static boolean isAbout(Study study, Path folder, String scenario) {
    return edits(study, folder, counts(study, scenario)).isEmpty();
  }

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
    require(study, folder, counts(study, scenario));
  }

  private static Predicate<String> counts(Study study, String scenario) {
    return ScenarioFiles.allBut(ScenarioFiles.readBy(study.folder(), scenario));
  }

  private static StudyDifference edits(Study study, Path folder, Predicate<String> counts) {
    return StudyDifference.of(
            InputCopy.files(folder.resolve("inputs")), InputCopy.files(study.folder()))
        .ofInputs()
        .only(counts);
  }

  private static void require(Study study, Path folder, Predicate<String> counts) {
    StudyDifference edits = edits(study, folder, counts);
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
}
