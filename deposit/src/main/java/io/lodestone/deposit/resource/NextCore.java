// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import io.lodestone.random.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Where the next core should be taken and what it would be worth, before it is taken (source
/// `preposterior`).
///
/// Realisations stand for what is believed now. In each, a candidate core would show something (the
/// mean grade of its column, with the error of assaying), and the deposit holds something. What
/// would be expected after a core has shown s is the regression of the second on the first, a
/// parabola. Each realisation is judged by the parabola of all others, so that a core that tells
/// nothing is worth nothing, rather than what chance would lend it.
public final class NextCore {

  private NextCore() {}

  /// One candidate.
  ///
  /// @param candidate number in the plan
  /// @param x metres to the east
  /// @param y metres to the north
  /// @param varianceShare the expected share of the target's variance that the core takes away, 0
  ///   to 1
  /// @param valueOfInformation by how much the core raises the expected value of the decision, in
  ///   the payoff's unit, at least 0; without its cost
  public record Ranked(
      int candidate, double x, double y, double varianceShare, double valueOfInformation) {}

  /// The question.
  ///
  /// @param target of each realisation: what one wants to know, such as tonnes of an element
  /// @param payoff of each realisation: what going ahead would earn; not going ahead earns 0
  /// @param assayShare relative standard error of a core's mean grade, at least 0
  public record Question(
      IntToDoubleFunction target, IntToDoubleFunction payoff, double assayShare) {}

  /// All candidates of the plan, the one that is worth most first, then the one that tells most.
  ///
  /// @param noise for the error of assaying
  /// @throws IllegalArgumentException when there are fewer than 10 realisations
  public static List<Ranked> rank(Realisations realisations, Question question, Noise noise) {
    int count = realisations.count();
    if (count < 10) {
      throw new IllegalArgumentException(
          count + " realisations\nMaybe some hundreds: what a core tells is read off from them");
    }
    double[] target = all(count, question.target);
    double[] payoff = all(count, question.payoff);
    List<Integer> candidates = realisations.plan().candidates();
    List<Ranked> ranked = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      double[] shown = new double[count];
      for (int r = 0; r < count; r++) {
        double error = question.assayShare * noise.normal(r, c);
        shown[r] = realisations.corePpm(r, c) * (1 + error);
      }
      int column = candidates.get(c);
      ranked.add(
          new Ranked(
              c,
              realisations.model().grid().x(column),
              realisations.model().grid().y(column),
              varianceShare(shown, target),
              valueOfInformation(shown, payoff)));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::valueOfInformation)
            .thenComparingDouble(Ranked::varianceShare)
            .reversed()
            .thenComparingInt(Ranked::candidate));
    return ranked;
  }

  private static double[] all(int count, IntToDoubleFunction number) {
    double[] values = new double[count];
    Arrays.setAll(values, number::applyAsDouble);
    return values;
  }

  /// One minus the mean squared error of predictions over that of the mean, each without the
  /// realisation itself; 0 where a core tells nothing.
  static double varianceShare(double[] shown, double[] target) {
    double[] predicted = Parabola.predictEachFromOthers(shown, target);
    double mean = mean(target);
    double n = target.length;
    double errors = 0;
    double spread = 0;
    for (int r = 0; r < target.length; r++) {
      double error = target[r] - predicted[r];
      errors += error * error;
      double alone = (target[r] - mean) * n / (n - 1);
      spread += alone * alone;
    }
    return spread > 0 ? Math.max(0, 1 - errors / spread) : 0;
  }

  /// The mean payoff if one goes ahead where the core promises gain, less that of the best choice
  /// without it; 0 where a core changes nothing.
  static double valueOfInformation(double[] shown, double[] payoff) {
    double[] predicted = Parabola.predictEachFromOthers(shown, payoff);
    double with = 0;
    for (int r = 0; r < payoff.length; r++) {
      with += predicted[r] > 0 ? payoff[r] / payoff.length : 0;
    }
    return Math.max(0, with - Math.max(0, mean(payoff)));
  }

  /// What knowing the payoff of each realisation beforehand would be worth: no core can be worth
  /// more.
  public static double valueOfPerfectInformation(int count, IntToDoubleFunction payoff) {
    double gain = 0;
    for (int r = 0; r < count; r++) {
      gain += Math.max(0, payoff.applyAsDouble(r)) / count;
    }
    return gain - Math.max(0, mean(all(count, payoff)));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
