// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.study;

import io.lodestone.baseyear.Figure;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Network;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.finding.Finding;
import io.lodestone.units.Horizon;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A study without errors.
///
/// @param folder where it was read from
/// @param id the `name` in `study.yaml`, else the folder's name
/// @param title one line
/// @param question what is asked, by whom
/// @param units what a tonne is, in one sentence; empty if not told
/// @param baseYear year that the figures describe
/// @param horizon simulated months
/// @param home region whose shortage the headlines tell
/// @param rival region on whom dependence is measured first
/// @param headlineElements elements that headlines speak of
/// @param headlineCommodities commodities that headlines speak of
/// @param network what exists, in t/month
/// @param figures what sources say about the base year, in t/year and USD/t
/// @param scenarios by id, sorted
/// @param uncertainties what is held uncertain
/// @param sources by key, sorted
/// @param marks where a row comes from, by `<table>/<id>`, such as `plants/mine-a` or
///   `scenarios/ban/events/1`; sorted
/// @param findings warnings and remarks
public record Study(
    Path folder,
    String id,
    String title,
    String question,
    String units,
    int baseYear,
    Horizon horizon,
    String home,
    String rival,
    List<String> headlineElements,
    List<String> headlineCommodities,
    Network network,
    List<Figure> figures,
    Map<String, Scenario> scenarios,
    Uncertainties uncertainties,
    Map<String, Source> sources,
    Map<String, Mark> marks,
    List<Finding> findings) {

  /// Id of the scenario that every study has: the one that others are held against.
  public static final String BASELINE = "baseline";

  /// The baseline of a study that says nothing of its own: nothing happens.
  public static final Scenario QUIET_BASELINE =
      new Scenario(BASELINE, Scenario.NONE.title(), "", List.of(), List.of());

  public Study {
    headlineElements = List.copyOf(headlineElements);
    headlineCommodities = List.copyOf(headlineCommodities);
    figures = List.copyOf(figures);
    scenarios = sorted(scenarios);
    sources = sorted(sources);
    marks = sorted(marks);
    findings = List.copyOf(findings);
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /// The scenario of an id. Every study has a baseline, in which nothing happens unless it says
  /// otherwise.
  ///
  /// @throws IllegalArgumentException when there is none
  public Scenario getScenario(String scenario) {
    Scenario found = scenarios.get(scenario);
    if (found == null && scenario.equals(BASELINE)) {
      return QUIET_BASELINE;
    }
    if (found == null) {
      throw new IllegalArgumentException(
          "study "
              + id
              + " has no scenario \""
              + scenario
              + "\"\nMaybe one of: "
              + IdPattern.closest(scenario, scenarios.keySet()));
    }
    return found;
  }

  /// Where a row comes from, by `<table>/<id>`.
  public Optional<Mark> findMark(String key) {
    return Optional.ofNullable(marks.get(key));
  }

  /// The same study in another world: other numbers, and one scenario as it happens there.
  public Study withWorld(Network otherNetwork, List<Figure> otherFigures, Scenario scenario) {
    Map<String, Scenario> all = new TreeMap<>(scenarios);
    all.put(scenario.id(), scenario);
    return new Study(
        folder,
        id,
        title,
        question,
        units,
        baseYear,
        horizon,
        home,
        rival,
        headlineElements,
        headlineCommodities,
        otherNetwork,
        otherFigures,
        all,
        uncertainties,
        sources,
        marks,
        findings);
  }

  /// The same study with other findings.
  public Study withFindings(List<Finding> changed) {
    return new Study(
        folder,
        id,
        title,
        question,
        units,
        baseYear,
        horizon,
        home,
        rival,
        headlineElements,
        headlineCommodities,
        network,
        figures,
        scenarios,
        uncertainties,
        sources,
        marks,
        changed);
  }
}
