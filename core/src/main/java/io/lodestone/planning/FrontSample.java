// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// A few choices that stand for a whole front: those one must keep, then always the one farthest
/// from all chosen so far, with every objective scaled to the front's range (the farthest-point
/// sample of Gonzalez 1985).
public final class FrontSample {

  private FrontSample() {}

  /// Chooses.
  ///
  /// @param choices `[choice][objective]`, in a list
  /// @param kept numbers of choices to keep in any case
  /// @param most how many to choose at most; what is kept stays even if it is more
  /// @return numbers of choices, rising
  public static List<Integer> choose(List<double[]> choices, Collection<Integer> kept, int most) {
    TreeSet<Integer> chosen = new TreeSet<>(kept);
    if (choices.isEmpty()) {
      return List.of();
    }
    double[] widths = widths(choices);
    while (chosen.size() < Math.min(most, choices.size())) {
      int farthest = -1;
      double greatest = -1;
      for (int i = 0; i < choices.size(); i++) {
        double distance = chosen.contains(i) ? -1 : nearest(choices, chosen, i, widths);
        if (distance > greatest) {
          greatest = distance;
          farthest = i;
        }
      }
      chosen.add(farthest);
    }
    return List.copyOf(new ArrayList<>(chosen));
  }

  private static double[] widths(List<double[]> choices) {
    double[] widths = new double[choices.getFirst().length];
    for (int k = 0; k < widths.length; k++) {
      int objective = k;
      double low = choices.stream().mapToDouble(c -> c[objective]).min().orElse(0);
      double high = choices.stream().mapToDouble(c -> c[objective]).max().orElse(0);
      widths[k] = high > low ? high - low : 1;
    }
    return widths;
  }

  /// Squared distance to the nearest chosen one; infinite when none is chosen yet.
  private static double nearest(
      List<double[]> choices, Collection<Integer> chosen, int own, double[] widths) {
    double least = Double.POSITIVE_INFINITY;
    for (int other : chosen) {
      double sum = 0;
      for (int k = 0; k < widths.length; k++) {
        double distance = (choices.get(own)[k] - choices.get(other)[k]) / widths[k];
        sum += distance * distance;
      }
      least = Math.min(least, sum);
    }
    return least;
  }
}
