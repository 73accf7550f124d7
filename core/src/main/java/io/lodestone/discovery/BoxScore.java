// SPDX-License-Identifier: Apache-2.0
package io.lodestone.discovery;

import java.util.List;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// How good a rule is (Bryant and Lempert 2010, "Thinking inside the box").
///
/// @param box the rule; fewer restrictions are easier to read: [Box#restricted]
/// @param cases how many lie in it
/// @param hits how many of them are looked for
/// @param coverage share of all that are looked for that lie in it
/// @param density share of what lies in it that is looked for
/// @param quasiP for each restricted input, the chance that so many hits would come without that
///   restriction: a small one says that the restriction does something
public record BoxScore(
    Box box, int cases, int hits, double coverage, double density, List<Double> quasiP) {

  public BoxScore {
    quasiP = List.copyOf(quasiP);
  }

  /// Scores a box.
  public static BoxScore of(Cases cases, Box box) {
    int[] count = count(cases, box);
    List<Double> quasiP =
        box.restricted().stream().map(input -> quasiP(cases, box, input, count)).toList();
    return new BoxScore(
        box,
        count[0],
        count[1],
        cases.hits() == 0 ? Double.NaN : count[1] / (double) cases.hits(),
        count[0] == 0 ? Double.NaN : count[1] / (double) count[0],
        quasiP);
  }

  /// Cases and hits in a box.
  private static int[] count(Cases cases, Box box) {
    int[] count = new int[2];
    for (int number = 0; number < cases.size(); number++) {
      if (box.contains(cases, number)) {
        count[0]++;
        count[1] += cases.isWanted(number) ? 1 : 0;
      }
    }
    return count;
  }

  /// The chance of at least so many hits among so many cases, if each were a hit as often as in the
  /// box without the restriction.
  private static double quasiP(Cases cases, Box box, int input, int[] count) {
    int[] without = count(cases, box.with(input, Box.Range.ALL));
    double share = without[1] / (double) without[0];
    return count[1] == 0
        ? 1
        : 1 - new BinomialDistribution(count[0], share).cumulativeProbability(count[1] - 1);
  }

  /// 2·coverage·density / (coverage + density): high only where both are.
  public double balance() {
    return hits == 0 ? 0 : 2 * coverage * density / (coverage + density);
  }
}
