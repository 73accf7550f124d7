// SPDX-License-Identifier: Apache-2.0
package io.lodestone.page.report;

import io.lodestone.network.Stage;
import io.lodestone.simulation.Trajectory;
import io.lodestone.tracing.Dependence;
import io.lodestone.tracing.FlowTable;
import io.lodestone.tracing.Tracer;
import io.lodestone.tracing.Window;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How much of an element that home uses went through the rival, stage by stage and year by year.
///
/// @param years the base year, then each calendar year of the run
/// @param lines one for each stage that ever counts, and one for any stage
record DependencePanel(String symbol, String name, List<String> years, List<Line> lines) {

  /// Shares in %.
  record Line(String stage, String name, double[] run, double[] baseline) {}

  static List<DependencePanel> of(ReportInput in) {
    List<FlowTable> run = years(in, in.run());
    List<FlowTable> baseline = in.isBaseline() ? List.of() : years(in, in.baseline());
    List<String> names = new ArrayList<>(List.of(String.valueOf(in.study().baseYear())));
    windows(in.run().horizon()).stream()
        .map(w -> in.run().horizon().monthAt(w.startMonth()).getYear())
        .forEach(y -> names.add(String.valueOf(y)));
    return in.study().headlineElements().stream()
        .map(e -> panel(in, e, names, run, baseline))
        .toList();
  }

  private static List<FlowTable> years(ReportInput in, Trajectory run) {
    return Stream.concat(
            Stream.of(FlowTable.of(in.network(), run.base())),
            windows(run.horizon()).stream().map(w -> FlowTable.of(run, w)))
        .toList();
  }

  /// The calendar years of a horizon, the last one perhaps cut short.
  static List<Window> windows(Horizon horizon) {
    List<Window> windows = new ArrayList<>();
    for (int t = 0; t < horizon.months(); ) {
      int next = horizon.indexOf(YearMonth.of(horizon.monthAt(t).getYear() + 1, 1));
      int end = Math.min(horizon.months(), next);
      windows.add(new Window(t, end - t));
      t = end;
    }
    return windows;
  }

  private static DependencePanel panel(
      ReportInput in,
      String element,
      List<String> names,
      List<FlowTable> run,
      List<FlowTable> baseline) {
    List<Dependence> now = trace(in, element, run);
    List<Dependence> then = trace(in, element, baseline);
    List<Line> lines = new ArrayList<>();
    lines.add(line("any", "at any stage", now, then, Dependence::anyStageShare));
    for (Stage stage : Tracer.stagesOf(in.network())) {
      Line line =
          line(stage.id(), in.network().wordsOf(stage).done(), now, then, d -> d.share(stage));
      if (Stream.of(line.run(), line.baseline())
          .flatMapToDouble(Arrays::stream)
          .anyMatch(s -> s > 0.05)) { // percent: less than a line's width
        lines.add(line);
      }
    }
    var found = in.network().elements().get(element);
    return new DependencePanel(found.symbol(), found.name(), names, lines);
  }

  private static List<Dependence> trace(ReportInput in, String element, List<FlowTable> flows) {
    return flows.stream()
        .map(f -> Tracer.of(f, element).useDependence(in.study().home(), in.study().rival()))
        .toList();
  }

  private static Line line(
      String id,
      String name,
      List<Dependence> now,
      List<Dependence> then,
      ToDoubleFunction<Dependence> share) {
    return new Line(
        id,
        name,
        now.stream().mapToDouble(d -> 100 * share.applyAsDouble(d)).toArray(),
        then.stream().mapToDouble(d -> 100 * share.applyAsDouble(d)).toArray());
  }
}
