// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.scenario.Event;
import io.lodestone.scenario.Measure;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Scenario;
import io.lodestone.study.change.Arms;
import io.lodestone.study.study.ScenarioText;
import io.lodestone.units.Horizon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was asked, what the scenario is and changes, and the months of the charts.
///
/// @param changes one sentence for each event and measure
/// @param months `2025-01` and so on
/// @param spans when events hold and measures start
record HeadSection(
    String study,
    String title,
    String question,
    String scenario,
    String scenarioTitle,
    String story,
    boolean isBaseline,
    String home,
    String rival,
    List<String> changes,
    List<String> months,
    List<Span> spans,
    ChainWindow.Range window) {

  /// A run of months to shade or, for a measure, to mark at its start.
  ///
  /// @param until index of the last month
  record Span(int from, int until, String label, boolean event) {}

  static HeadSection of(ReportInput in, ChainWindow window) {
    Horizon horizon = in.run().horizon();
    return new HeadSection(
        in.study().id(),
        in.study().title(),
        in.study().question(),
        in.scenario().id(),
        in.scenario().title(),
        in.scenario().story(),
        in.isBaseline(),
        in.homeName(),
        in.rivalName(),
        ScenarioText.describe(in.study(), in.scenario()),
        monthsOf(horizon),
        spans(in.scenario(), in.months()),
        window.range(horizon));
  }

  static List<String> monthsOf(Horizon horizon) {
    return IntStream.range(0, horizon.months())
        .mapToObj(t -> horizon.monthAt(t).toString())
        .toList();
  }

  /// When events hold and measures start within a run of so many months.
  static List<Span> spans(Scenario scenario, int months) {
    Map<Span, List<String>> labels = new LinkedHashMap<>();
    for (Event event : scenario.events()) {
      add(labels, months, event.period(), Arms.kindOf(event).label(), true);
    }
    for (Measure measure : scenario.measures()) {
      add(labels, months, measure.period(), Arms.kindOf(measure).label(), false);
    }
    return labels.entrySet().stream()
        .map(e ->
            new Span(
                e.getKey().from(),
                e.getKey().until(),
                String.join(", ", e.getValue()),
                e.getKey().event()))
        .toList();
  }

  private static void add(
      Map<Span, List<String>> labels, int months, Period period, String label, boolean event) {
    int from = Math.max(0, period.startMonth());
    int until = Math.min(months, period.endMonth()) - 1;
    if (from <= until) {
      List<String> at =
          labels.computeIfAbsent(new Span(from, until, "", event), s -> new ArrayList<>());
      Stream.of(label).filter(l -> !at.contains(l)).forEach(at::add);
    }
  }
}
