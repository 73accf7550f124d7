// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Which of several choices are beaten by another in every respect. Less is better in every
/// objective.
public final class Dominance {

  private Dominance() {}

  /// Whether a choice is at least as good in every objective.
  ///
  /// @param one `[objective]`
  /// @param other `[objective]`
  public static boolean isNowhereWorse(double[] one, double[] other) {
    requireSameLength(one.length, other.length);
    return IntStream.range(0, one.length).allMatch(k -> one[k] <= other[k]);
  }

  /// Whether a choice is at least as good in every objective and better in one.
  public static boolean dominates(double[] one, double[] other) {
    return isNowhereWorse(one, other)
        && IntStream.range(0, one.length).anyMatch(k -> one[k] < other[k]);
  }

  /// The numbers of the choices that no other dominates, in rising order. Of choices that are equal
  /// in every objective the first stays.
  ///
  /// @param choices `[choice][objective]`, in a list
  public static List<Integer> front(List<double[]> choices) {
    List<Integer> front = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      int own = i;
      boolean beaten =
          IntStream.range(0, choices.size())
              .anyMatch(j ->
                  dominates(choices.get(j), choices.get(own))
                      || j < own && isNowhereWorse(choices.get(j), choices.get(own)));
      if (!beaten) {
        front.add(i);
      }
    }
    return front;
  }

  /// Whether a choice is clearly behind another on the same sampled futures: in no objective is it
  /// better, and in each its distance is at least some standard errors of that distance. Distances
  /// are of the same futures, so that what both share cancels.
  ///
  /// @param choice `[objective][future]`: what each future adds to the objective's mean
  /// @param rival `[objective][future]`
  /// @param errors how many standard errors, at least 0
  public static boolean isClearlyBehind(double[][] choice, double[][] rival, double errors) {
    requireSameLength(choice.length, rival.length);
    boolean behind = false;
    for (int k = 0; k < choice.length; k++) {
      SampleEstimate distance = distance(choice[k], rival[k]);
      double error = Double.isNaN(distance.standardError()) ? 0 : distance.standardError();
      if (distance.value() < errors * error) {
        return false;
      }
      behind |= distance.value() > 0;
    }
    return behind;
  }

  /// The mean of a choice's values less another's, future by future.
  public static SampleEstimate distance(double[] choice, double[] rival) {
    requireSameLength(choice.length, rival.length);
    return SampleEstimate.mean(
        IntStream.range(0, choice.length).mapToDouble(i -> choice[i] - rival[i]).toArray());
  }

  private static void requireSameLength(int one, int other) {
    if (one != other) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d against %d numbers%nMaybe objectives or futures of another plan",
              one,
              other));
    }
  }
}
