// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.reader;

import io.lodestone.ensemble.ShockDraws;
import io.lodestone.network.Network;
import io.lodestone.random.Occurrence;
import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.finding.Finding;
import io.lodestone.study.study.NumberPath;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.UncertainEvents;
import io.lodestone.study.study.UncertainInput;
import io.lodestone.study.study.UncertainInput.Sharing;
import io.lodestone.study.study.Uncertainties;
import io.lodestone.study.study.Uncertainties.Factor;
import io.lodestone.study.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// What may become of a study: puts draws in place of its numbers. Immutable; threads may share it.
public final class Futures {

  /// What ordinary shocks are called among the histories of a future.
  private static final String ORDINARY_SHOCKS = "ordinary shocks";

  private final Study study;
  private final StudyRows rows;
  private final Targets targets;
  private final List<Factor> drawn;
  private final PlantLifts lifts;

  Futures(Study study, StudyRows rows) {
    this.study = study;
    this.rows = rows;
    this.targets = new Targets(rows);
    this.drawn =
        study.uncertainties().inputs().stream()
            .filter(i -> i.sharing() == Sharing.TOGETHER)
            .map(i -> new Factor(i.id(), i.name()))
            .toList();
    this.lifts = new PlantLifts(study, rows);
  }

  /// The study as its data say.
  public Study study() {
    return study;
  }

  /// The rows of a CSV table as the data say, with defaults filled in; empty for one that the study
  /// does not have.
  public List<Row> rows(String table) {
    return rows.byTable().getOrDefault(table, List.of());
  }

  /// The behavioural parameters of `study.yaml`, with defaults filled in.
  public Row parameters() {
    return rows.settings().parameters();
  }

  /// The factors that have one number in each future, in the order of [Future#values].
  public List<Factor> drawn() {
    return drawn;
  }

  /// What is uncertain and what is not: every column that holds numbers, by table.
  public List<Coverage> coverage() {
    Set<NumberPath> uncertain = new HashSet<>();
    study.uncertainties().inputs().forEach(input -> uncertain.addAll(input.targets()));
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (NumberPath path : targets.select(new NumberPath("*", "*", "*"), false)) {
      int[] count = counts.computeIfAbsent(path.table() + "." + path.column(), key -> new int[2]);
      count[0]++;
      count[1] += uncertain.contains(path) ? 1 : 0;
    }
    return counts.entrySet().stream()
        .map(e -> {
          String[] name = e.getKey().split("\\.");
          return new Coverage(name[0], name[1], e.getValue()[0], e.getValue()[1]);
        })
        .toList();
  }

  /// Scenarios that add up, with the events of all of them some months later. Series that go by the
  /// calendar, such as approvals, stay where they are.
  ///
  /// @param scenarios ids; none for one in which nothing happens
  /// @param delayMonths may be negative, as long as no event starts before the horizon
  /// @throws IllegalArgumentException when the study has no such scenario
  public Scenario joined(List<String> scenarios, int delayMonths) {
    return joined(scenarios, delayMonths, rows);
  }

