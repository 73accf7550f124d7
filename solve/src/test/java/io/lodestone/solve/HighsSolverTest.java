// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverContractTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HighsSolverTest extends SolverContractTest {

  private static Solver highs;

  @BeforeAll
  static void load() {
    highs = RequiredSolvers.highs();
  }

  @Override
  protected Solver solver() {
    return highs;
  }

  @Test
  void nameTellsTheVersion() {
    assertThat(highs.name()).isEqualTo("HiGHS 1.12.0");
  }
}
