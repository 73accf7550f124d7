// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.ModelChanges;
import io.lodestone.optim.Solution;
import io.lodestone.optim.SolverSession;
import io.lodestone.optim.SolverSettings;

/// Repeated solves in ojAlgo, each from scratch.
final class OjalgoSession implements SolverSession {

  private final OjalgoSolver solver;
  private final ModelChanges changes;
  private final SolverSettings settings;
  private boolean open = true;

  OjalgoSession(OjalgoSolver solver, LinearModel model, SolverSettings settings) {
    this.solver = solver;
    this.changes = new ModelChanges(model);
    this.settings = settings;
  }

  @Override
  public void changeCost(int column, double cost) {
    requireOpen();
    changes.changeCost(column, cost);
  }

  @Override
  public void changeColumnBounds(int column, double lower, double upper) {
    requireOpen();
    changes.changeColumnBounds(column, lower, upper);
  }

  @Override
  public void changeRowBounds(int row, double lower, double upper) {
    requireOpen();
    changes.changeRowBounds(row, lower, upper);
  }

  @Override
  public Solution solve() {
    requireOpen();
    return solver.solve(changes.toModel(), settings);
  }

  @Override
  public void forget() {
    requireOpen();
  }

  @Override
  public void close() {
    open = false;
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException("the session is closed\nMaybe open another");
    }
  }
}
