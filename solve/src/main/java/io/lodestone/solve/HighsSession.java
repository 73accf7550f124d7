// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.ModelChanges;
import io.lodestone.optim.Solution;
import io.lodestone.optim.SolverSession;
import io.lodestone.optim.SolverSettings;

/// Repeated solves in HiGHS; linear models start from the last basis, integer models from scratch.
final class HighsSession implements SolverSession {

  private final ModelChanges changes;
  private final HighsModel highs;

  HighsSession(HighsLibrary library, LinearModel model, SolverSettings settings) {
    changes = new ModelChanges(model);
    highs = new HighsModel(library, model, settings);
  }

  @Override
  public void changeCost(int column, double cost) {
    changes.changeCost(column, cost);
    highs.changeCost(column, cost);
  }

  @Override
  public void changeColumnBounds(int column, double lower, double upper) {
    changes.changeColumnBounds(column, lower, upper);
    highs.changeColumnBounds(column, lower, upper);
  }

  @Override
  public void changeRowBounds(int row, double lower, double upper) {
    changes.changeRowBounds(row, lower, upper);
    highs.changeRowBounds(row, lower, upper);
  }

  @Override
  public Solution solve() {
    return highs.solve(changes.toModel());
  }

  @Override
  public void forget() {
    highs.forget();
  }

  @Override
  public void close() {
    highs.close();
  }
}
