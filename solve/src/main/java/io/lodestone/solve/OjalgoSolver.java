// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.Sense;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverSession;
import io.lodestone.optim.SolverSettings;
import io.lodestone.optim.SolverStatus;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/// ojAlgo, a solver in pure Java: runs everywhere, for small models. Threads may share it.
///
/// Its model is built anew for each solve: changed in place, version 57 reports an optimum that is
/// none. Its multipliers lack the rows that its presolve turns into bounds, so duals come from
/// solving the dual programme ([DualModel]); the two objectives must then agree, which proves both,
/// else the outcome is `FAILED`. [SolverSettings#method] is ignored.
public final class OjalgoSolver implements Solver {

  /// Agreement of the two objectives, relative to the larger of 1 and their size: what ojAlgo's own
  /// feasibility tolerance allows.
  private static final double GAP = 1e-6;

  private static final int EXACT_DIGITS = 12;
  private static final double NANOSECONDS = 1e9;
  private static final double MILLISECONDS = 1e3;

  /// The largest number of milliseconds handed on, about a year.
  private static final double LONGEST_MILLISECONDS = 3e10;

  @Override
  public String name() {
    return "ojAlgo " + OjAlgoUtils.getVersion();
  }

  @Override
  public Solution solve(LinearModel model, SolverSettings settings) {
    long begin = System.nanoTime();
    Optimisation.Result result = run(model, settings);
    double left = settings.timeLimitSeconds() - (System.nanoTime() - begin) / NANOSECONDS;
    SolverStatus status = status(result.getState(), left);
    String words = "ojAlgo says " + result.getState();
    return switch (status) {
      case OPTIMAL ->
          model.integers() == 0
              ? withDuals(model, settings, values(result, model.columns()), left)
              : Solution.withoutDuals(
                  outcome(status, model, words), values(result, model.columns()));
      case TIME_LIMIT ->
          result.getState().isFeasible()
              ? Solution.withoutDuals(
                  outcome(status, model, words), values(result, model.columns()))
              : Solution.withoutValues(outcome(status, model, words));
      case INFEASIBLE, UNBOUNDED, FAILED -> Solution.withoutValues(outcome(status, model, words));
    };
  }

  @Override
  public SolverSession open(LinearModel model, SolverSettings settings) {
    return new OjalgoSession(this, model, settings);
  }

  private Solution withDuals(
      LinearModel model, SolverSettings settings, double[] values, double left) {
    if (left <= 0) {
      return Solution.withoutDuals(
          outcome(SolverStatus.TIME_LIMIT, model, "no time for the duals"), values);
    }
    DualModel dual = DualModel.of(model);
    Optimisation.Result result = run(dual.model(), settings.withTimeLimitSeconds(left));
    double primalObjective = model.objectiveAt(values);
    if (result.getState().isOptimal()) {
      double[] point = values(result, dual.model().columns());
      double dualObjective = dual.objectiveAt(point);
      double scale = Math.max(1, Math.abs(primalObjective));
      if (Math.abs(dualObjective - primalObjective) <= GAP * scale) {
        return Solution.of(
            outcome(SolverStatus.OPTIMAL, model, "proved by the dual programme"),
            values,
            dual.rowDuals(point));
      }
    }
    return Solution.withoutDuals(
        outcome(
            SolverStatus.FAILED,
            model,
            "objective "
                + primalObjective
                + " is not confirmed by the dual programme: "
                + result.getState()
                + " "
                + result.getValue()),
        values);
  }

  private static Optimisation.Result run(LinearModel model, SolverSettings settings) {
    ExpressionsBasedModel built = new ExpressionsBasedModel(options(settings));
    for (int j = 0; j < model.columns(); j++) {
      Variable variable = built.newVariable("x" + j).weight(model.cost(j));
      variable.integer(model.isInteger(j));
      if (Double.isFinite(model.columnLower(j))) {
        variable.lower(model.columnLower(j));
      }
      if (Double.isFinite(model.columnUpper(j))) {
        variable.upper(model.columnUpper(j));
      }
    }
    addRows(model, built);
    return model.sense() == Sense.MINIMISE ? built.minimise() : built.maximise();
  }

  private static void addRows(LinearModel model, ExpressionsBasedModel built) {
    Expression[] rows = new Expression[model.rows()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = built.newExpression("r" + i);
      if (Double.isFinite(model.rowLower(i))) {
        rows[i].lower(model.rowLower(i));
      }
      if (Double.isFinite(model.rowUpper(i))) {
        rows[i].upper(model.rowUpper(i));
      }
    }
    int[] start = model.columnStarts();
    int[] row = model.rowIndices();
    double[] value = model.coefficients();
    for (int j = 0; j < model.columns(); j++) {
      for (int p = start[j]; p < start[j + 1]; p++) {
        rows[row[p]].set(j, value[p]);
      }
    }
  }

  private static Optimisation.Options options(SolverSettings settings) {
    Optimisation.Options options = new Optimisation.Options();
    double milliseconds = settings.timeLimitSeconds() * MILLISECONDS;
    options.time_abort = (long) Math.ceil(Math.min(milliseconds, LONGEST_MILLISECONDS));
    options.time_suffice = options.time_abort;
    // A share of 10^-d is agreement in d digits.
    double digits = -Math.log10(Math.max(settings.relativeGapShare(), 1e-12));
    int precision = (int) Math.clamp(Math.ceil(digits), 1, EXACT_DIGITS);
    options.integer(
        IntegerStrategy.newConfigurable()
            .withParallelism(() -> 1)
            .withGapTolerance(NumberContext.of(precision, precision)));
    return options;
  }

  private static SolverStatus status(Optimisation.State state, double secondsLeft) {
    return switch (state) {
      case OPTIMAL, DISTINCT -> SolverStatus.OPTIMAL;
      case INFEASIBLE -> SolverStatus.INFEASIBLE;
      case UNBOUNDED -> SolverStatus.UNBOUNDED;
      case APPROXIMATE, FEASIBLE, VALID, UNEXPLORED, FAILED, INVALID ->
          secondsLeft <= 0 ? SolverStatus.TIME_LIMIT : SolverStatus.FAILED;
    };
  }

  private static double[] values(Optimisation.Result result, int columns) {
    double[] values = new double[columns];
    for (int j = 0; j < columns; j++) {
      values[j] = result.doubleValue(j);
    }
    return values;
  }

  private static Solution.Outcome outcome(SolverStatus status, LinearModel model, String words) {
    return new Solution.Outcome(status, model, words, 0);
  }
}
