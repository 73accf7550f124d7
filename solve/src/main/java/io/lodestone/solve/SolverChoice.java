// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.Solver;
import java.util.ArrayList;
import java.util.List;

/// The solvers of this machine, best first.
///
/// @param solvers at least one; the first is the one to use
/// @param missing those that were tried and cannot be used
public record SolverChoice(List<Solver> solvers, List<Missing> missing) {

  public SolverChoice {
    solvers = List.copyOf(solvers);
    missing = List.copyOf(missing);
    if (solvers.isEmpty()) {
      throw new IllegalArgumentException(
          "solvers is empty\nMaybe leave ojAlgo in, which runs everywhere");
    }
  }

  /// A solver that cannot be used.
  ///
  /// @param name its name
  /// @param reason why, and what to try
  public record Missing(String name, String reason) {}

  /// Tries every solver: HiGHS, then ojAlgo.
  public static SolverChoice detect() {
    List<Solver> solvers = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    try {
      solvers.add(HighsSolver.load());
    } catch (HighsUnavailableException e) {
      missing.add(new Missing("HiGHS", String.valueOf(e.getMessage())));
    }
    solvers.add(new OjalgoSolver());
    return new SolverChoice(solvers, missing);
  }

  /// The solver to use.
  public Solver preferred() {
    return solvers.getFirst();
  }
}
