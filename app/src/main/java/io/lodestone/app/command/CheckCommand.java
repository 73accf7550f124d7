// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.place.CheckedStudy;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.finding.FindingText;
import io.lodestone.study.finding.Severity;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.reader.Reading;
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

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Checks studies of a place.
  public CheckCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    CheckedStudy checked = lab.check(study);
    Reading reading = checked.reading();
    List<Finding> findings = checked.findings();
    long errors = checked.count(Severity.ERROR);
    long warnings = checked.count(Severity.WARNING);
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
}
