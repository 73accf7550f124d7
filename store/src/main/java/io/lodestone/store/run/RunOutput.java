// SPDX-License-Identifier: Apache-2.0
package io.lodestone.store.run;

import io.lodestone.indicator.Headline;
import io.lodestone.study.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// All that goes into a run folder.
///
/// @param card what the run was
/// @param inputs folder of the study
/// @param findings warnings and remarks of the study
/// @param tables monthly tables, see [RunTables]
/// @param headlines the numbers to read first
/// @param texts further files by name, such as `report.html`
public record RunOutput(
    RunCard card,
    Path inputs,
    List<Finding> findings,
    List<RunTable> tables,
    List<Headline> headlines,
    Map<String, String> texts) {

  public RunOutput {
    findings = List.copyOf(findings);
    tables = List.copyOf(tables);
    headlines = List.copyOf(headlines);
    texts = Map.copyOf(texts);
  }
}
