// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.lab.plan.PlanObjective.Kind;
import io.lodestone.planning.Dominance;
import io.lodestone.planning.FrontSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What no other portfolio beats in every objective, and the part of it that is shown.
///
/// @param members all that are not dominated, on the futures of the search
/// @param shown some of them that stand for all, cheapest first; choosing nothing is always among
///   them
record Front(List<Judged> members, List<Judged> shown) {

  /// Shown are choosing nothing, the best in each objective, the least sum of cost and value lost,
  /// for each candidate alone somebody who is nowhere worse, and then whoever is farthest from
  /// those shown.
  static Front of(Plan plan, PortfolioJudge judge, List<Alone> alone) {
    List<Judged> all = judge.full();
    List<Judged> members =
        Dominance.front(all.stream().map(Judged::values).toList()).stream().map(all::get).toList();
    List<double[]> values = members.stream().map(Judged::values).toList();
    TreeSet<Integer> kept = new TreeSet<>();
    for (int k = 0; k < plan.objectives().size(); k++) {
      int objective = k;
      kept.add(least(values, v -> v[objective]));
    }
    kept.add(least(values, v -> moneyLost(plan, v)));
    cover(values, aloneValues(judge, alone), kept);
    int most = plan.sizes().shown();
    List<Judged> shown = new ArrayList<>();
    FrontSample.choose(values, kept, most).forEach(i -> shown.add(members.get(i)));
    Judged nothing = all.getFirst();
    if (!shown.contains(nothing)) {
      shown.add(nothing);
    }
    shown.sort(
        Comparator.comparingDouble(
                (Judged j) -> j.outcomes().stream().mapToDouble(o -> o.costUsdPerYear()).sum())
            .thenComparing(j -> j.portfolio().key()));
    return new Front(members, List.copyOf(shown));
  }

  /// Annual cost plus expected value lost, USD a year; 0 for what is not an objective.
  static double moneyLost(Plan plan, double[] values) {
    return IntStream.range(0, values.length)
        .filter(k -> {
          Kind kind = plan.objectives().get(k).kind();
          return kind == Kind.COST || kind == Kind.VALUE_LOST;
        })
        .mapToDouble(k -> values[k])
        .sum();
  }

  private static int least(List<double[]> values, ToDoubleFunction<double[]> of) {
    return IntStream.range(0, values.size())
        .boxed()
        .min(Comparator.comparingDouble(i -> of.applyAsDouble(values.get(i))))
        .orElseThrow();
  }

  private static List<double[]> aloneValues(PortfolioJudge judge, List<Alone> alone) {
    Set<String> keys = new HashSet<>();
    alone.forEach(a -> keys.add(a.portfolio().key()));
    return judge.full().stream()
        .filter(j -> keys.contains(j.portfolio().key()))
        .map(Judged::values)
        .toList();
  }

  /// Keeps members until each candidate alone has one that is nowhere worse: always the member that
  /// does so for most of what is left.
  private static void cover(List<double[]> members, List<double[]> alone, Set<Integer> kept) {
    List<double[]> left = new ArrayList<>(alone);
    kept.forEach(i -> left.removeIf(a -> Dominance.isNowhereWorse(members.get(i), a)));
    while (!left.isEmpty()) {
      int best = 0;
      long most = -1;
      for (int i = 0; i < members.size(); i++) {
        double[] member = members.get(i);
        long covers = left.stream().filter(a -> Dominance.isNowhereWorse(member, a)).count();
        if (covers > most) {
          most = covers;
          best = i;
        }
      }
      double[] chosen = members.get(best);
      kept.add(best);
      left.removeIf(a -> Dominance.isNowhereWorse(chosen, a));
    }
  }
}
