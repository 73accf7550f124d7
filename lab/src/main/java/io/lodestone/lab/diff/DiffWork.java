// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.diff;

import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.store.run.InputCopy;
import io.lodestone.study.difference.RowDifference.Cell;
import io.lodestone.study.difference.StudyDifference;
import io.lodestone.study.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares studies and runs of a place by their inputs.
public final class DiffWork {

  /// What a run says of itself beside its inputs and its numbers.
  private static final List<String> FACTS =
      List.of(
          "scenario",
          "start",
          "end",
          "until",
          "codeVersion",
          "commit",
          "plan",
          "design",
          "seed",
          "trajectories",
          "sizes");

  private final Studies studies;

  /// Studies and runs of a place.
  public DiffWork(Studies studies) {
    this.studies = studies;
  }

  /// One side of the comparison.
  private record Side(Path folder, Path inputs, Map<String, String> facts) {}

  /// Compares.
  ///
  /// @throws WrongInputException when a side is neither study nor run
  /// @throws IllegalArgumentException when the inputs of a run are not those that it was made with
  public DiffResult run(DiffRequest request) {
    Side before = side(request.before());
    Side after = side(request.after());
    StudyDifference inputs =
        StudyDifference.of(InputCopy.files(before.inputs()), InputCopy.files(after.inputs()));
    return new DiffResult(before.folder(), after.folder(), facts(before, after), inputs.rows());
  }

  private Side side(String name) {
    Optional<Path> study = studies.findFolderOf(name);
    if (study.isPresent()) {
      return new Side(study.get(), study.get(), Map.of());
    }
    Path run;
    try {
      run = new RunFolders(studies).find(name);
    } catch (WrongInputException e) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "\"%s\" is neither a study nor a run\nMaybe the name of a study, a folder, or study/scenario for the latest complete run of a scenario",
              name));
    }
    FolderCheck.requireSameInputs(run);
    return new Side(run, run.resolve("inputs"), facts(run));
  }

  private static Map<String, String> facts(Path run) {
    Map<String, String> facts = new TreeMap<>();
    for (String card : List.of("run.json", "recipe.json", "plan.json")) {
      Path file = run.resolve(card);
      if (Files.isRegularFile(file)) {
        try {
          Map<?, ?> json = JsonText.read(Files.readString(file), Map.class);
          FACTS.stream()
              .filter(json::containsKey)
              .forEach(fact -> facts.put(fact, String.valueOf(json.get(fact))));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return facts;
  }

  private static List<Cell> facts(Side before, Side after) {
    List<Cell> cells = new ArrayList<>();
    if (before.facts().isEmpty() || after.facts().isEmpty()) {
      return cells; // a study has none
    }
    TreeSet<String> names = new TreeSet<>(before.facts().keySet());
    names.addAll(after.facts().keySet());
    for (String name : names) {
      String a = before.facts().getOrDefault(name, "");
      String b = after.facts().getOrDefault(name, "");
      if (!a.equals(b)) {
        cells.add(new Cell(name, a, b));
      }
    }
    return cells;
  }
}
