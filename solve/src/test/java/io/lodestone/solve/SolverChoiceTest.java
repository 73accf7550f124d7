// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SolverChoiceTest {

  @Test
  void eachSolverIsEitherThereOrMissingForAReason() {
    SolverChoice choice = SolverChoice.detect();
    assertThat(choice.solvers().size() + choice.missing().size()).isEqualTo(2);
    assertThat(choice.solvers().getLast()).isInstanceOf(OjalgoSolver.class);
    assertThat(choice.preferred()).isSameAs(choice.solvers().getFirst());
    for (SolverChoice.Missing missing : choice.missing()) {
      assertThat(missing.reason()).contains("\nMaybe ");
    }
  }

  @Test
  void choiceWithoutSolverIsRefused() {
    assertThatThrownBy(() -> new SolverChoice(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
