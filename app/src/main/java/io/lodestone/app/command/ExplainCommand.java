// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.explain.ExplainRequest;
import io.lodestone.lab.explain.ExplainResult;
import io.lodestone.lab.explain.MonthDocument;
import io.lodestone.study.json.JsonText;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone explain`: why a price is what it is.
@Command(
    name = "explain",
    description =
        "Shows why a price is what it is: the market's balance, who is at the margin, what holds it back and"
            + " what one more tonne a month of each would do.",
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--scenario",
      defaultValue = "baseline",
      description = "Default: ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Option(names = "--market", required = true, description = "Such as japan/dysprosium-oxide.")
  private String market = "";

  @Option(names = "--month", required = true, description = "Such as 2026-06.")
  private YearMonth month = YearMonth.of(1, 1);

  @Option(names = "--json", description = "Print the explanation as JSON.")
  private boolean json;

  @Option(names = "--full", description = "With --json: the whole month as solved.")
  private boolean full;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Explains months of studies of a place.
  public ExplainCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    ExplainResult found = lab.explain(new ExplainRequest(study, scenario, market, month));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(full ? MonthDocument.of(found.month()) : found.explanation()));
    } else {
      ExplanationText.print(found.explanation(), out);
    }
    return 0;
  }
}
