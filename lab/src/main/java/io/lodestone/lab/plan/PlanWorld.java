// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import io.lodestone.lab.plan.PlanObjective.Kind;
import io.lodestone.network.IdPattern;
import io.lodestone.portfolio.PortfolioOutcome;
import io.lodestone.random.Sampler;
import io.lodestone.scenario.Measure;
import io.lodestone.simulation.Job;
import io.lodestone.simulation.Simulation;
import io.lodestone.simulation.Trajectory;
import io.lodestone.study.reader.Future;
import io.lodestone.study.reader.FutureDraws;
import io.lodestone.study.reader.Futures;
import io.lodestone.study.study.Study;
import io.lodestone.study.study.Uncertainties.DesignKind;
import io.lodestone.study.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The futures of a plan and what portfolios do in them. Threads may share it.
///
/// Futures are numbered from 0: the search has the first ones, fresh ones follow. A number always
/// gives the same future (common random numbers): scenario by weight, draws of a Monte Carlo design
/// by the plan's seed, so that futures are independent and errors are honest.
final class PlanWorld {

  private final Futures futures;
  private final Plan plan;
  private final Sampler sampler;
  private final Function<Row, Optional<Measure>> reader;
  private final PortfolioOutcome.Questions questions;

  PlanWorld(Futures futures, Plan plan) {
    this.futures = futures;
    this.plan = plan;
    this.sampler =
        FutureDraws.sampler(
            study().uncertainties(),
            DesignKind.MONTE_CARLO,
            plan.seed(),
            plan.sizes().futures() + plan.sizes().fresh());
    this.reader = futures.measures(finding -> {});
    this.questions = questions(study(), plan);
  }

  private static PortfolioOutcome.Questions questions(Study study, Plan plan) {
    Optional<PlanObjective> traced =
        plan.objectives().stream().filter(o -> o.kind() == Kind.DEPENDENCE).findFirst();
    Optional<PlanObjective> footprint =
        plan.objectives().stream().filter(o -> o.kind() == Kind.FOOTPRINT).findFirst();
    return new PortfolioOutcome.Questions(
        study.home(),
        study.rival(),
        traced.map(PlanObjective::element).orElse(""),
        plan.discountRate(),
        footprint.map(PlanObjective::plants).orElse(List.of()),
        footprint.map(PlanObjective::perTonne).orElse(0.0));
  }

  Study study() {
    return futures.study();
  }

  Plan plan() {
    return plan;
  }

  PortfolioOutcome.Questions questions() {
    return questions;
  }

  /// The future of a number.
  ///
  /// @throws IllegalArgumentException when a drawn number is one that the network cannot hold
  PlanFuture future(int number) {
    FutureDraws draws = FutureDraws.sampled(sampler).apply(number);
    return PlanFuture.of(number, futures.of(plan.scenarioOf(number), draws));
  }

  /// The same future without events and portfolio: what portfolios are held against.
  ///
  /// @throws io.lodestone.market.NotConvergedException when a month has no solution
  Trajectory baseline(int number) {
    FutureDraws draws = FutureDraws.sampled(sampler).apply(number);
    Job job = futures.of(Study.BASELINE, draws).job(number, plan.horizon());
    return new Simulation(job, plan.horizon()).run(notice -> {});
  }

  /// A future with a portfolio, as a job for a simulation. Plants that live on a deposit are lifted
  /// from the month in which the portfolio opens them.
  Job job(int id, PlanFuture future, Portfolio portfolio) {
    List<Measure> chosen = measures(portfolio, future.future().values());
    if (!opensLift(chosen)) {
      return future.job(id, chosen, plan.horizon());
    }
    FutureDraws draws = FutureDraws.sampled(sampler).apply(future.number());
    Future lifted = futures.withMeasures(plan.scenarioOf(future.number()), chosen, draws);
    return future.job(id, lifted, plan.horizon());
  }

  private boolean opensLift(List<Measure> chosen) {
    return study().uncertainties().lifts().stream()
        .anyMatch(lift ->
            chosen.stream()
                .anyMatch(measure ->
                    measure instanceof Measure.Project project
                        && IdPattern.anyMatches(project.plants(), lift.plant())));
  }

  /// What a portfolio chooses, as measures; those of one future if it is given.
  List<Measure> measures(Portfolio portfolio, List<Double> factors) {
    List<Measure> measures = new ArrayList<>();
    for (int c = 0; c < plan.candidates().size(); c++) {
      Candidate.Chosen chosen = portfolio.chosen().get(c);
      if (chosen.step() > 0) {
        measures.addAll(plan.candidates().get(c).measures(chosen, plan.horizon(), factors, reader));
      }
    }
    return measures;
  }
}
