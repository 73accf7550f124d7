// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.portfolio.PortfolioOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a log holds after it was written, and after it was torn.
class EvaluationLogTest {

  private static final Portfolio SOME =
      new Portfolio(List.of(new Candidate.Chosen(3, 1), new Candidate.Chosen(0, 0)));
  private static final PortfolioOutcome OUTCOME =
      new PortfolioOutcome(1.0 / 3, 2e9, 0.1 + 0.2, -0.0, 7, Double.MIN_VALUE);

  @TempDir Path folder;

  private void write() {
    try (EvaluationLog log = EvaluationLog.open(folder)) {
      log.add(SOME, 4, new @Nullable PortfolioOutcome[] {OUTCOME, null});
      log.add(SOME, 6, new @Nullable PortfolioOutcome[] {OUTCOME});
    }
  }

  @Test
  void whatWasWrittenIsReadToTheBit() {
    write();
    try (EvaluationLog log = EvaluationLog.open(folder)) {
      assertThat(log.find(SOME, 4)).contains(OUTCOME);
      assertThat(log.find(SOME, 5)).isEqualTo(Optional.empty());
      assertThat(log.find(SOME, 6)).contains(OUTCOME);
      assertThat(log.find(SOME, 7)).isNull();
    }
  }

  @Test
  void tornLineDoesNotCountAndIsWrittenOver() throws IOException {
    write();
    Path file = folder.resolve(EvaluationLog.FILE);
    byte[] whole = Files.readAllBytes(file);
    for (int cut = 1; cut < 20; cut++) {
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length - cut));
      try (EvaluationLog log = EvaluationLog.open(folder)) {
        assertThat(log.find(SOME, 5)).isEqualTo(Optional.empty());
        assertThat(log.find(SOME, 6)).isNull();
        log.add(SOME, 6, new @Nullable PortfolioOutcome[] {OUTCOME});
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void portfolioIsThatOfItsKey() {
    assertThat(SOME.key()).isEqualTo("3.1-0.0");
    assertThat(Portfolio.ofKey(SOME.key())).isEqualTo(SOME);
    assertThat(Portfolio.ofVariables(List.of(3, 1, 0, 1))).isEqualTo(SOME);
  }
}
