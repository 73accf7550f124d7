// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.Lab;
import io.lodestone.lab.agree.AgreeRequest;
import io.lodestone.lab.agree.AgreeResult;
import io.lodestone.lab.run.Workshop;
import io.lodestone.study.json.JsonText;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lodestone agree`: a month of ours beside the linear programmes of others.
@Command(
    name = "agree",
    description =
        "Solves a month as others would, as the linear programme of greatest welfare and as the cheapest dispatch with nodal"
            + " prices, and shows step by step what makes our prices differ: smooth plants and lanes, stores, licences.",
    mixinStandardHelpOptions = true)
public final class AgreeCommand implements Callable<Integer> {

  private final Lab lab;

  @Parameters(paramLabel = "STUDY", description = "Name or folder of the study.")
  private String study = "";

  @Option(
      names = "--scenario",
      defaultValue = Workshop.BASELINE,
      description = "Default: ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Option(names = "--month", description = "Such as 2026-06; default: the study's first.")
  private @Nullable YearMonth month;

  @Option(names = "--all", description = "All markets, not only the largest.")
  private boolean all;

  @Option(names = "--json", description = "Print as JSON, always all markets.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Compares months of studies of a place.
  public AgreeCommand(Lab lab) {
    this.lab = lab;
  }

  @Override
  public Integer call() {
    AgreeResult found = lab.agree(new AgreeRequest(study, scenario, month));
    if (json) {
      spec.commandLine().getOut().print(JsonText.of(found.agreement()));
    } else {
      AgreementText.print(
          String.format(Locale.ROOT, "%s, %s", found.study().id(), found.scenario().id()),
          found.agreement(),
          all,
          spec.commandLine().getOut());
    }
    return 0;
  }
}
