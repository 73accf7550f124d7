// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.run;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.indicator.Headline;
import io.lodestone.indicator.Indicator;
import io.lodestone.reading.RunView;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.study.Study;
import java.util.List;

/// A scenario's run beside the baseline's, with the headlines of both.
///
/// @param study what was asked
/// @param baseYear the reconciled and calibrated base year
/// @param scenario what happens
/// @param run its run
/// @param baseline the run of the baseline over the same months; `run` itself if the scenario is
///   the baseline
/// @param headlines of the run
/// @param baselineHeadlines of the baseline
public record Experiment(
    Study study,
    BaseYear baseYear,
    Scenario scenario,
    Trajectory run,
    Trajectory baseline,
    List<Headline> headlines,
    List<Headline> baselineHeadlines) {

  /// Computes the headlines of both runs.
  public static Experiment of(
      Study study, BaseYear baseYear, Scenario scenario, Trajectory run, Trajectory baseline) {
    Trajectory held = run.against(baseline);
    RunView view =
        new RunView(
            held,
            study.home(),
            study.rival(),
            study.headlineElements(),
            study.headlineCommodities(),
            scenario.supplyMonth(study.home()));
    List<Headline> headlines = Indicator.of(view);
    List<Headline> before = run == baseline ? headlines : Indicator.of(view.withRun(baseline));
    return new Experiment(
        study, baseYear, scenario, run == baseline ? run : held, baseline, headlines, before);
  }
}
