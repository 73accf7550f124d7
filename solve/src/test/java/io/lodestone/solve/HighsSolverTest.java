// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.optim.Optimality;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverContractTest;
import io.lodestone.optim.SolverSession;
import io.lodestone.optim.SolverSettings;
import io.lodestone.optim.SolverStatus;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
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

  /// A transport problem of 12 supplies and 20 demands with random numbers.
  private static LinearModel randomTransport(SplittableRandom random) {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    for (int i = 0; i < 12; i++) {
      model.addRow("supply" + i, Double.NEGATIVE_INFINITY, 80 + 40 * random.nextDouble());
    }
    for (int k = 0; k < 20; k++) {
      model.addRow("demand" + k, 20 + 20 * random.nextDouble(), Double.POSITIVE_INFINITY);
    }
    for (int i = 0; i < 12; i++) {
      for (int k = 0; k < 20; k++) {
        double cost = 1 + random.nextDouble();
        int flow = model.addColumn("flow" + i + "." + k, 0, Double.POSITIVE_INFINITY, cost);
        model.addEntry(i, flow, 1).addEntry(12 + k, flow, 1);
      }
    }
    return model.build();
  }

  private static void changeSome(SolverSession session, SplittableRandom random) {
    for (int change = 0; change < 12; change++) {
      session.changeCost(random.nextInt(240), 1 + random.nextDouble());
      session.changeRowBounds(
          12 + random.nextInt(20), 20 + 20 * random.nextDouble(), Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void warmSolvesAgreeWithColdOnesAndTakeFewerIterations() {
    SplittableRandom random = new SplittableRandom(1);
    LinearModel start = randomTransport(random);
    long warm = 0;
    long cold = 0;
    try (SolverSession session = highs.open(start, SolverSettings.DEFAULT)) {
      session.solve();
      for (int month = 0; month < 50; month++) {
        changeSome(session, random);
        Solution fromBasis = session.solve();
        Solution fromScratch = highs.solve(fromBasis.model(), SolverSettings.DEFAULT);
        Optimality.assertProven(fromBasis, 1e-7);
        assertThat(fromBasis.objective()).isCloseTo(fromScratch.objective(), within(1e-8));
        warm += fromBasis.iterations();
        cold += fromScratch.iterations();
      }
      assertThat(session.solve().iterations()).isZero();
    }
    assertThat(warm).isLessThan(cold / 2);
  }

  @Test
  void forgottenSessionRepeatsAFreshSolveToTheBit() {
    SplittableRandom random = new SplittableRandom(2);
    try (SolverSession session = highs.open(randomTransport(random), SolverSettings.DEFAULT)) {
      for (int month = 0; month < 20; month++) {
        session.solve();
        changeSome(session, random);
        session.forget();
        Solution forgotten = session.solve();
        Solution fresh = highs.solve(forgotten.model(), SolverSettings.DEFAULT);
        assertThat(forgotten.values()).containsExactly(fresh.values());
        assertThat(forgotten.rowDuals()).containsExactly(fresh.rowDuals());
      }
    }
  }

  @Test
  void threadsSolveAtTheSameTimeWithTheSameResults() {
    List<LinearModel> models =
        IntStream.range(0, 24)
            .mapToObj(seed -> randomTransport(new SplittableRandom(seed)))
            .toList();
    List<Double> alone =
        models.stream().map(m -> highs.solve(m, SolverSettings.DEFAULT).objective()).toList();
    List<Double> together =
        models.parallelStream()
            .map(m -> highs.solve(m, SolverSettings.DEFAULT).objective())
            .toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void sessionRefusesAnotherThread() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    LinearModel model = randomTransport(new SplittableRandom(3));
    try (SolverSession session = highs.open(model, SolverSettings.DEFAULT)) {
      Thread other = new Thread(session::solve, "other");
      other.setUncaughtExceptionHandler((_, t) -> thrown.set(t));
      other.start();
      other.join();
    }
    assertThat(thrown.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not to other");
  }

  @Test
  void timeLimitHoldsForEachSolveOfASession() {
    LinearModel model = marketSplit(5, 45);
    SolverSettings settings = SolverSettings.DEFAULT.withTimeLimitSeconds(0.3);
    try (SolverSession session = highs.open(model, settings)) {
      for (int solve = 0; solve < 3; solve++) {
        Solution solution = session.solve();
        assertThat(solution.status()).isEqualTo(SolverStatus.TIME_LIMIT);
        assertThat(solution.hasValues()).isTrue();
        Optimality.assertFeasible(solution, 1e-6);
      }
    }
  }

  @Test
  void tracesAreNotDropped() {
    // A share of 1e-10, below what HiGHS keeps by default: the last unit needs 1e10 of ore.
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int ore = model.addColumn("ore", 0, 1e12, 1e-6);
    model.addEntry(model.addRow("trace", 1, Double.POSITIVE_INFINITY), ore, 1e-10);
    Solution solution = highs.solve(model.build(), SolverSettings.DEFAULT);
    assertThat(solution.status()).isEqualTo(SolverStatus.OPTIMAL);
    assertThat(solution.value(ore)).isCloseTo(1e10, within(1e4));
  }

  @Test
  void coefficientBeyondWhatHighsTakesIsAFailureNotACrash() {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int x = model.addColumn("x", 0, 1, 1);
    model.addEntry(model.addRow("huge", 0, 1), x, 1e18);
    Solution solution = highs.solve(model.build(), SolverSettings.DEFAULT);
    assertThat(solution.status()).isEqualTo(SolverStatus.FAILED);
    assertThat(solution.detail()).contains("refuses the model");
  }
}
