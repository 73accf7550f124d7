// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.place.Studies;
import io.lodestone.study.claim.ClaimReader;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone check`: every finding in a study's data, all at once.
@Command(
    name = "check",
    description =
        "Lists every finding in a study's data: file, row, column, value, advice; and which of its numbers are uncertain.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

  private final Studies studies;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Checks studies of a place.
  public CheckCommand(Studies studies) {
    this.studies = studies;
  }

  @Override
  public Integer call() {
    Reading reading = studies.read(study);
    List<Finding> findings = new ArrayList<>(reading.findings());
    reading.findStudy().ifPresent(read -> ClaimReader.read(read, findings::add));
    Collections.sort(findings);
    long errors = count(findings, Severity.ERROR);
    long warnings = count(findings, Severity.WARNING);
    if (json) {
      spec.commandLine()
          .getOut()
          .print(
              JsonText.of(
                  Map.of(
                      "study",
                      study,
                      "errors",
                      errors,
                      "warnings",
                      warnings,
                      "findings",
                      findings,
                      "coverage",
                      reading.hasErrors() ? List.of() : reading.getFutures().coverage())));
    } else {
      if (!findings.isEmpty()) {
        spec.commandLine().getOut().println(FindingText.lines(findings));
      }
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%s: %d errors, %d warnings, %d findings%n",
              study,
              errors,
              warnings,
              findings.size());
      if (!reading.hasErrors()) {
        new CoverageTable(reading.getFutures()).print(spec.commandLine().getOut());
      }
    }
    return errors > 0 ? 2 : 0;
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }
}
