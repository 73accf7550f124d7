// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.compare;

import io.lodestone.lab.place.ScenarioFiles;
import io.lodestone.store.run.InputCopy;
import io.lodestone.study.difference.StudyDifference;
import java.nio.file.Path;
import java.util.Set;

/// In which rows the data of two runs differ. That their scenarios differ is why they are compared;
/// only scenarios that both of them read are data here.
public final class InputsApart {

  private InputsApart() {}

  /// Compares the copies of the study in two run folders.
  ///
  /// @param run folder of the first run
  /// @param scenario of the first run
  /// @param other folder of the second
  /// @param otherScenario of the second
  public static StudyDifference of(Path run, String scenario, Path other, String otherScenario) {
    Path before = run.resolve("inputs");
    Path after = other.resolve("inputs");
    Set<String> both = ScenarioFiles.readBy(before, scenario);
    both.retainAll(ScenarioFiles.readBy(after, otherScenario));
    return StudyDifference.of(InputCopy.files(before), InputCopy.files(after))
        .ofInputs()
        .only(ScenarioFiles.allBut(both));
  }
}
