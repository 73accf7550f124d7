// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.diff.DiffRequest;
import io.lodestone.lab.diff.DiffResult;
import io.lodestone.study.difference.RowDifference;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone diff`: in what do two studies or runs differ?
@Command(
    name = "diff",
    description =
        "Prints in which rows two studies, or the studies that two runs were made of, differ: what is new, what is gone,"
            + " and of each changed row the cells. The order of rows, spaces, comments and the spelling of numbers are"
            + " no difference.",
    mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "Name or folder of a study, a run folder, or study/scenario for the latest complete run, ensemble or plan of a"
              + " scenario.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other, named the same way.")
  private String after = "";

  @Option(names = "--json", description = "Print the differences as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Compares studies and runs of a place.
  public DiffCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    DiffResult found = lab.diff(new DiffRequest(before, after));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(found));
      return 0;
    }
    found
        .facts()
        .forEach(fact ->
            out.printf(Locale.ROOT, "%s: %s → %s%n", fact.column(), fact.before(), fact.after()));
    found.rows().stream()
        .map(RowDifference::words)
        .forEach(line -> out.printf(Locale.ROOT, "%s%n", line));
    out.printf(
        Locale.ROOT,
        "%s and %s: %s%n",
        found.before(),
        found.after(),
        switch (found.rows().size()) {
          case 0 -> "the same inputs";
          case 1 -> "1 row differs";
          default -> found.rows().size() + " rows differ";
        });
    return 0;
  }
}