  private Scenario joined(List<String> scenarios, int delayMonths, StudyRows rows) {
    Map<String, ScenarioRows> later = new HashMap<>();
    rows.scenarios().forEach((id, each) -> later.put(id, each.delayed(delayMonths)));
    List<Event> events = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String id : scenarios) {
      study.getScenario(id);
      Scenario one = later.get(id).resolve(later, rows.changes(finding -> {}));
      events.addAll(one.events());
      measures.addAll(one.measures());
      names.addAll(one.eventNames());
    }
    String title = String.join(" with ", scenarios);
    return new Scenario(String.join("--", scenarios), title, "", events, measures, names);
  }

  /// Makes measures of parsed rows, as scenarios read them; empty if parameters contradict each
  /// other, which is then a finding.
  public Function<Row, Optional<Measure>> measures(Consumer<Finding> findings) {
    return rows.changes(findings)::measure;
  }

  /// One future of a scenario.
  ///
  /// @param scenario id
  /// @throws IllegalArgumentException when the study has no such scenario, or a drawn number is one
  ///   that the network cannot hold
  public Future of(String scenario, FutureDraws draws) {
    return withMeasures(scenario, List.of(), draws);
  }

  /// One future of a scenario in which more measures are chosen: projects come late or fail, and
  /// plants that live on the deposit are lifted, as if the scenario had them.
  ///
  /// @param scenario id
  /// @throws IllegalArgumentException as [#of] does
  public Future withMeasures(String scenario, List<Measure> chosen, FutureDraws draws) {
    study.getScenario(scenario);
    return drawn(world -> world.scenario(scenario).withMeasures(chosen), draws);
  }

  /// One future in which two sides act, each by scenarios that add up. The measures of the first
  /// stand before those of the second.
  ///
  /// @param delayMonths by which the events of the first come later, as [#joined(List, int)] has it
  /// @throws IllegalArgumentException as [#of] does
  public Future ofSides(
      List<String> first, int delayMonths, List<String> second, FutureDraws draws) {
    return drawn(
        world -> {
          Scenario one = joined(first, delayMonths, world);
          Scenario other = joined(second, 0, world);
          List<Event> events = new ArrayList<>(one.events());
          events.addAll(other.events());
          List<Measure> measures = new ArrayList<>(one.measures());
          measures.addAll(other.measures());
          List<String> names = new ArrayList<>(one.eventNames());
          names.addAll(other.eventNames());
          return new Scenario(one.id() + "|" + other.id(), "", "", events, measures, names);
        },
        draws);
  }

  private Future drawn(Function<StudyRows, Scenario> planned, FutureDraws draws) {
    Uncertainties uncertain = study.uncertainties();
    Map<String, Map<String, Row>> changed = new HashMap<>();
    List<Double> values = new ArrayList<>();
    for (UncertainInput input : uncertain.inputs()) {
      move(input, draws, changed, values);
    }
    ProjectDelays delays = ProjectDelays.draw(study, draws);
    delays.change(rows, changed);
    StudyRows drawnRows = rows.with(changed);
    Scenario plan = planned.apply(drawnRows);
    PlantLifts.Drawn lifted = lifts.draw(rows, drawnRows, plan, delays.change(plan), draws);
    StudyRows world = drawnRows.with(lifted.rows());
    Scenario happens = lifted.scenario();
    List<Event> events = new ArrayList<>(happens.events());
    events.addAll(lifted.events());
    Network network = world.network(finding -> {});
    FutureDraws.History history = draws.history(ORDINARY_SHOCKS);
    ShockDraws shocks = new ShockDraws(history.sampler(), study.horizon().months());
    return new Future(
        network,
        world.figures(),
        withEvents(happens, events, world, draws),
        happens.supplyMonth(study.home()),
        values,
        lifted.values(),
        delays,
        shocks.of(network, history.trajectory()));
  }

  private void move(
      UncertainInput input,
      FutureDraws draws,
      Map<String, Map<String, Row>> changed,
      List<Double> values) {
    boolean together = input.sharing() == Sharing.TOGETHER;
    double common =
        together ? input.distribution().quantile(draws.uniform(input.id(), input.id())) : 0;
    if (together) {
      values.add(common);
    }
    for (NumberPath path : input.targets()) {
      double draw =
          together
              ? common
              : input.distribution().quantile(draws.uniform(input.id(), input.parameterOf(path)));
      Map<String, Row> ofTable = changed.computeIfAbsent(path.table(), key -> new HashMap<>());
      Row before = ofTable.getOrDefault(path.row(), targets.row(path));
      Object after = Targets.moved(before, path.column(), input.effect(), draw);
      ofTable.put(path.row(), before.with(path.column(), after));
    }
  }

  /// @param events those of the scenario and of lifts; random ones are added
  private Scenario withEvents(
      Scenario scenario, List<Event> events, StudyRows world, FutureDraws draws) {
    ChangeReader changes = world.changes(finding -> {});
    for (UncertainEvents each : study.uncertainties().events()) {
      for (Occurrence occurrence : draws.occurrences(each.events(), study.horizon().months())) {
        changes.event(eventOf(each, occurrence)).ifPresent(events::add);
      }
    }
    return scenario.with(events, scenario.measures());
  }

  private Row eventOf(UncertainEvents random, Occurrence occurrence) {
    Row row =
        random
            .template()
            .with("start", study.horizon().monthAt(occurrence.startMonth()))
            .with("months", occurrence.durationMonths());
    return random.severityKey().isEmpty()
        ? row
        : row.with(random.severityKey(), occurrence.severity());
  }
}
