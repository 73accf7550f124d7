// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// One candidate alone at one size, from its first start: what every portfolio is held against, and
/// where the search begins.
///
/// @param candidate place in the plan
/// @param step of its size
/// @param portfolio that chooses nothing else
public record Alone(int candidate, int step, Portfolio portfolio) {

  /// Every candidate at half of its size and in full.
  static List<Alone> list(Plan plan) {
    List<Alone> all = new ArrayList<>();
    for (int c = 0; c < plan.candidates().size(); c++) {
      int steps = plan.candidates().get(c).steps();
      for (int step : new TreeSet<>(List.of((steps + 1) / 2, steps))) {
        all.add(new Alone(c, step, Portfolio.alone(plan, c, step)));
      }
    }
    return all;
  }
}
