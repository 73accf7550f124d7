// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.run;

import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// One scenario of a study, to be simulated beside the baseline.
///
/// @param study name or folder
/// @param scenario id
/// @param until last month; the study's if null
/// @param out folder that takes `<study>/<scenario>/<run>`; that of the place if null
public record RunRequest(
    String study, String scenario, @Nullable YearMonth until, @Nullable Path out) {

  /// A scenario over the study's own months, into the place's folder of runs.
  public static RunRequest of(String study, String scenario) {
    return new RunRequest(study, scenario, null, null);
  }
}
