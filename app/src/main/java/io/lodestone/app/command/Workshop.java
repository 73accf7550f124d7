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

  /// The scenario that others are held against, where a study has it.
  static final String BASELINE = "baseline";

  /// The study's baseline; where it has none, one in which nothing happens.
  static Scenario baseline(Study study) {
    Scenario own = study.scenarios().get(BASELINE);
    return own != null
        ? own
        : new Scenario(
            BASELINE,
            Scenario.NONE.title(),
            Scenario.NONE.story(),
            Scenario.NONE.events(),
            Scenario.NONE.measures());
  }

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

  /// A scenario's run beside the baseline's.
  ///
  /// @param notices hears of the scenario's run
  public Experiment experiment(
      Study study, Scenario scenario, Horizon horizon, Consumer<RunNotice> notices) {
    BaseYear baseYear = baseYear(study);
    Trajectory run = simulation(study, baseYear, scenario, horizon).run(notices);
    Scenario baseline = baseline(study);
    Trajectory before =
        scenario.id().equals(baseline.id())
            ? run
            : simulation(study, baseYear, baseline, horizon).run(notice -> {});
    return Experiment.of(study, baseYear, scenario, run, before);
  }
}
