// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.compare;

import io.lodestone.lab.place.RunFolders;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.run.Experiment;
import io.lodestone.lab.run.Workshop;
import io.lodestone.store.run.FolderCheck;
import io.lodestone.store.run.RunReader;
import io.lodestone.store.run.StoredRun;
import io.lodestone.study.difference.StudyDifference;
import io.lodestone.study.reader.StudyReader;
import io.lodestone.study.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Compares runs of a place.
public final class CompareWork {

  private final Studies studies;
  private final Workshop workshop;

  public CompareWork(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  /// Reads the runs from their folders.
  public CompareResult run(CompareRequest request) {
    RunFolders folders = new RunFolders(studies);
    List<Path> found = request.runs().stream().map(folders::findRun).toList();
    found.forEach(FolderCheck::requireAsWritten);
    List<StoredRun> runs = RunReader.readAll(found);
    List<StudyDifference> inputs = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      inputs.add(
          InputsApart.of(
              found.getFirst(),
              runs.getFirst().card().scenario(),
              found.get(i),
              runs.get(i).card().scenario()));
    }
    return new CompareResult(found, runs, inputs);
  }

  /// Simulates the runs again from the inputs in their folders, in their order.
  public List<Experiment> repeat(CompareResult compared) {
    List<Experiment> repeated = new ArrayList<>();
    for (int i = 0; i < compared.runs().size(); i++) {
      Study study = StudyReader.read(compared.folders().get(i).resolve("inputs")).getStudy();
      StoredRun stored = compared.runs().get(i);
      repeated.add(
          workshop.experiment(
              study,
              study.getScenario(stored.card().scenario()),
              stored.card().horizon(),
              notice -> {}));
    }
    return List.copyOf(repeated);
  }
}
