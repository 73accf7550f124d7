// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.Sense;
import io.lodestone.optim.Solution;
import io.lodestone.optim.SolverSettings;
import io.lodestone.optim.SolverStatus;
import java.lang.foreign.MemorySegment;

/// One model inside HiGHS: the only owner of native memory.
///
/// A mistake in a native call ends the process, so everything is checked before: lengths and
/// numbers by [LinearModel], indices and numbers of changes by the session's `ModelChanges`, life
/// and thread here.
final class HighsModel implements AutoCloseable {

  private static final int OK = 0;
  private static final int WARNING = 1;

  /// Least coefficient that HiGHS keeps; 1e-12 is the least it allows (option small_matrix_value,
  /// default 1e-9, which would drop shares of traces).
  private static final double LEAST_COEFFICIENT = 1e-12;

  private final HighsLibrary library;
  private final MemorySegment highs;
  private final Thread owner = Thread.currentThread();
  private final boolean accepted;
  private boolean open = true;

  HighsModel(HighsLibrary library, LinearModel model, SolverSettings settings) {
    this.library = library;
    this.highs = library.create();
    set(settings);
    this.accepted = pass(model);
  }

  private void set(SolverSettings settings) {
    requireOk(library.set(highs, "output_flag", false), "output_flag");
    requireOk(library.set(highs, "threads", 1), "threads");
    requireOk(library.set(highs, "parallel", "off"), "parallel");
    requireOk(library.set(highs, "small_matrix_value", LEAST_COEFFICIENT), "small_matrix_value");
    requireOk(library.set(highs, "time_limit", settings.timeLimitSeconds()), "time_limit");
    requireOk(library.set(highs, "mip_rel_gap", settings.relativeGapShare()), "mip_rel_gap");
    String solver =
        switch (settings.method()) {
          case CHOOSE -> "choose";
          case SIMPLEX -> "simplex";
          case INTERIOR_POINT -> "ipm";
        };
    requireOk(library.set(highs, "solver", solver), "solver");
  }

  private boolean pass(LinearModel model) {
    int[] integrality = new int[model.integers() == 0 ? 0 : model.columns()];
    for (int j = 0; j < integrality.length; j++) {
      integrality[j] = model.isInteger(j) ? 1 : 0;
    }
    HighsLibrary.Arrays arrays =
        new HighsLibrary.Arrays(
            model.costs(),
            model.columnLowers(),
            model.columnUppers(),
            model.rowLowers(),
            model.rowUppers(),
            model.columnStarts(),
            model.rowIndices(),
            model.coefficients(),
            integrality);
    int sense = model.sense() == Sense.MINIMISE ? 1 : -1;
    int status = library.passModel(highs, sense, model.offset(), arrays);
    return status == OK || status == WARNING;
  }

  void changeCost(int column, double cost) {
    requireUsable();
    requireOk(library.changeCost(highs, column, cost), "cost");
  }

  void changeColumnBounds(int column, double lower, double upper) {
    requireUsable();
    requireOk(library.changeColumnBounds(highs, column, lower, upper), "column bounds");
  }

  void changeRowBounds(int row, double lower, double upper) {
    requireUsable();
    requireOk(library.changeRowBounds(highs, row, lower, upper), "row bounds");
  }

  void forget() {
    requireUsable();
    requireOk(library.clearSolver(highs), "clearSolver");
  }

  /// Solves.
  ///
  /// @param model the model as it now is inside
  Solution solve(LinearModel model) {
    requireUsable();
    if (!accepted) {
      return Solution.withoutValues(
          new Solution.Outcome(SolverStatus.FAILED, model, "HiGHS refuses the model", 0));
    }
    HighsStatus status = run();
    if (status == HighsStatus.UNBOUNDED_OR_INFEASIBLE) {
      status = tellUnboundedFromInfeasible(model);
    }
    Solution.Outcome outcome =
        new Solution.Outcome(status.status(), model, status.words(), iterations());
    return switch (status.status()) {
      case OPTIMAL -> found(outcome);
      case TIME_LIMIT ->
          library.intInfo(highs, "primal_solution_status") == 2
              ? Solution.withoutDuals(outcome, read(model).values)
              : Solution.withoutValues(outcome);
      case INFEASIBLE, UNBOUNDED, FAILED -> Solution.withoutValues(outcome);
    };
  }

  private Solution found(Solution.Outcome outcome) {
    Point point = read(outcome.model());
    return outcome.model().integers() == 0
        ? Solution.of(outcome, point.values, point.rowDuals)
        : Solution.withoutDuals(outcome, point.values);
  }

  /// HiGHS counts the time limit from the first run of a model on, so the clocks go back to 0
  /// before each.
  private HighsStatus run() {
    requireOk(library.zeroAllClocks(highs), "zeroAllClocks");
    int ok = library.run(highs);
    HighsStatus status = HighsStatus.of(library.modelStatus(highs));
    return ok == OK || ok == WARNING || status != HighsStatus.OPTIMAL ? status : HighsStatus.OTHER;
  }

  /// Presolve may leave open which of the two it is. Without costs nothing is unbounded: what is
  /// then feasible was unbounded.
  private HighsStatus tellUnboundedFromInfeasible(LinearModel model) {
    requireOk(library.changeCosts(highs, new double[model.columns()]), "costs");
    HighsStatus status = run();
    requireOk(library.changeCosts(highs, model.costs()), "costs");
    return status == HighsStatus.OPTIMAL ? HighsStatus.UNBOUNDED : status;
  }

  private record Point(double[] values, double[] rowDuals) {}

  private Point read(LinearModel model) {
    Point point = new Point(new double[model.columns()], new double[model.rows()]);
    double[] reduced = new double[model.columns()];
    double[] activity = new double[model.rows()];
    requireOk(library.solution(highs, point.values, reduced, activity, point.rowDuals), "solution");
    return point;
  }

  private long iterations() {
    long simplex = library.intInfo(highs, "simplex_iteration_count");
    long interior = library.intInfo(highs, "ipm_iteration_count");
    long crossover = library.intInfo(highs, "crossover_iteration_count");
    return Math.max(simplex, 0) + Math.max(interior, 0) + Math.max(crossover, 0);
  }

  private void requireUsable() {
    if (!open) {
      throw new IllegalStateException("the session is closed\nMaybe open another");
    }
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "the session belongs to "
              + owner.getName()
              + ", not to "
              + Thread.currentThread().getName()
              + "\nMaybe open one for each thread");
    }
  }

  private static void requireOk(int status, String what) {
    if (status != OK && status != WARNING) {
      throw new IllegalStateException(
          "HiGHS refuses " + what + " (status " + status + ")\nMaybe it is another version");
    }
  }

  @Override
  public void close() {
    if (open) {
      requireUsable();
      open = false;
      library.destroy(highs);
    }
  }
}
