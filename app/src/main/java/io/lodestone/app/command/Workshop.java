// SPDX-License-Identifier: Apache-2.0
package io.lodestone.app.command;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.data.study.Study;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.RunNotice;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.units.Horizon;
import java.util.function.Consumer;

/// Makes runs from studies: reconcile and calibrate, apply the scenario, simulate.
public final class Workshop {

  /// The reconciled and calibrated base year of a study.
  public BaseYear baseYear(Study study) {
    return BaseYear.of(study.network(), study.figures());
  }

  /// A simulation of a scenario, ready to run.
  public Simulation simulation(Study study, BaseYear baseYear, Scenario scenario, Horizon horizon) {
    Network network = scenario.extend(study.network());
    return new Simulation(
        network,
        baseYear.calibrated().base(),
        scenario.conditions(network, horizon.months()),
        horizon);
  }

  /// A whole run.
  public Trajectory run(
      Study study,
      BaseYear baseYear,
      Scenario scenario,
      Horizon horizon,
      Consumer<RunNotice> notices) {
    return simulation(study, baseYear, scenario, horizon).run(notices);
  }
}
