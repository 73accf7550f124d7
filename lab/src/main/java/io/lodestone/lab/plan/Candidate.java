// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.scenario.Measure;
import io.lodestone.study.table.Row;
import io.lodestone.units.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A measure that may be chosen, or several that belong together.
///
/// @param id name in files
/// @param name for people, as inside a sentence
/// @param unit of the size
/// @param largest size
/// @param steps sizes are 0, largest/steps, 2·largest/steps, …
/// @param starts month indices at which it may start, rising
/// @param parts what it consists of
public record Candidate(
    String id,
    String name,
    String unit,
    double largest,
    int steps,
    List<Integer> starts,
    List<Part> parts) {

  public Candidate {
    starts = List.copyOf(starts);
    parts = List.copyOf(parts);
  }

  /// One measure of a candidate.
  ///
  /// @param template its parameters at the largest size and the first start
  /// @param perUnit parameters that are this times the size
  /// @param drawn parameters that a factor of [Futures#drawn][io.lodestone.study.reader.Futures]
  ///   moves: its place there
  /// @param delayMonths after the candidate's start
  public record Part(
      Row template, Map<String, Double> perUnit, Map<String, Integer> drawn, int delayMonths) {

    public Part {
      perUnit = Map.copyOf(perUnit);
      drawn = Map.copyOf(drawn);
    }
  }

  /// The size of a step.
  public double size(int step) {
    return step * largest / steps;
  }

  /// Its measures at a size and from a month, in one future.
  ///
  /// @param chosen a size of at least one step
  /// @param factors what the future drew; empty for the numbers as written
  /// @param reader makes a measure of a row
  List<Measure> measures(
      Chosen chosen,
      Horizon horizon,
      List<Double> factors,
      Function<Row, Optional<Measure>> reader) {
    List<Measure> measures = new ArrayList<>();
    for (Part part : parts) {
      Row row =
          part.template.with(
              "start", horizon.monthAt(starts.get(chosen.start)).plusMonths(part.delayMonths));
      for (Map.Entry<String, Double> each : part.perUnit.entrySet()) {
        row = row.with(each.getKey(), each.getValue() * size(chosen.step));
      }
      for (Map.Entry<String, Integer> each : part.drawn.entrySet()) {
        if (!factors.isEmpty()) {
          double factor = factors.get(each.getValue());
          row = row.with(each.getKey(), factor * row.number(each.getKey()));
        }
      }
      measures.add(reader.apply(row).orElseThrow(() -> contradiction()));
    }
    return measures;
  }

  private IllegalStateException contradiction() {
    return new IllegalStateException(
        String.format(
            Locale.ROOT,
            "parameters of %s contradict each other at some size%nMaybe check its parts in plan.yaml",
            id));
  }

  /// What was chosen of a candidate.
  ///
  /// @param step of the size; 0 for nothing
  /// @param start place in [#starts]
  public record Chosen(int step, int start) {}
}
