// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.explain;

import io.lodestone.lab.place.Studies;
import io.lodestone.lab.place.WrongInputException;
import io.lodestone.lab.run.Workshop;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.SolvedMonth;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.Locale;

/// Explains months of studies of a place.
public final class ExplainWork {

  private final Studies studies;
  private final Workshop workshop;

  public ExplainWork(Studies studies, Workshop workshop) {
    this.studies = studies;
    this.workshop = workshop;
  }

  /// Simulates to the month and explains the market.
  public ExplainResult run(ExplainRequest request) {
    Study read = studies.require(request.study());
    Scenario chosen = Studies.scenario(read, request.scenario());
    Horizon horizon = read.horizon();
    YearMonth month = request.month();
    String market = request.market();
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
    Network world = solved.network();
    return new ExplainResult(
        solved,
        new Explainer(
                solved,
                chosen.conditions(world, wanted + 1).get(wanted),
                world.markets().getIndex(market),
                wanted)
            .explain());
  }
}
