// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.place;

import io.lodestone.store.run.InputCopy;
import io.lodestone.store.run.WholeFile;
import io.lodestone.study.difference.StudyDifference;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import io.lodestone.study.table.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Whose runs stand under a name. A study that was copied still has the `name` of the first; its
/// runs among those of the first would be taken for them. So a folder of runs belongs to the study
/// that wrote into it first, for as long as that one is there and differs.
final class RunsOwner {

  private RunsOwner() {}

  /// Makes a study the owner of its folder of runs, unless another is.
  ///
  /// @param runs folder that takes `<study>/<scenario>/<run>`
  /// @throws WrongInputException naming the other, and in what they differ
  static void require(Path runs, Study study) {
    Path note = runs.resolve(".studies").resolve(study.id() + ".json");
    Path own = study.folder().toAbsolutePath().normalize();
    Optional<Path> owner = findOwner(note);
    if (owner.isPresent() && isOf(owner.get(), study.id()) && !owner.get().equals(own)) {
      StudyDifference difference =
          StudyDifference.of(InputCopy.files(owner.get()), InputCopy.files(own)).ofInputs();
      if (!difference.isEmpty()) {
        throw new WrongInputException(
            runs.resolve(study.id())
                + " holds the runs of the study in "
                + owner.get()
                + "; that in "
                + own
                + " has the same name and differs: "
                + difference.words()
                + "\nMaybe give it another `name` in its study.yaml, or --out another folder");
      }
      return; // a copy of the same content: its runs are the same
    }
    if (owner.isEmpty() || !owner.get().equals(own)) {
      write(note, own);
    }
  }

  private static Optional<Path> findOwner(Path note) {
    if (!Files.isRegularFile(note)) {
      return Optional.empty();
    }
    try {
      Object folder = JsonText.read(Files.readString(note), Map.class).get("folder");
      return Optional.ofNullable(folder).map(text -> Path.of(text.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // edited by hand: the next writer owns the runs
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(Path folder, String id) {
    return Files.isRegularFile(folder.resolve("study.yaml")) && nameOf(folder).equals(id);
  }

  /// The id that a study's folder gives it.
  static String nameOf(Path folder) {
    String name =
        YamlFile.read(folder.resolve("study.yaml"), "study.yaml", finding -> {})
            .map(yaml -> yaml.text("name"))
            .orElse("");
    return name.isEmpty()
        ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
        : name;
  }

  private static void write(Path note, Path own) {
    try {
      WholeFile.write(note, JsonText.of(Map.of("folder", own.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "nothing can be written to " + note.getParent() + ": " + e.getMessage(), e);
    }
  }
}
