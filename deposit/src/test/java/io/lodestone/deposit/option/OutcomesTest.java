// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.random.Noise;
import org.junit.jupiter.api.Test;

/// Acting on what outcomes are to be expected, and rules with a level.
class OutcomesTest {

  private static final int PATHS = 4000;
  private static final int DATES = 6;
  private static final double DISCOUNT = 1 / 1.05;

  /// Prices that wander; building costs 100 and pays what the price is then, plus luck that nobody
  /// sees beforehand.
  private static double[][] states() {
    Noise noise = Noise.of(7, "price");
    double[][] states = new double[DATES][PATHS];
    for (int path = 0; path < PATHS; path++) {
      double price = 80;
      for (int date = 0; date < DATES; date++) {
        states[date][path] = price;
        price *= StrictMath.exp(0.3 * noise.normal(date, path) - 0.045);
      }
    }
    return states;
  }

  private static double[][] outcomes(double[][] states, double luck) {
    Noise noise = Noise.of(7, "luck");
    double[][] outcomes = new double[DATES][PATHS];
    for (int date = 0; date < DATES; date++) {
      for (int path = 0; path < PATHS; path++) {
        outcomes[date][path] = states[date][path] - 100 + luck * noise.normal(date, path);
      }
    }
    return outcomes;
  }

  @Test
  void luckThatNobodySeesIsNotUsed() {
    double[][] states = states();
    double known = StoppingProblem.of(outcomes(states, 0), states, DISCOUNT).solve(3).value();
    double[][] lucky = outcomes(states, 60);
    double expected = StoppingProblem.ofOutcomes(lucky, states, DISCOUNT, 3).solve(3).value();
    double foresight = StoppingProblem.of(lucky, states, DISCOUNT).solve(3).value();
    assertThat(expected).isCloseTo(known, within(0.1 * known));
    assertThat(foresight).isGreaterThan(2 * known);
  }

  @Test
  void levelIsWorthNearlyAsMuchAsTheFittedPolicy() {
    double[][] states = states();
    double[][] outcomes = outcomes(states, 0);
    StoppingProblem.Policy policy = StoppingProblem.of(outcomes, states, DISCOUNT).solve(3);
    ThresholdRule rule = ThresholdRule.best(outcomes, states, DISCOUNT);
    assertThat(rule.level()).isBetween(100.0, 200.0);
    assertThat(rule.value())
        .isBetween(0.7 * policy.value(), policy.value() + 3 * policy.standardError());
    assertThat(rule.actingShare()).isBetween(0.05, 0.6);
    assertThat(rule.meanDate()).isBetween(1.0, 5.0);
  }

  @Test
  void whatNeverPaysIsNeverDone() {
    double[][] states = states();
    double[][] outcomes = new double[DATES][PATHS];
    for (int date = 0; date < DATES; date++) {
      for (int path = 0; path < PATHS; path++) {
        outcomes[date][path] = -1 - states[date][path];
      }
    }
    ThresholdRule rule = ThresholdRule.best(outcomes, states, DISCOUNT);
    assertThat(rule.level()).isInfinite();
    assertThat(rule.value()).isZero();
    assertThat(rule.actingShare()).isZero();
    assertThat(StoppingProblem.ofOutcomes(outcomes, states, DISCOUNT, 2).solve(2).value()).isZero();
  }

  @Test
  void tooFewPathsAreRefused() {
    assertThatThrownBy(
            () -> StoppingProblem.ofOutcomes(new double[2][3], new double[2][3], DISCOUNT, 3))
        .hasMessageContaining("3 paths");
    assertThatThrownBy(() -> ThresholdRule.best(new double[1][1], new double[1][1], DISCOUNT))
        .hasMessageContaining("Maybe");
  }
}
