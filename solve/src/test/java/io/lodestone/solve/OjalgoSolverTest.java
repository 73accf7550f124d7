// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverContractTest;

class OjalgoSolverTest extends SolverContractTest {

  @Override
  protected Solver solver() {
    return new OjalgoSolver();
  }
}
