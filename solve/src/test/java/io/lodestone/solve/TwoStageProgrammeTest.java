// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.KnownCase;
import io.lodestone.optim.LinearModel;
import io.lodestone.optim.LinearModelBuilder;
import io.lodestone.optim.Solver;
import io.lodestone.planning.SampleAverage;
import io.lodestone.planning.TwoStageProgramme;
import io.lodestone.planning.TwoStageProgramme.Future;
import io.lodestone.random.Design;
import io.lodestone.random.Draws;
import io.lodestone.random.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The farmer of Birge and Louveaux (chapter 1): wheat, corn and beets on 500 acres, sown before
/// the weather is known.
class TwoStageProgrammeTest {

  private static final double ACRES = 500;
  private static final double[] SOWING = {150, 230, 260};
  private static final String[] CROPS = {"wheat", "corn", "beets"};

  static Stream<Solver> solvers() {
    return SolverChoice.detect().solvers().stream();
  }

  private static LinearModel land() {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    int land = model.addRow("land", Double.NEGATIVE_INFINITY, ACRES);
    for (int i = 0; i < 3; i++) {
      model.addEntry(land, model.addColumn(CROPS[i], 0, ACRES, SOWING[i]), 1);
    }
    return model.build();
  }

  /// Buys at 238 and 210, sells at 170 and 150; beets at 36 up to 6,000 t, then at 10.
  private static LinearModel harvest(double... yields) {
    LinearModelBuilder model = LinearModelBuilder.minimise();
    for (String crop : CROPS) {
      model.addColumn(crop, 0, ACRES, 0);
    }
    double[] needs = {200, 240};
    double[] buy = {238, 210};
    double[] sell = {170, 150};
    for (int i = 0; i < 2; i++) {
      int row = model.addRow("feed." + CROPS[i], needs[i], POSITIVE_INFINITY);
      model
          .addEntry(row, i, yields[i])
          .addEntry(row, model.addColumn("buy." + CROPS[i], 0, POSITIVE_INFINITY, buy[i]), 1)
          .addEntry(row, model.addColumn("sell." + CROPS[i], 0, POSITIVE_INFINITY, -sell[i]), -1);
    }
    int row = model.addRow("beets.sold", 0, POSITIVE_INFINITY);
    model
        .addEntry(row, 2, yields[2])
        .addEntry(row, model.addColumn("sell.beets", 0, 6000, -36), -1)
        .addEntry(row, model.addColumn("sell.beets.over", 0, POSITIVE_INFINITY, -10), -1);
    return model.build();
  }

  private static TwoStageProgramme farmer(Solver solver) {
    return TwoStageProgramme.of(
        land(),
        List.of(
            new Future(1 / 3.0, harvest(3, 3.6, 24)),
            new Future(1 / 3.0, harvest(2.5, 3, 20)),
            new Future(1 / 3.0, harvest(2, 2.4, 16))),
        solver);
  }

  private static void isMet(String quantity, double value) {
    KnownCase.get("planning", "SP-FARMER", quantity).isMetBy(value);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void theFarmerMatches(Solver solver) {
    TwoStageProgramme.Values values = farmer(solver).values();
    isMet("recourse", values.recourse());
    isMet("wait-and-see", values.waitAndSee());
    isMet("EVPI", values.perfectInformation());
    isMet("EEV", values.meanDecision());
    isMet("VSS", values.stochasticSolution());
    isMet("EV (mean", values.meanProblem());
    for (int i = 0; i < 3; i++) {
      isMet("x " + CROPS[i], values.decisions().get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void valuesAreInOrderForOtherWeather(Solver solver) {
    for (int round = 0; round < 10; round++) {
      Draws key = draws(5);
      int from = 4 * round;
      List<Future> futures =
          Stream.iterate(0, k -> k < 4, k -> k + 1)
              .map(k -> new Future(0.25, harvest(weather(key, from + k))))
              .toList();
      TwoStageProgramme.Values values = TwoStageProgramme.of(land(), futures, solver).values();
      assertThat(values.perfectInformation()).isGreaterThanOrEqualTo(-1e-6);
      assertThat(values.stochasticSolution()).isGreaterThanOrEqualTo(-1e-6);
    }
  }

  private static Draws draws(long seed) {
    return Sampler.of(seed, new Design.MonteCarlo()).draws("weather");
  }

  private static double[] weather(Draws draws, int number) {
    double factor = 0.8 + 0.4 * draws.at(number);
    return new double[] {2.5 * factor, 3 * factor, 20 * factor};
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void decisionsWithoutARemedyCostWithoutEnd(Solver solver) {
    LinearModelBuilder first = LinearModelBuilder.minimise();
    first.addColumn("build", 0, 10, 1);
    LinearModelBuilder future = LinearModelBuilder.minimise();
    future.addColumn("build", 0, 10, 0);
    future.addEntry(future.addRow("need", 4, POSITIVE_INFINITY), 0, 1);
    TwoStageProgramme programme =
        TwoStageProgramme.of(first.build(), List.of(new Future(1, future.build())), solver);
    assertThat(programme.expectedCost(new double[] {3})).isInfinite();
    assertThat(programme.expectedCost(new double[] {4})).isCloseTo(4, within(1e-9));
  }

  /// Birge and Louveaux, section 1.1, continuous yields: a factor uniform on 0.8 … 1.2 has the
  /// optimum −111,250 $.
  @ParameterizedTest
  @MethodSource("solvers")
  void samplingHoldsTheOptimumOfContinuousYieldsBetweenItsBounds(Solver solver) {
    Draws key = draws(2026);
    SampleAverage average =
        SampleAverage.of(
            land(),
            k -> harvest(weather(key, k)),
            new SampleAverage.Sizes(8, 40, 400, 0.99),
            solver);
    assertThat(average.lower() - average.lowerHalfWidth()).isLessThan(-111_250);
    assertThat(average.upper() + average.upperHalfWidth()).isGreaterThan(-111_250);
    assertThat(average.widestGap()).isBetween(0.0, 15_000.0);
    double[] acres = average.decisions().stream().mapToDouble(d -> d).toArray();
    // The optimum sows 135.83, 85.07 and 279.10 acres; costs are flat around it.
    assertThat(acres).containsExactly(new double[] {135.83, 85.07, 279.10}, within(60.0));
    assertThat(Arrays.stream(acres).sum()).isCloseTo(ACRES, within(1e-6));
  }
}
