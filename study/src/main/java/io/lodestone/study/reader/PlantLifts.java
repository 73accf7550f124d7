// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.deposit.processing.Grades;
import io.lodestone.network.IdPattern;
import io.lodestone.network.RampUp;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.deposit.DepositNumbers;
import io.lodestone.study.deposit.DepositStudy;
import io.lodestone.study.deposit.DepositSupply;
import io.lodestone.study.deposit.LiftWork;
import io.lodestone.study.deposit.MudSupply;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.UncertainLift;
import io.lodestone.study.table.Row;
import io.lodestone.units.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The plants of a study that live on its deposit. Threads may share it.
final class PlantLifts {

  private static final int MONTHS_PER_YEAR = 12;
  private static final String PLANTS = "plants";
  private static final String COST = "operating_cost_usd_per_t";
  private static final String CAPACITY = "capacity_t_per_year";

  private final Study study;
  private final Map<String, ConcentrateMix> mixByLift = new HashMap<>();
  private @Nullable DepositSupply supply;

  PlantLifts(Study study, StudyRows rows) {
    this.study = study;
    for (UncertainLift lift : study.uncertainties().lifts()) {
      mixByLift.put(lift.id(), ConcentrateMix.of(rows, lift));
    }
  }

  /// What lifts change in one future.
  ///
  /// @param rows that are other, by table and key
  /// @param scenario with subsidies as they follow costs
  /// @param events capacity by month
  /// @param values what came of each lift whose plant was to open, by the name of the quantity
  record Drawn(
      Map<String, Map<String, Row>> rows,
      Scenario scenario,
      List<Event> events,
      Map<String, Double> values) {}

  /// Draws the lifts of plants that a scenario opens.
  ///
  /// @param world rows as drawn so far
  /// @param planned the scenario before anything went wrong
  /// @param happens the scenario with delays and failures
  Drawn draw(
      StudyRows planned, StudyRows world, Scenario plan, Scenario happens, FutureDraws draws) {
    Map<String, Map<String, Row>> changed = new HashMap<>();
    List<Event> events = new ArrayList<>();
    Map<String, Double> values = new LinkedHashMap<>();
    Scenario scenario = happens;
    for (UncertainLift lift : study.uncertainties().lifts()) {
      if (periodOf(lift.plant(), planned, plan).isEmpty()) {
        continue;
      }
      String deposit = UncertainLift.DEPOSIT;
      Grades grades = supply().gradesAt(draws.uniform(deposit, deposit));
      values.put(lift.id() + "/grade-ppm", grades.totalPpm());
      values.put(lift.id() + "/landed-t-per-year", 0.0);
      Optional<Period> period = periodOf(lift.plant(), world, happens);
      if (period.isEmpty() || period.get().startMonth() >= study.horizon().months()) {
        continue;
      }
      MudSupply mud = deliver(lift, world, period.get(), grades, draws);
      scenario = apply(lift, mud, world, scenario, changed);
      events.add(capacity(lift, mud, world));
      tell(lift, mud, values);
      for (String element : study.headlineElements()) {
        mixOf(lift)
            .findContent(element, changed)
            .ifPresent(share -> values.put(lift.id() + "/content-" + element, share));
      }
    }
    return new Drawn(changed, scenario, events, values);
  }

  private synchronized DepositSupply supply() {
    DepositSupply made = supply;
    if (made == null) {
      made = DepositStudy.of(study.folder(), List.of()).supply();
      supply = made;
    }
    return made;
  }

  /// When a plant stands, by its own date or by projects; empty if never.
  private Optional<Period> periodOf(String plant, StudyRows rows, Scenario scenario) {
    Row row = rows.row(PLANTS, plant);
    Stream<Period> own =
        row.findMonth("start").map(study.horizon()::indexOf).stream()
            .map(start ->
                row.findMonth("end")
                    .map(end -> new Period(start, study.horizon().indexOf(end) - start))
                    .orElseGet(() -> new Period(start, Period.FOREVER)));
    Stream<Period> opened =
        scenario.measures().stream()
            .filter(Measure.Project.class::isInstance)
            .map(Measure.Project.class::cast)
            .filter(project -> project.capital().opens())
            .filter(project -> IdPattern.anyMatches(project.plants(), plant))
            .map(Measure.Project::period);
    return Stream.concat(own, opened)
        .reduce((a, b) -> {
          int start = Math.min(a.startMonth(), b.startMonth());
          int end = Math.max(a.endMonth(), b.endMonth());
          return new Period(start, end == Integer.MAX_VALUE ? Period.FOREVER : end - start);
        });
  }

