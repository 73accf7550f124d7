// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.indicator.Headline;
import io.lodestone.lab.claim.LedgerPart;
import io.lodestone.lab.run.Experiment;
import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.study.Study;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// What a report is made from.
///
/// @param study the study
/// @param baseYear its reconciled and calibrated base year
/// @param scenario the scenario that was run
/// @param run its run
/// @param baseline the baseline scenario's run over the same horizon; the same object as `run` if
///   the scenario is the baseline
/// @param headlines the run's headlines
/// @param baselineHeadlines the baseline's headlines
/// @param runFacts run id, version, commit, date, duration and so on, in the order to show
/// @param ledger which claims about the study hold
public record ReportInput(
    Study study,
    BaseYear baseYear,
    Scenario scenario,
    Trajectory run,
    Trajectory baseline,
    List<Headline> headlines,
    List<Headline> baselineHeadlines,
    Map<String, String> runFacts,
    LedgerPart ledger) {

  /// Copies the lists and the map.
  public ReportInput {
    headlines = List.copyOf(headlines);
    baselineHeadlines = List.copyOf(baselineHeadlines);
    runFacts = Collections.unmodifiableMap(new LinkedHashMap<>(runFacts));
    if (!run.horizon().equals(baseline.horizon())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the run covers %s and the baseline %s\nMaybe run the baseline until the same month",
              run.horizon(),
              baseline.horizon()));
    }
  }

  /// What a report shows of an experiment.
  ///
  /// @param runFacts what made the run, by name
  public static ReportInput of(Experiment experiment, Map<String, String> runFacts) {
    return new ReportInput(
        experiment.study(),
        experiment.baseYear(),
        experiment.scenario(),
        experiment.run(),
        experiment.baseline(),
        experiment.headlines(),
        experiment.baselineHeadlines(),
        runFacts,
        LedgerPart.NONE);
  }

  /// The same with a ledger.
  public ReportInput withLedger(LedgerPart part) {
    return new ReportInput(
        study, baseYear, scenario, run, baseline, headlines, baselineHeadlines, runFacts, part);
  }

  /// Whether the scenario is the baseline, so that there is nothing to compare with.
  boolean isBaseline() {
    return run == baseline;
  }

  Network network() {
    return run.network();
  }

  int months() {
    return run.months();
  }

  String homeName() {
    return regionName(study.home());
  }

  String rivalName() {
    return regionName(study.rival());
  }

  String regionName(String region) {
    return network().regions().get(region).name();
  }

  /// The market of a commodity at home.
  OptionalInt findHomeMarket(String commodity) {
    return network().markets().findIndex(Market.idOf(study.home(), commodity));
  }

  /// The market of a commodity in the rival region.
  OptionalInt findRivalMarket(String commodity) {
    return network().markets().findIndex(Market.idOf(study.rival(), commodity));
  }
}
