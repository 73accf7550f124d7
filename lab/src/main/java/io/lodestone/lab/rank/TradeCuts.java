// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import io.lodestone.baseyear.BaseYear;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.network.Region;
import io.lodestone.reading.Shortage;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.scenario.Trade;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.study.Study;
import io.lodestone.units.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Runs the study's baseline once as it is and once for each cut of trade.
final class TradeCuts {

  private final Study study;
  private final BaseYear baseYear;
  private final Scenario baseline;
  private final CutPlan plan;
  private final Horizon horizon;
  private final Trajectory quiet;

  TradeCuts(Study study, BaseYear baseYear, Scenario baseline, CutPlan plan) {
    this.study = study;
    this.baseYear = baseYear;
    this.baseline = baseline;
    this.plan = plan;
    Horizon whole = study.horizon();
    int last = Math.min(whole.months(), plan.startMonth() + plan.countedMonths()) - 1;
    this.horizon = Horizon.of(whole.start(), whole.monthAt(last));
    this.quiet = run(List.of());
  }

  /// The baseline without a cut.
  Trajectory quiet() {
    return quiet;
  }

  /// The cuts of some commodities, one for each region that sold any of them in the base year.
  ///
  /// @param commodities ids
  /// @param shortage what home goes without, of a run
  List<Cut> of(List<String> commodities, Function<Trajectory, Shortage> shortage) {
    double before = shortage.apply(quiet).loss().costUsd();
    List<Cut> cuts = new ArrayList<>();
    for (Region region : study.network().regions().list()) {
      if (sells(region.id(), commodities)) {
        Trade trade =
            new Trade(List.of(region.id()), plan.reach().recipients(study.home()), commodities);
        Period period = new Period(plan.startMonth(), plan.months());
        Shortage after =
            shortage.apply(run(List.of(new Event.ExportBan(trade, period))).against(quiet));
        cuts.add(
            new Cut(
                region.id(),
                plan.probabilityOf(region),
                after.loss().costUsd() - before,
                after.depthShare(plan.startMonth(), after.months())));
      }
    }
    return cuts;
  }

  private boolean sells(String region, List<String> commodities) {
    Network network = study.network();
    for (int l = 0; l < network.lanes().size(); l++) {
      Lane lane = network.lanes().at(l);
      boolean counts =
          lane.from().equals(region)
              && commodities.contains(lane.commodity())
              && plan.reach().recipients(study.home()).stream()
                  .anyMatch(to -> to.equals("*") || to.equals(lane.to()));
      if (counts && !region.equals(study.home()) && baseYear.reconciled().flow(l) > 0) {
        return true;
      }
    }
    return false;
  }

  private Trajectory run(List<Event> more) {
    List<Event> events = new ArrayList<>(baseline.events());
    events.addAll(more);
    Scenario scenario =
        new Scenario(
            baseline.id(), baseline.title(), baseline.story(), events, baseline.measures());
    Network network = scenario.extend(study.network());
    return new Simulation(
            network,
            baseYear.calibrated().base(),
            scenario.conditions(network, horizon.months()),
            horizon)
        .run(notice -> {});
  }
}
