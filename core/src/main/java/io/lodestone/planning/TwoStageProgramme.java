// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.optim.Sense;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A decision now, then what can be done once the future is known: min c·x + E(Q(x, ξ)), a
/// two-stage linear programme with recourse (Birge and Louveaux, Introduction to Stochastic
/// Programming). Costs are minimised; give revenues as negative costs.
///
/// The first stage is a model in the decisions x. Each future is a model whose first columns are
/// the same decisions, in the same order, and whose other columns are what is done then; its rows
/// may hold both. Costs and bounds of the decisions stand in the first stage only. Immutable;
/// threads may share it when they may share the solver.
public final class TwoStageProgramme {

  /// Sums of probabilities may miss 1 by this much.
  private static final double SUM_TOLERANCE = 1e-9;

  private final LinearModel first;
  private final List<Future> futures;
  private final Solver solver;

  private TwoStageProgramme(LinearModel first, List<Future> futures, Solver solver) {
    this.first = first;
    this.futures = futures;
    this.solver = solver;
  }

  /// One way that things may go.
  ///
  /// @param probability above 0
  /// @param model decisions, then recourse
  public record Future(double probability, LinearModel model) {

    public Future {
      if (!(probability > 0)) {
        throw new IllegalArgumentException(
            "probability " + probability + "\nMaybe leave out what cannot happen");
      }
    }
  }

  /// What the uncertainty is worth. Costs, in the unit of the objective.
  ///
  /// @param recourse RP: least expected cost
  /// @param waitAndSee WS: expected cost if each future were known before deciding
  /// @param meanProblem EV: cost of the mean future, which nobody will live through
  /// @param meanDecision EEV: expected cost of deciding as if the mean future were certain;
  ///   infinite when that decision leaves some future without a remedy
  /// @param decisions of the recourse problem, `[decision]`, in a list
  public record Values(
      double recourse,
      double waitAndSee,
      double meanProblem,
      double meanDecision,
      List<Double> decisions) {

    public Values {
      decisions = List.copyOf(decisions);
    }

    /// EVPI: what knowing the future would be worth, RP − WS.
    public double perfectInformation() {
      return recourse - waitAndSee;
    }

    /// VSS: what minding uncertainty is worth, EEV − RP.
    public double stochasticSolution() {
      return meanDecision - recourse;
    }
  }

