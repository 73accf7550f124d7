// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.explain.Explainer;
import io.lodestone.lab.explain.Explanation;
import io.lodestone.lab.explain.MonthDocument;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.SolvedMonth;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.Locale;
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

  private final Studies studies;
  private final Workshop workshop;

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
  public ExplainCommand(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Scenario chosen = Studies.scenario(read, scenario);
    Horizon horizon = read.horizon();
    int wanted = horizon.indexOf(month);
    if (wanted < 0 || wanted >= horizon.months()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "month %s is outside the study's horizon\nMaybe a month from %s to %s",
              month,
              horizon.start(),
              horizon.end()));
    }
    Network network = read.network();
    if (network.markets().findIndex(market).isEmpty()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "no market \"%s\"\nMaybe one of: %s",
              market,
              IdPattern.closest(market, network.markets().ids())));
    }
    SolvedMonth solved =
        workshop.simulation(read, workshop.baseYear(read), chosen, horizon).runTo(wanted);
    print(solved, chosen, wanted);
    return 0;
  }

  private void print(SolvedMonth solved, Scenario chosen, int wanted) {
    PrintWriter out = spec.commandLine().getOut();
    if (json && full) {
      out.print(JsonText.of(MonthDocument.of(solved)));
      return;
    }
    Network network = solved.network();
    Explanation explanation =
        new Explainer(
                solved,
                chosen.conditions(network, wanted + 1).get(wanted),
                network.markets().getIndex(market),
                wanted)
            .explain();
    if (json) {
      out.print(JsonText.of(explanation));
    } else {
      ExplanationText.print(explanation, out);
    }
  }
}
