// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sizes and starts of all candidates of a plan. Two portfolios that choose the same are equal: a
/// candidate that is not taken has the first start.
///
/// @param chosen `[candidate]`
public record Portfolio(List<Candidate.Chosen> chosen) {

  public Portfolio {
    chosen = chosen.stream().map(c -> c.step() == 0 ? new Candidate.Chosen(0, 0) : c).toList();
  }

  /// Nothing at all.
  public static Portfolio nothing(Plan plan) {
    return new Portfolio(plan.candidates().stream().map(c -> new Candidate.Chosen(0, 0)).toList());
  }

  /// One candidate alone, from its first start.
  public static Portfolio alone(Plan plan, int candidate, int step) {
    List<Candidate.Chosen> chosen = new ArrayList<>(nothing(plan).chosen);
    chosen.set(candidate, new Candidate.Chosen(step, 0));
    return new Portfolio(chosen);
  }

  /// Everything, at its largest, from the first start.
  public static Portfolio everything(Plan plan) {
    return new Portfolio(
        plan.candidates().stream().map(c -> new Candidate.Chosen(c.steps(), 0)).toList());
  }

  /// The portfolio of a search's variables: step and start of each candidate in turn.
  static Portfolio ofVariables(List<Integer> variables) {
    return new Portfolio(
        IntStream.range(0, variables.size() / 2)
            .mapToObj(c -> new Candidate.Chosen(variables.get(2 * c), variables.get(2 * c + 1)))
            .toList());
  }

  /// Its name in files: step and start of each candidate, such as `3.0-0.0-2.1`.
  public String key() {
    return chosen.stream().map(c -> c.step() + "." + c.start()).collect(Collectors.joining("-"));
  }

  /// The portfolio of a [#key].
  ///
  /// @throws NumberFormatException when it is none
  static Portfolio ofKey(String key) {
    return new Portfolio(
        Arrays.stream(key.split("-"))
            .map(each -> {
              int point = each.indexOf('.');
              return new Candidate.Chosen(
                  Integer.parseInt(each.substring(0, Math.max(0, point))),
                  Integer.parseInt(each.substring(point + 1)));
            })
            .toList());
  }

  /// Whether nothing is chosen.
  public boolean isNothing() {
    return chosen.stream().allMatch(c -> c.step() == 0);
  }
}