  /// A programme over futures whose probabilities sum to 1.
  ///
  /// @throws IllegalArgumentException when they do not, when a model is to be maximised, or when a
  ///   future's first columns are not the decisions
  public static TwoStageProgramme of(LinearModel first, List<Future> futures, Solver solver) {
    double sum = futures.stream().mapToDouble(Future::probability).sum();
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException(
          "probabilities sum to " + sum + "\nMaybe divide them by their sum");
    }
    requireMinimised(first);
    for (Future future : futures) {
      requireMinimised(future.model);
      for (int j = 0; j < first.columns(); j++) {
        if (j >= future.model.columns()
            || !future.model.columnName(j).equals(first.columnName(j))) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "a future lacks the decision %s as column %d%nMaybe add the decisions first, in the same order",
                  first.columnName(j),
                  j));
        }
      }
    }
    return new TwoStageProgramme(first, List.copyOf(futures), solver);
  }

  private static void requireMinimised(LinearModel model) {
    if (model.sense() != Sense.MINIMISE) {
      throw new IllegalArgumentException(
          "a model to be maximised\nMaybe turn the sign of its costs");
    }
  }

  /// All values of the programme.
  ///
  /// @throws IllegalStateException when the programme, or one of its futures alone, has no optimum
  public Values values() {
    Solution recourse = solve();
    double waitAndSee =
        futures.stream().mapToDouble(f -> f.probability * alone(f.model).objective()).sum();
    Solution mean = alone(meanFuture());
    double[] decisions = decisionsOf(recourse);
    return new Values(
        recourse.objective(),
        waitAndSee,
        mean.objective(),
        expectedCost(decisionsOf(mean)),
        Arrays.stream(decisions).boxed().toList());
  }

  /// The recourse problem as one model over all futures, solved.
  ///
  /// @throws IllegalStateException when it has no optimum
  public Solution solve() {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int[] decisions = addDecisions(model);
    for (int k = 0; k < futures.size(); k++) {
      addFuture(model, decisions, futures.get(k), "." + k);
    }
    return solver.solve(model.build(), SolverSettings.DEFAULT).requireOptimal();
  }

  /// Expected cost of given decisions, with the best recourse in each future; infinite when some
  /// future has none.
  ///
  /// @param decisions `[decision]`
  public double expectedCost(double[] decisions) {
    double sum = first.objectiveAt(decisions);
    for (Future future : futures) {
      sum += future.probability * recourseCost(future.model, decisions);
    }
    return sum;
  }

  /// The cost of recourse in one future, without the decisions' own.
  private double recourseCost(LinearModel future, double[] decisions) {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int[] columns = new int[first.columns()];
    for (int j = 0; j < columns.length; j++) {
      columns[j] = model.addColumn(first.columnName(j), decisions[j], decisions[j], 0);
    }
    addFuture(model, columns, new Future(1, future), "");
    Solution found = solver.solve(model.build(), SolverSettings.DEFAULT);
    return switch (found.status()) {
      case INFEASIBLE -> Double.POSITIVE_INFINITY;
      case OPTIMAL, UNBOUNDED, TIME_LIMIT, FAILED -> found.requireOptimal().objective();
    };
  }

  private Solution alone(LinearModel future) {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    addFuture(model, addDecisions(model), new Future(1, future), "");
    return solver.solve(model.build(), SolverSettings.DEFAULT).requireOptimal();
  }

  private double[] decisionsOf(Solution solution) {
    return Arrays.copyOf(solution.values(), first.columns());
  }

  /// Adds the first stage; its columns in order.
  private int[] addDecisions(LinearModelBuilder model) {
    model.addOffset(first.offset());
    int[] columns = new int[first.columns()];
    for (int j = 0; j < columns.length; j++) {
      columns[j] =
          first.isInteger(j)
              ? model.addIntegerColumn(
                  first.columnName(j), first.columnLower(j), first.columnUpper(j), first.cost(j))
              : model.addColumn(
                  first.columnName(j), first.columnLower(j), first.columnUpper(j), first.cost(j));
    }
    addRows(model, first, columns, ".first");
    return columns;
  }

  private void addFuture(LinearModelBuilder model, int[] decisions, Future future, String mark) {
    LinearModel own = future.model;
    model.addOffset(future.probability * own.offset());
    int[] columns = Arrays.copyOf(decisions, own.columns());
    for (int j = decisions.length; j < columns.length; j++) {
      String name = own.columnName(j) + mark;
      double cost = future.probability * own.cost(j);
      columns[j] =
          own.isInteger(j)
              ? model.addIntegerColumn(name, own.columnLower(j), own.columnUpper(j), cost)
              : model.addColumn(name, own.columnLower(j), own.columnUpper(j), cost);
    }
    addRows(model, own, columns, mark);
  }

  private static void addRows(
      LinearModelBuilder model, LinearModel own, int[] columns, String mark) {
    int[] rows = new int[own.rows()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = model.addRow(own.rowName(i) + mark, own.rowLower(i), own.rowUpper(i));
    }
    int[] starts = own.columnStarts();
    int[] entryRows = own.rowIndices();
    double[] values = own.coefficients();
    for (int j = 0; j < columns.length; j++) {
      for (int e = starts[j]; e < starts[j + 1]; e++) {
        model.addEntry(rows[entryRows[e]], columns[j], values[e]);
      }
    }
  }

  private LinearModel meanFuture() {
    return MeanFuture.of(futures);
  }
}
