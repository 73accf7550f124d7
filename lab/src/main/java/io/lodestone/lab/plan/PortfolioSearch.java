// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.uma.jmetal.algorithm.multiobjective.nsgaiii.NSGAIII;
import org.uma.jmetal.algorithm.multiobjective.nsgaiii.NSGAIIIBuilder;
import org.uma.jmetal.operator.crossover.impl.IntegerSBXCrossover;
import org.uma.jmetal.operator.mutation.impl.IntegerPolynomialMutation;
import org.uma.jmetal.operator.selection.impl.BinaryTournamentSelection;
import org.uma.jmetal.problem.Problem;
import org.uma.jmetal.problem.integerproblem.impl.AbstractIntegerProblem;
import org.uma.jmetal.solution.integersolution.IntegerSolution;
import org.uma.jmetal.util.JMetalLogger;
import org.uma.jmetal.util.evaluator.SolutionListEvaluator;
import org.uma.jmetal.util.pseudorandom.JMetalRandom;

/// Looks for good portfolios with NSGA-III (Deb and Jain 2014) of jMetal, which spreads a
/// population over reference directions in the space of many objectives. Its operators ask a
/// generator that jMetal keeps for the whole process, so only one search runs at a time; it is
/// seeded here, and nothing but the judgements decides which portfolios come next.
final class PortfolioSearch {

  /// One search at a time: jMetal's generator belongs to the process.
  private static final Object GENERATOR = new Object();

  /// Assumed: jMetal's usual crossover of pairs of parents.
  private static final double CROSSOVER = 0.9;

  /// Assumed: jMetal's usual distribution index of crossover and mutation.
  private static final double SPREAD = 20;

  /// Assumed: a new portfolio of the first generation takes this share of the candidates.
  private static final double TAKEN = 0.4;

  /// Generations that may bring nothing new before the search ends: it has seen everything near.
  private static final int IDLE = 50;

  private final Plan plan;
  private final Judge judge;
  private final int divisions;
  private final Map<String, Portfolio> seen = new LinkedHashMap<>();

  /// Judges portfolios, many at a time.
  interface Judge {

    /// The objectives of portfolios, `[portfolio][objective]`, less is better, finite. The same
    /// portfolio always gets the same.
    List<double[]> judge(List<Portfolio> portfolios);
  }

  PortfolioSearch(Plan plan, Judge judge) {
    this.plan = plan;
    this.judge = judge;
    this.divisions = divisions(plan.objectives().size());
  }

  /// Divisions of an objective's axis so that there are some three dozen reference directions: with
  /// a thousand portfolios, enough generations are left (assumed).
  private static int divisions(int objectives) {
    int divisions = 1;
    while (directions(objectives, divisions + 1) <= 40) {
      divisions++;
    }
    return divisions;
  }

  /// (objectives + divisions − 1) over divisions.
  private static long directions(int objectives, int divisions) {
    long count = 1;
    for (int k = 1; k <= divisions; k++) {
      count = count * (objectives - 1 + k) / k;
    }
    return count;
  }

  /// Searches until the plan's number of portfolios has been judged.
  ///
  /// @param seeds where to begin; all of them are judged
  void run(List<Portfolio> seeds) {
    judged(seeds);
    synchronized (GENERATOR) {
      JMetalLogger.logger.setLevel(Level.OFF);
      JMetalRandom.getInstance().setSeed(plan.seed());
      new Evolution(seeds).run();
    }
  }

  private List<double[]> judged(List<Portfolio> portfolios) {
    portfolios.forEach(p -> seen.put(p.key(), p));
    return judge.judge(portfolios);
  }

  private boolean isEnough() {
    return seen.size() >= plan.sizes().portfolios();
  }

  /// Steps and starts of all candidates as whole numbers.
  private static final class Choices extends AbstractIntegerProblem {
    private static final long serialVersionUID = 1;

    Choices(Plan plan) {
      numberOfObjectives(plan.objectives().size());
      name("portfolios");
      List<Integer> lower = new ArrayList<>();
      List<Integer> upper = new ArrayList<>();
      for (Candidate candidate : plan.candidates()) {
        lower.addAll(List.of(0, 0));
        upper.addAll(List.of(candidate.steps(), candidate.starts().size() - 1));
      }
      variableBounds(lower, upper);
    }

    @Override
    public IntegerSolution evaluate(IntegerSolution solution) {
      throw new IllegalStateException("judged one by one\nMaybe the evaluator was not set");
    }
  }

  /// Judges whole generations.
  private final class Generation implements SolutionListEvaluator<IntegerSolution> {
    private static final long serialVersionUID = 1;

    @Override
    public List<IntegerSolution> evaluate(
        List<IntegerSolution> solutions, Problem<IntegerSolution> problem) {
      List<double[]> found =
          judged(solutions.stream().map(s -> Portfolio.ofVariables(s.variables())).toList());
      for (int i = 0; i < solutions.size(); i++) {
        double[] objectives = solutions.get(i).objectives();
        System.arraycopy(found.get(i), 0, objectives, 0, objectives.length);
      }
      return solutions;
    }

    @Override
    public void shutdown() {
      // nothing is held
    }
  }

  /// NSGA-III that begins with seeds and ends when enough has been judged.
  private final class Evolution extends NSGAIII<IntegerSolution> {
    private static final long serialVersionUID = 1;
    private final transient List<Portfolio> seeds;
    private int before;
    private int idle;

    Evolution(List<Portfolio> seeds) {
      super(builder());
      this.seeds = seeds;
    }

    @Override
    protected List<IntegerSolution> createInitialPopulation() {
      List<IntegerSolution> population = super.createInitialPopulation();
      JMetalRandom random = JMetalRandom.getInstance();
      for (int i = 0; i < population.size(); i++) {
        IntegerSolution solution = population.get(i);
        for (int c = 0; c < plan.candidates().size(); c++) {
          if (i < seeds.size()) {
            Candidate.Chosen chosen = seeds.get(i).chosen().get(c);
            solution.variables().set(2 * c, chosen.step());
            solution.variables().set(2 * c + 1, chosen.start());
          } else if (random.nextDouble() > TAKEN) {
            solution.variables().set(2 * c, 0);
          }
        }
      }
      return population;
    }

    @Override
    protected boolean isStoppingConditionReached() {
      idle = seen.size() > before ? 0 : idle + 1;
      before = seen.size();
      return isEnough() || idle >= IDLE;
    }
  }

  private NSGAIIIBuilder<IntegerSolution> builder() {
    Choices choices = new Choices(plan);
    return new NSGAIIIBuilder<>(choices)
        .setCrossoverOperator(new IntegerSBXCrossover(CROSSOVER, SPREAD))
        .setMutationOperator(
            new IntegerPolynomialMutation(1.0 / choices.numberOfVariables(), SPREAD))
        .setSelectionOperator(new BinaryTournamentSelection<>())
        .setNumberOfDivisions(divisions)
        .setMaxIterations(Integer.MAX_VALUE)
        .setSolutionListEvaluator(new Generation());
  }
}
