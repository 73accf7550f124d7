// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.lab.plan.PortfolioTrials.Stretch;
import io.lodestone.planning.Dominance;
import io.lodestone.portfolio.PortfolioOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Judges portfolios on the futures of the search, and keeps the judgements.
///
/// After the first futures a portfolio that is clearly behind one judged on all of them goes no
/// further. Its objectives are then those of the one it is behind plus the distances seen, so that
/// judgements on few and on many futures can stand side by side.
final class PortfolioJudge implements PortfolioSearch.Judge {

  private final Plan plan;
  private final PortfolioTrials trials;
  private final Map<String, Judged> full = new LinkedHashMap<>();
  private final Map<String, Dropped> dropped = new LinkedHashMap<>();
  private final Set<String> failed = new TreeSet<>();
  private List<Integer> counted = List.of();

  /// A portfolio that went no further.
  ///
  /// @param screened what it came to in the first futures
  /// @param leader whom it is clearly behind
  /// @param values objectives that the search sees
  record Dropped(Judged screened, Portfolio leader, double[] values) {}

  PortfolioJudge(Plan plan, PortfolioTrials trials) {
    this.plan = plan;
    this.trials = trials;
  }

  /// Judged on all futures, in the order of judging.
  List<Judged> full() {
    return List.copyOf(full.values());
  }

  /// Judged on the first futures only, in the order of judging.
  List<Dropped> dropped() {
    return List.copyOf(dropped.values());
  }

  /// Keys of portfolios without a result in some future that counts.
  Set<String> failed() {
    return failed;
  }

  /// How many futures count: those in which choosing nothing has a result.
  int counted() {
    return counted.size();
  }

  @Override
  public List<double[]> judge(List<Portfolio> portfolios) {
    Map<String, Portfolio> fresh = new LinkedHashMap<>();
    for (Portfolio portfolio : portfolios) {
      if (!isKnown(portfolio.key())) {
        fresh.putIfAbsent(portfolio.key(), portfolio);
      }
    }
    judgeNew(List.copyOf(fresh.values()));
    return portfolios.stream().map(this::values).toList();
  }

  private boolean isKnown(String key) {
    return full.containsKey(key) || dropped.containsKey(key) || failed.contains(key);
  }

  private void judgeNew(List<Portfolio> portfolios) {
    int screening = plan.sizes().screening();
    int all = plan.sizes().futures();
    trials.run(portfolios.stream().map(p -> new Stretch(p, 0, screening)).toList(), true);
    List<Judged> leaders = full();
    List<Portfolio> ahead = new ArrayList<>();
    for (Portfolio portfolio : portfolios) {
      if (leaders.isEmpty() || !isDropped(portfolio, leaders)) {
        ahead.add(portfolio);
      }
    }
    trials.run(ahead.stream().map(p -> new Stretch(p, screening, all)).toList(), true);
    if (counted.isEmpty()) {
      counted = counted(portfolios.getFirst());
    }
    for (Portfolio portfolio : ahead) {
      Optional<Judged> judged = judged(portfolio, all);
      judged.ifPresentOrElse(j -> full.put(portfolio.key(), j), () -> failed.add(portfolio.key()));
    }
  }

  /// Judges on all futures what went no further; the search does not hear of it. Those without a
  /// result in some future are left out.
  List<Judged> complete(List<Portfolio> portfolios) {
    int all = plan.sizes().futures();
    trials.run(
        portfolios.stream().map(p -> new Stretch(p, plan.sizes().screening(), all)).toList(), true);
    return portfolios.stream().flatMap(p -> judged(p, all).stream()).toList();
  }

  /// Futures in which the first portfolio of all, which chooses nothing, has a result.
  private List<Integer> counted(Portfolio nothing) {
    List<Optional<PortfolioOutcome>> outcomes = trials.outcomes(nothing, 0, plan.sizes().futures());
    List<Integer> good =
        IntStream.range(0, outcomes.size())
            .filter(i -> outcomes.get(i).isPresent())
            .boxed()
            .toList();
    if (good.isEmpty()) {
      throw new IllegalStateException(
          "no future has a result even if nothing is chosen\nMaybe a range in uncertainties.yaml is too wide, or a scenario cannot be solved");
    }
    return good;
  }

  private Optional<Judged> judged(Portfolio portfolio, int end) {
    List<Optional<PortfolioOutcome>> outcomes = trials.outcomes(portfolio, 0, end);
    List<PortfolioOutcome> good = new ArrayList<>();
    for (int future : counted) {
      if (future < end) {
        if (outcomes.get(future).isEmpty()) {
          return Optional.empty();
        }
        good.add(outcomes.get(future).orElseThrow());
      }
    }
    return good.isEmpty() ? Optional.empty() : Optional.of(new Judged(plan, portfolio, good));
  }

  private boolean isDropped(Portfolio portfolio, List<Judged> leaders) {
    int screened = (int) counted.stream().filter(i -> i < plan.sizes().screening()).count();
    if (screened == 0) {
      return false;
    }
    Optional<Judged> own = judged(portfolio, plan.sizes().screening());
    if (own.isEmpty()) {
      failed.add(portfolio.key());
      return true;
    }
    for (Judged leader : leaders) {
      double[][] theirs = leader.first(plan, screened).parts();
      double[][] ours = own.get().parts();
      if (Dominance.isClearlyBehind(ours, theirs, plan.sizes().screeningErrors())) {
        double[] values = leader.values();
        for (int k = 0; k < values.length; k++) {
          values[k] += Math.max(0, Dominance.distance(ours[k], theirs[k]).value());
        }
        dropped.put(portfolio.key(), new Dropped(own.get(), leader.portfolio(), values));
        return true;
      }
    }
    return false;
  }

  private double[] values(Portfolio portfolio) {
    Judged judged = full.get(portfolio.key());
    if (judged != null) {
      return judged.values();
    }
    Dropped behind = dropped.get(portfolio.key());
    if (behind != null) {
      return behind.values.clone();
    }
    double[] worst = new double[plan.objectives().size()];
    Arrays.fill(worst, Double.NEGATIVE_INFINITY);
    for (Judged each : full.values()) {
      double[] values = each.values();
      Arrays.setAll(worst, k -> Math.max(worst[k], values[k]));
    }
    return worst;
  }
}
