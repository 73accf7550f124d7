// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.run;

import io.lodestone.indicator.Headline;
import io.lodestone.store.run.RunCard;
import java.nio.file.Path;
import java.util.List;

/// A run as it was computed and where it stands.
///
/// @param experiment the run beside the baseline's
/// @param card what made it
/// @param folder with tables, inputs and reports
public record RunResult(Experiment experiment, RunCard card, Path folder) {

  /// The numbers to read first.
  public List<Headline> headlines() {
    return experiment.headlines();
  }
}
