// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.lab.agree.Agreement;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.SolvedMonth;
import io.lodestone.simulation.Trajectory;
import io.lodestone.solve.SolverChoice;
import io.lodestone.study.json.JsonText;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.List;
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

  private final Studies studies;
  private final Workshop workshop;

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
  public AgreeCommand(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    Study read = studies.require(study);
    Scenario chosen = Studies.scenario(read, scenario);
    Horizon horizon = read.horizon();
    YearMonth asked = month;
    int wanted = asked == null ? 0 : horizon.indexOf(asked);
    if (wanted < 0 || wanted >= horizon.months()) {
      throw new WrongInputException(
          String.format(
              Locale.ROOT,
              "month %s is outside the study's horizon\nMaybe a month from %s to %s",
              asked,
              horizon.start(),
              horizon.end()));
    }
    Agreement agreement = compare(read, chosen, wanted);
    if (json) {
      spec.commandLine().getOut().print(JsonText.of(agreement));
    } else {
      AgreementText.print(
          String.format(Locale.ROOT, "%s, %s", read.id(), chosen.id()),
          agreement,
          all,
          spec.commandLine().getOut());
    }
    return 0;
  }

  private Agreement compare(Study read, Scenario chosen, int wanted) {
    var baseYear = workshop.baseYear(read);
    SolvedMonth solved = workshop.simulation(read, baseYear, chosen, read.horizon()).runTo(wanted);
    Horizon until = Horizon.of(read.horizon().start(), read.horizon().monthAt(wanted));
    Trajectory run = workshop.simulation(read, baseYear, chosen, until).run(notice -> {});
    Network network = solved.network();
    double[] opening = new double[network.markets().size()];
    for (int m = 0; m < opening.length; m++) {
      Market market = network.markets().at(m);
      opening[m] = run.openingStock(wanted, m) * (1 - market.lossSharePerMonth());
    }
    return Agreement.of(solved, opening, List.copyOf(SolverChoice.detect().solvers()));
  }
}
