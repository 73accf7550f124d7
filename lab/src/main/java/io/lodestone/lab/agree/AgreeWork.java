// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.agree;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.lab.place.Stop;
import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.SolvedMonth;
import io.lodestone.simulation.Trajectory;
import io.lodestone.solve.SolverChoice;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/// Compares months of studies of a place.
public final class AgreeWork {

  private final Studies studies;
  private final Workshop workshop;

  public AgreeWork(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  /// Solves the month our way and theirs.
  public AgreeResult run(AgreeRequest request) {
    Study read = studies.require(request.study());
    Scenario chosen = Studies.scenario(read, request.scenario());
    Horizon horizon = read.horizon();
    YearMonth asked = request.month();
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
    return new AgreeResult(read, chosen, compare(read, chosen, wanted));
  }

  private Agreement compare(Study read, Scenario chosen, int wanted) {
    BaseYear baseYear = workshop.baseYear(read);
    SolvedMonth solved = workshop.simulation(read, baseYear, chosen, read.horizon()).runTo(wanted);
    Horizon until = Horizon.of(read.horizon().start(), read.horizon().monthAt(wanted));
    Trajectory run =
        workshop.simulation(read, baseYear, chosen, until).run(notice -> Stop.ifAsked());
    Network network = solved.network();
    double[] opening = new double[network.markets().size()];
    for (int m = 0; m < opening.length; m++) {
      Market market = network.markets().at(m);
      opening[m] = run.openingStock(wanted, m) * (1 - market.lossSharePerMonth());
    }
    return Agreement.of(solved, opening, List.copyOf(SolverChoice.detect().solvers()));
  }
}