  private MudSupply deliver(
      UncertainLift lift, StudyRows world, Period period, Grades grades, FutureDraws draws) {
    LiftWork work =
        new LiftWork(
            lift.scheme(),
            study.horizon(),
            period.startMonth(),
            period.endMonth(),
            rampUp(lift, world));
    FutureDraws.History weather = draws.history(UncertainLift.WEATHER);
    DepositNumbers numbers = new DepositNumbers(world.byTable().getOrDefault("deposit", List.of()));
    return supply().deliver(work, numbers, grades, weather.sampler(), weather.trajectory());
  }

  private static RampUp rampUp(UncertainLift lift, StudyRows world) {
    return RampUp.ofClass(world.row(PLANTS, lift.plant()).findInteger("ramp_class").orElseThrow());
  }

  /// Puts cost and mix in place; returns the scenario with subsidies that follow the cost.
  private Scenario apply(
      UncertainLift lift,
      MudSupply mud,
      StudyRows world,
      Scenario scenario,
      Map<String, Map<String, Row>> changed) {
    ConcentrateMix mix = mixOf(lift);
    mix.change(world, mud.mix(), changed);
    if (!Double.isFinite(mud.costUsdPerTonne())) {
      return scenario; // nothing is landed, so nothing is made at any cost
    }
    Row plant = world.row(PLANTS, lift.plant());
    double cost = mud.costUsdPerTonne() * mix.perActivity(world);
    changed
        .computeIfAbsent(PLANTS, key -> new HashMap<>())
        .put(lift.plant(), plant.with(COST, cost));
    return lift.subsidyFollowsCost()
        ? withSubsidies(scenario, lift.plant(), cost - plant.number(COST))
        : scenario;
  }

  private ConcentrateMix mixOf(UncertainLift lift) {
    ConcentrateMix mix = mixByLift.get(lift.id());
    if (mix == null) {
      throw new IllegalStateException("no mix of " + lift.id());
    }
    return mix;
  }

  /// Subsidies to other plants stay; the plant's own comes last, so that the numbers by which costs
  /// of other measures are known stay too.
  private Scenario withSubsidies(Scenario scenario, String plant, double moreUsdPerTonne) {
    List<Measure> measures = new ArrayList<>();
    List<Measure> last = new ArrayList<>();
    for (Measure measure : scenario.measures()) {
      if (measure instanceof Measure.Subsidy subsidy
          && IdPattern.anyMatches(subsidy.plants(), plant)) {
        List<String> others =
            study.network().plants().ids().stream()
                .filter(id -> !id.equals(plant) && IdPattern.anyMatches(subsidy.plants(), id))
                .toList();
        Measure.Subsidy own =
            new Measure.Subsidy(
                List.of(plant),
                Math.max(0, subsidy.subsidyUsdPerTonne() + moreUsdPerTonne),
                subsidy.period());
        if (others.isEmpty()) {
          measures.add(own);
        } else {
          measures.add(new Measure.Subsidy(others, subsidy.subsidyUsdPerTonne(), subsidy.period()));
          last.add(own);
        }
      } else {
        measures.add(measure);
      }
    }
    measures.addAll(last);
    return scenario.with(scenario.events(), measures);
  }

  /// What the lift leaves of the capacity that the plant would have with its ramp-up, by month.
  private Event capacity(UncertainLift lift, MudSupply mud, StudyRows world) {
    double design = world.row(PLANTS, lift.plant()).number(CAPACITY) / MONTHS_PER_YEAR;
    double perActivity = mixOf(lift).perActivity(world);
    Map<Integer, Double> share = new HashMap<>();
    int first = Math.max(0, mud.work().startMonth());
    int end = Math.min(study.horizon().months(), mud.work().endMonth());
    for (int month = first; month < end; month++) {
      double activity = mud.concentrateTonnes(month) / perActivity;
      share.put(month, activity / (design * mud.work().designShare(month)));
    }
    return new Event.Outage(
        List.of(lift.plant()), Series.of(share), new Period(first, Period.FOREVER));
  }

  private static void tell(UncertainLift lift, MudSupply mud, Map<String, Double> values) {
    if (Double.isFinite(mud.costUsdPerTonne())) {
      values.put(lift.id() + "/cost-usd-per-t", mud.costUsdPerTonne());
    }
    mud.firstFullYear()
        .ifPresent(year -> {
          values.put(lift.id() + "/landed-t-per-year", mud.landedPerYear());
          values.put(lift.id() + "/lost-days-per-year", mud.lostDaysPerYear());
          values.put(lift.id() + "/first-full-year", (double) year);
        });
  }
}
