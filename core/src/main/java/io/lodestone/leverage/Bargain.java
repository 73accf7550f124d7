// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// What two parties agree on when either can walk away: Nash's solution, the point that makes (u₁ −
/// d₁)^a · (u₂ − d₂)^(1 − a) largest (Nash 1950; with weights, Roth 1979).
///
/// @param first payoff of the first party, u₁
/// @param second payoff of the second party, u₂
public record Bargain(double first, double second) {

  /// Halvings of a bracket: more than a double has bits.
  private static final int HALVINGS = 200;

  /// What happens without agreement, and how strong the first party is.
  ///
  /// @param first d₁
  /// @param second d₂
  /// @param weightOfFirst a, 0 to 1; 0.5 for equals
  public record Disagreement(double first, double second, double weightOfFirst) {

    public Disagreement {
      if (!(weightOfFirst >= 0 && weightOfFirst <= 1)) {
        throw new IllegalArgumentException(
            "weight " + weightOfFirst + "\nMaybe a percentage: give a share from 0 to 1");
      }
    }
  }

  /// Division of an amount that both value alike: each gets what it has without agreement, and its
  /// weight of the rest.
  ///
  /// @param total what there is to divide when they agree
  /// @throws IllegalArgumentException when agreeing gains nothing
  public static Bargain ofTotal(double total, Disagreement without) {
    double gain = total - without.first - without.second;
    requireGain(gain);
    return new Bargain(
        without.first + without.weightOfFirst * gain,
        without.second + (1 - without.weightOfFirst) * gain);
  }

  private static void requireGain(double gain) {
    if (!(gain >= 0)) {
      throw new IllegalArgumentException(
          "agreement gains " + gain + "\nMaybe the parties are better off without one");
    }
  }

  /// How a party values its share of a pie: rising and concave.
  ///
  /// @param value of a share, 0 to 1
  /// @param slope of the value, above 0
  public record Utility(DoubleUnaryOperator value, DoubleUnaryOperator slope) {

    /// share^exponent, with the exponent above 0 and at most 1: below 1 for aversion to risk.
    public static Utility power(double exponent) {
      if (!(exponent > 0 && exponent <= 1)) {
        throw new IllegalArgumentException(
            "exponent " + exponent + "\nMaybe a utility that is not concave");
      }
      return new Utility(s -> Math.pow(s, exponent), s -> exponent * Math.pow(s, exponent - 1));
    }
  }

  /// The first party's share of a pie that the parties value differently: where a·u₁'/(u₁ − d₁) =
  /// (1 − a)·u₂'/(u₂ − d₂).
  ///
  /// @return 0 to 1
  /// @throws IllegalArgumentException when no share leaves both at least as well off as without
  public static double shareOfPie(Utility first, Utility second, Disagreement without) {
    double low = leastShare(first, without.first);
    double high = 1 - leastShare(second, without.second);
    if (!(low <= high)) {
      requireGain(high - low);
    }
    double weight = without.weightOfFirst;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = 0.5 * (low + high);
      double mine = first.value.applyAsDouble(middle) - without.first;
      double yours = second.value.applyAsDouble(1 - middle) - without.second;
      double rising = weight * first.slope.applyAsDouble(middle) * yours;
      double falling = (1 - weight) * second.slope.applyAsDouble(1 - middle) * mine;
      if (rising > falling) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /// The least share with which a party is as well off as without agreement.
  private static double leastShare(Utility utility, double without) {
    if (utility.value.applyAsDouble(0) >= without) {
      return 0;
    }
    double low = 0;
    double high = 1;
    if (utility.value.applyAsDouble(1) < without) {
      return Double.POSITIVE_INFINITY;
    }
    for (int k = 0; k < HALVINGS; k++) {
      double middle = 0.5 * (low + high);
      if (utility.value.applyAsDouble(middle) < without) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// The bargain over a finite list of outcomes and lotteries between them, without side payments.
  ///
  /// @param outcomes payoffs that the parties can bring about together
  /// @throws IllegalArgumentException when none leaves both at least as well off as without
  public static Bargain ofOutcomes(List<Bargain> outcomes, Disagreement without) {
    List<Bargain> frontier = frontier(outcomes);
    List<Bargain> candidates = new ArrayList<>(frontier);
    for (int k = 0; k + 1 < frontier.size(); k++) {
      candidates.add(bestBetween(frontier.get(k), frontier.get(k + 1), without));
    }
    return candidates.stream()
        .filter(c -> c.first >= without.first && c.second >= without.second)
        .max(Comparator.comparingDouble(c -> product(c, without)))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no outcome leaves both as well off as without\nMaybe there is nothing to agree on"));
  }

  private static double product(Bargain at, Disagreement without) {
    return Math.pow(at.first - without.first, without.weightOfFirst)
        * Math.pow(at.second - without.second, 1 - without.weightOfFirst);
  }

  /// The best point of a segment: there each gains its weight of what the segment's line would give
  /// it alone.
  private static Bargain bestBetween(Bargain left, Bargain right, Disagreement without) {
    double span = right.first - left.first;
    double slope = (left.second - right.second) / span;
    // Along the line: (second − d2) = slope · (most − first), so the first gains a · (most − d1).
    double most = left.first + (left.second - without.second) / slope;
    double first = without.first + without.weightOfFirst * (most - without.first);
    double inside = Math.clamp(first, left.first, right.first);
    return new Bargain(inside, left.second - slope * (inside - left.first));
  }

  /// The upper right of the convex hull, by rising first payoff.
  private static List<Bargain> frontier(List<Bargain> outcomes) {
    List<Bargain> hull = new ArrayList<>();
    outcomes.stream()
        .sorted(Comparator.comparingDouble(Bargain::first).thenComparing(Bargain::second))
        .forEach(next -> {
          while (!hull.isEmpty() && hull.getLast().second <= next.second) {
            hull.removeLast();
          }
          while (hull.size() > 1 && liesBelow(hull, next)) {
            hull.removeLast();
          }
          hull.add(next);
        });
    return hull;
  }

  private static boolean liesBelow(List<Bargain> hull, Bargain next) {
    Bargain middle = hull.getLast();
    Bargain before = hull.get(hull.size() - 2);
    return (middle.second - before.second) * (next.first - before.first)
        <= (next.second - before.second) * (middle.first - before.first);
  }
}
