// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverSession;
import io.lodestone.optim.SolverSettings;

/// HiGHS, a simplex, interior-point and branch-and-cut solver, through its C interface. Threads may
/// share it; sessions belong to one thread.
public final class HighsSolver implements Solver {

  private final HighsLibrary library;

  private HighsSolver(HighsLibrary library) {
    this.library = library;
  }

  /// Loads the native library, at first use from the program into the user's cache.
  ///
  /// @throws HighsUnavailableException when this machine cannot run it; the message says why
  public static HighsSolver load() throws HighsUnavailableException {
    return new HighsSolver(HighsLibrary.load(HighsFile.unpack()));
  }

  @Override
  public String name() {
    return "HiGHS " + library.versionName();
  }

  @Override
  public Solution solve(LinearModel model, SolverSettings settings) {
    try (HighsModel highs = new HighsModel(library, model, settings)) {
      return highs.solve(model);
    }
  }

  @Override
  public SolverSession open(LinearModel model, SolverSettings settings) {
    return new HighsSession(library, model, settings);
  }
}
