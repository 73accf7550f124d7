// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Two regions with straight supply and demand, one lane (cases SPE-01 and SPE-02).
///
/// A lane of ours carries y = ȳ·exp(…/δ), so that prices differ by the cost of carriage plus
/// δ·ln(y/ȳ); the closed form is the limit δ → 0. The tests take ȳ = 1 t (not the answer), show
/// that the distance to the closed form shrinks with δ, and hold the limit, extrapolated from δ and
/// 2δ, against the tolerance of the case: 1e-8.
class TwoRegionsKnownAnswerTest {

  private static final double DELTA = 2e-5;

  private static Stairs world(double laneDelta) {
    return new Stairs()
        .commodity("good", 20)
        .height(0.25)
        .supply("e", "good", -40, 80, p -> -10 + 5 * p)
        .demand("e", "good", -40, 80, p -> 60 - 2 * p)
        .supply("i", "good", -40, 80, p -> p)
        .demand("i", "good", -40, 80, p -> 120 - 3 * p)
        .laneDelta(laneDelta);
  }

  private static Stairs freeTrade(double laneDelta, double cost) {
    return world(laneDelta).lane("good", "e", "i", cost);
  }

  private static Stairs underQuota(double laneDelta) {
    return freeTrade(laneDelta, 4).quota("good:e>i", 12, 1e-10);
  }

  /// 2·f(δ) − f(2δ): the limit but for terms in δ².
  private static double limit(
      java.util.function.DoubleFunction<Stairs> world, ToDoubleFunction<Stairs.Solved> value) {
    return 2 * value.applyAsDouble(world.apply(DELTA).clear())
        - value.applyAsDouble(world.apply(2 * DELTA).clear());
  }

  @Test
  void autarkyPricesAreThoseWhereEachRegionBalances() {
    KnownAnswers answers = KnownAnswers.of("SPE-01");
    Stairs.Solved apart = world(DELTA).clear();
    answers.check("autarky price E", apart.price("e/good"));
    answers.check("autarky price I", apart.price("i/good"));
  }

  @Test
  void freeTradeIsTheClosedForm() {
    KnownAnswers answers = KnownAnswers.of("SPE-01");
    answers.check("export price", limit(d -> freeTrade(d, 4), s -> s.price("e/good")));
    answers.check("import price", limit(d -> freeTrade(d, 4), s -> s.price("i/good")));
    answers.check("flow", limit(d -> freeTrade(d, 4), s -> s.flow("good:e>i")));
  }

  @Test
  void distanceToTheClosedFormShrinksWithTheSmoothnessOfTheLane() {
    double exact = KnownAnswers.of("SPE-01").expected("flow");
    double last = 1;
    for (double delta : new double[] {1e-2, 1e-3, 1e-4, 1e-5}) {
      double distance = Math.abs(freeTrade(delta, 4).clear().flow("good:e>i") - exact);
      // slope of the flow in the cost of carriage is 7·4/11, and δ·ln 40.7 adds to the cost
      assertThat(distance).isCloseTo(delta * Math.log(exact) * 28 / 11, within(0.02 * distance));
      assertThat(distance).isLessThan(last / 5);
      last = distance;
    }
  }

  @Test
  void quotaGivesTheClosedFormAndItsRent() {
    KnownAnswers answers = KnownAnswers.of("SPE-02");
    answers.check(
        "export price with quota 12",
        limit(TwoRegionsKnownAnswerTest::underQuota, s -> s.price("e/good")));
    answers.check(
        "import price with quota 12",
        limit(TwoRegionsKnownAnswerTest::underQuota, s -> s.price("i/good")));
    double rent = limit(TwoRegionsKnownAnswerTest::underQuota, s -> s.month().licencePrice(0));
    answers.check("unit quota rent", rent);
    answers.check("total quota rent", 12 * rent);
  }

  @Test
  void dutyEqualToTheRentGivesTheQuotasFlow() {
    KnownAnswers answers = KnownAnswers.of("SPE-02");
    double rent = answers.expected("unit quota rent");
    answers.check(
        "flow with export tax equal to that rent (must equal quota)",
        limit(d -> freeTrade(d, 4 + rent), s -> s.flow("good:e>i")));
  }

  @Test
  void importerLosesWhatTheClosedFormSays() {
    double change =
        limit(TwoRegionsKnownAnswerTest::underQuota, s -> welfare(s.price("i/good")))
            - limit(d -> freeTrade(d, 4), s -> welfare(s.price("i/good")));
    KnownAnswers.of("SPE-02").check("importer welfare change quota vs free trade (CS+PS)", change);
  }

  /// Surplus of the importer's consumers and producers: two triangles.
  private static double welfare(double price) {
    double demand = 120 - 3 * price;
    return demand * demand / 6 + price * price / 2;
  }
}
