// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverSettings;
import io.lodestone.optim.SolverStatus;
import io.lodestone.planning.SampleEstimate;
import io.lodestone.planning.TwoStageProgramme;
import io.lodestone.portfolio.CondensedYears;
import io.lodestone.portfolio.PortfolioOutcome;
import io.lodestone.simulation.BatchSimulation;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a planner could do who commands all physical flows, by a two-stage linear programme on
/// condensed futures. Money in million USD a year.
///
/// @param numbers futures that were condensed
/// @param known `[future]`: least cost plus value lost if the future is known in advance
/// @param lossOnly `[future]`: least value lost, whatever the measures cost
/// @param unchosen `[future]`: least value lost of the planner if nothing may be chosen
/// @param hereAndNow least expected cost plus value lost if sizes are chosen before
/// @param decisions share of the largest size of each candidate, chosen before
record PlanBound(
    List<Integer> numbers,
    List<Double> known,
    List<Double> lossOnly,
    List<Double> unchosen,
    double hereAndNow,
    List<Double> decisions) {

  private static final int WIDTH = 8;
  private static final double MILLION = 1e6;

  /// Of what is lost in the simulation: less than this is next to nothing (assumed).
  private static final double SMALL_SHARE = 0.01;

  PlanBound {
    numbers = List.copyOf(numbers);
    known = List.copyOf(known);
    lossOnly = List.copyOf(lossOnly);
    unchosen = List.copyOf(unchosen);
    decisions = List.copyOf(decisions);
  }

  /// The bound on the first fresh futures; empty if the plan asks for none, or no future has all
  /// the runs that it is condensed from and a condensed network that balances.
  static Optional<PlanBound> find(PlanWorld world, Fresh fresh, Solver solver) {
    Plan plan = world.plan();
    List<String> ids = plan.candidates().stream().map(Candidate::id).toList();
    List<Integer> numbers = new ArrayList<>();
    List<TwoStageProgramme.Future> futures = new ArrayList<>();
    List<Double> known = new ArrayList<>();
    List<Double> lossOnly = new ArrayList<>();
    List<Double> unchosen = new ArrayList<>();
    int most = Math.min(plan.sizes().bound(), fresh.numbers().size());
    List<LinearModel> models = new ArrayList<>();
    for (int number : fresh.numbers().subList(0, most)) {
      Optional<CondensedYears.Runs> runs = runs(world, number);
      if (runs.isPresent()) {
        LinearModel model = CondensedYears.future(ids, runs.get(), world.questions(), 1);
        LinearModel free = CondensedYears.future(ids, runs.get(), world.questions(), 0);
        Solution paid = solver.solve(model, SolverSettings.DEFAULT);
        Solution unpaid = solver.solve(free, SolverSettings.DEFAULT);
        if (paid.status() != SolverStatus.OPTIMAL || unpaid.status() != SolverStatus.OPTIMAL) {
          continue; // its condensed year does not balance: the bound is told over the others
        }
        numbers.add(number);
        models.add(model);
        known.add(paid.objective());
        lossOnly.add(unpaid.objective());
        unchosen.add(
            TwoStageProgramme.of(
                    CondensedYears.decisions(ids),
                    List.of(new TwoStageProgramme.Future(1, model)),
                    solver)
                .expectedCost(new double[ids.size()]));
      }
    }
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    models.forEach(m -> futures.add(new TwoStageProgramme.Future(1.0 / models.size(), m)));
    var solution = TwoStageProgramme.of(CondensedYears.decisions(ids), futures, solver).solve();
    double[] decisions = Arrays.copyOf(solution.values(), ids.size());
    return Optional.of(
        new PlanBound(
            numbers,
            known,
            lossOnly,
            unchosen,
            solution.objective(),
            Arrays.stream(decisions).boxed().toList()));
  }

  /// The runs that a future is condensed from; empty if one of them has no result.
  private static Optional<CondensedYears.Runs> runs(PlanWorld world, int number) {
    Plan plan = world.plan();
    PlanFuture future = world.future(number);
    List<Portfolio> portfolios = new ArrayList<>();
    portfolios.add(Portfolio.nothing(plan));
    portfolios.add(Portfolio.everything(plan));
    for (int c = 0; c < plan.candidates().size(); c++) {
      portfolios.add(Portfolio.alone(plan, c, plan.candidates().get(c).steps()));
    }
    @Nullable Trajectory[] found = new Trajectory[portfolios.size()];
    int[] next = {0};
    new BatchSimulation(world.study().network(), plan.horizon(), WIDTH)
        .run(
            () ->
                next[0] < found.length
                    ? world.job(next[0], future, portfolios.get(next[0]++))
                    : null,
            outcome -> found[outcome.number()] = outcome.trajectory());
    List<Trajectory> all = new ArrayList<>();
    for (Trajectory run : found) {
      if (run == null) {
        return Optional.empty();
      }
      all.add(run);
    }
    List<Double> costs =
        all.subList(2, all.size()).stream()
            .map(run ->
                PortfolioOutcome.of(run, world.questions(), future.firstMeasure()).costUsdPerYear())
            .toList();
    return Optional.of(
        new CondensedYears.Runs(all.get(0), all.get(1), all.subList(2, all.size()), costs));
  }

  FrontDocument.Bound document(PlanWorld world, Fresh fresh, List<String> ids) {
    List<Integer> places = numbers.stream().map(fresh.numbers()::indexOf).toList();
    double[][] money = FrontWriter.money(fresh.shown());
    double[] totals =
        Arrays.stream(money)
            .mapToDouble(row -> places.stream().mapToDouble(i -> row[i]).average().orElseThrow())
            .toArray();
    int best =
        IntStream.range(0, totals.length)
            .boxed()
            .min((a, b) -> Double.compare(totals[a], totals[b]))
            .orElseThrow();
    int nothing =
        IntStream.range(0, totals.length)
            .filter(i -> fresh.shown().get(i).portfolio().isNothing())
            .findFirst()
            .orElseThrow();
    SampleEstimate total = estimate(known);
    double loss = MILLION * mean(lossOnly);
    double before = MILLION * hereAndNow;
    double gap = totals[best] - total.value();
    List<FrontDocument.Choice> choices = choices(world.plan());
    return new FrontDocument.Bound(
        total.value(),
        total.standardError(),
        loss,
        before,
        before - total.value(),
        MILLION * mean(unchosen),
        totals[nothing],
        ids.get(best),
        totals[best],
        gap,
        gap / totals[best],
        numbers.size(),
        choices,
        NEGLECTS,
        sentences(
            total, before, totals[best], ids.get(best), totals[nothing], beaten(places, money)));
  }

  private static final List<String> NEGLECTS =
      List.of(
          "Prices: the planner moves goods where they are worth most and pays nobody for it; users with little at stake give way at once.",
          "Other regions' own ends: their plants, lanes and stocks work for home once their users have what they get in the run that is worst for them.",
          "Time inside a year: goods made or loaded in December may be used in January of the same year, and stocks bind at the end of a year only.",
          "The limits of lanes: one that is used at all in a year carries as much as wanted.",
          "Dates: candidates start at their earliest.",
          "The cost of a candidate is that of taking it alone at its largest in the same future, scaled down in a line.");

  /// In how many pairs of shown portfolio and future cost plus value lost is below the bound: it
  /// holds for the condensed network, and measures can lower others' needs beyond it.
  private int beaten(List<Integer> places, double[][] money) {
    int count = 0;
    for (double[] row : money) {
      for (int k = 0; k < places.size(); k++) {
        count += row[places.get(k)] < MILLION * known.get(k) ? 1 : 0;
      }
    }
    return count;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static SampleEstimate estimate(List<Double> millions) {
    return SampleEstimate.mean(millions.stream().mapToDouble(v -> MILLION * v).toArray());
  }

  private List<FrontDocument.Choice> choices(Plan plan) {
    List<FrontDocument.Choice> choices = new ArrayList<>();
    for (int c = 0; c < decisions.size(); c++) {
      Candidate candidate = plan.candidates().get(c);
      if (decisions.get(c) > 1e-6) { // below: rounding of the solver
        choices.add(
            new FrontDocument.Choice(
                candidate.id(),
                candidate.name(),
                decisions.get(c) * candidate.largest(),
                candidate.unit(),
                plan.horizon().monthAt(candidate.starts().getFirst()).toString(),
                List.of()));
      }
    }
    return choices;
  }

  private List<String> sentences(
      SampleEstimate total, double before, double best, String id, double nothing, int beaten) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "A planner who knew each future and commanded every plant, lane and stock would lose %s million USD a year (cost plus value lost, on %d fresh futures); the best shown portfolio there, %s, loses %s, choosing nothing %s. The gap of %s is what prices, other regions' own ends and not knowing cost together.",
            PlanWords.estimate(total.value() / MILLION, total.standardError() / MILLION),
            numbers.size(),
            id,
            PlanWords.estimate(best / MILLION),
            PlanWords.estimate(nothing / MILLION),
            PlanWords.estimate((best - total.value()) / MILLION)));
    sentences.add(
        String.format(
            Locale.ROOT,
            "To know the future would be worth %s million USD a year to that planner; without any candidate it would lose %s.",
            PlanWords.estimate((before - total.value()) / MILLION),
            PlanWords.estimate(mean(unchosen))));
    if (mean(unchosen) < SMALL_SHARE * nothing / MILLION) {
      sentences.add(
          "It would lose next to nothing even if nothing were chosen: in the condensed network no tonnes are missing, it is prices and borders that decide who gets them. So the bound is loose, and does not rank candidates.");
    }
    if (beaten > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "In %d pairs of a shown portfolio and a future the bound does not hold, since measures change what others need beyond what it allows for.",
              beaten));
    }
    return sentences;
  }
}
