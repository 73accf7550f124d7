// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.network.IdPattern;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.UncertainProject;
import io.lodestone.study.table.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What one future does to plants that open during the run: later, more slowly, or never; what was
/// spent on those that never open is lost. Immutable.
public final class ProjectDelays {

  private final List<String> plants;
  private final Map<String, Fate> fateByPlant = new HashMap<>();

  /// What becomes of a plant.
  private record Fate(int delayMonths, boolean fails, double sunkShare, OptionalInt rampClass) {}

  private ProjectDelays(List<String> plants) {
    this.plants = plants;
  }

  static ProjectDelays draw(Study study, FutureDraws draws) {
    ProjectDelays delays = new ProjectDelays(study.network().plants().ids());
    for (UncertainProject project : study.uncertainties().projects()) {
      Fate fate = fateOf(project, draws);
      for (String plant : delays.plants) {
        if (IdPattern.anyMatches(project.plants(), plant)) {
          delays.fateByPlant.merge(plant, fate, ProjectDelays::both);
        }
      }
    }
    return delays;
  }

  private static Fate fateOf(UncertainProject project, FutureDraws draws) {
    int delay =
        project
            .findDelayMonths()
            .map(d -> d.quantile(draws.uniform(project.delayId(), project.delayId())))
            .map(months -> Math.toIntExact(Math.round(months)))
            .orElse(0);
    boolean fails =
        project.failureShare() > 0
            && draws.uniform(project.failureId(), project.failureId()) < project.failureShare();
    OptionalInt ramp =
        project
            .findRampClass()
            .map(d -> d.quantile(draws.uniform(project.rampId(), project.rampId())))
            .map(number -> OptionalInt.of(Math.toIntExact(Math.round(number))))
            .orElse(OptionalInt.empty());
    return new Fate(delay, fails, fails ? project.sunkShare() : 0, ramp);
  }

  /// A plant that two entries speak of suffers both.
  private static Fate both(Fate a, Fate b) {
    return new Fate(
        a.delayMonths + b.delayMonths,
        a.fails || b.fails,
        Math.max(a.sunkShare, b.sunkShare),
        b.rampClass.isPresent() ? b.rampClass : a.rampClass);
  }

  /// Moves the dates of plants that open by themselves, and sets classes of ramp-up.
  void change(StudyRows rows, Map<String, Map<String, Row>> changed) {
    if (fateByPlant.isEmpty()) {
      return;
    }
    Map<String, Row> ofPlants = changed.computeIfAbsent("plants", key -> new HashMap<>());
    for (Row original : rows.byTable().getOrDefault("plants", List.of())) {
      Fate fate = fateByPlant.get(original.key());
      if (fate == null || original.text("start").equals("base")) {
        continue;
      }
      Row row = ofPlants.getOrDefault(original.key(), original);
      Optional<YearMonth> start = row.findMonth("start");
      if (start.isPresent()) {
        row = row.with("start", fate.fails ? "option" : start.get().plusMonths(fate.delayMonths));
      }
      if (fate.rampClass.isPresent()) {
        row = row.with("ramp_class", fate.rampClass.getAsInt());
      }
      ofPlants.put(original.key(), row);
    }
  }

  /// Moves the plants that a scenario's projects open.
  Scenario change(Scenario scenario) {
    return scenario.with(scenario.events(), change(scenario.measures()));
  }

  /// Moves the plants that projects open; other measures stay.
  List<Measure> change(List<Measure> chosen) {
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : chosen) {
      if (measure instanceof Measure.Project project && !fateByPlant.isEmpty()) {
        split(project, measures);
      } else {
        measures.add(measure);
      }
    }
    return measures;
  }

  /// Lanes open as planned: a market does not wait for a plant. Plants with a fate of their own get
  /// a project of their own.
  private void split(Measure.Project project, List<Measure> measures) {
    List<String> onTime = new ArrayList<>();
    List<Measure> late = new ArrayList<>();
    for (String plant : plants) {
      if (!IdPattern.anyMatches(project.plants(), plant)) {
        continue;
      }
      Fate fate = fateByPlant.get(plant);
      if (fate == null) {
        onTime.add(plant);
      } else if (fate.fails) {
        late.add(project.failed(List.of(plant), fate.sunkShare));
      } else {
        late.add(
            project.with(List.of(plant), List.of(), delayed(project.period(), fate.delayMonths)));
      }
    }
    measures.add(project.with(onTime, project.lanes(), project.period()));
    measures.addAll(late);
  }

  private static Period delayed(Period period, int months) {
    return new Period(
        period.startMonth() + months,
        period.months() == Period.FOREVER ? Period.FOREVER : period.months());
  }
}
