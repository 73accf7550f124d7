// SPDX-License-Identifier: Apache-2.0
package io.lodestone.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a choice costs beyond the best choice of each future: what one will wish one had done
/// (Savage 1951). At least 0, in the unit of the costs.
///
/// @param mean over futures
/// @param quantile the least regret that at least a share `level` of the futures does not exceed
/// @param most the largest
/// @param level of the quantile, above 0 and at most 1
public record Regret(double mean, double quantile, double most, double level) {

  /// Rounding of level times the number of futures.
  private static final double ROUNDING = 1e-9;

  /// The regret of every choice against all of them.
  ///
  /// @param costs `[choice][future]`, finite; the same futures for all
  /// @throws IllegalArgumentException when there is no choice or no future, or lengths differ
  public static List<Regret> of(double[][] costs, double level) {
    int futures = costs.length == 0 ? 0 : costs[0].length;
    boolean square = Arrays.stream(costs).allMatch(row -> row.length == futures);
    if (futures == 0 || !square || !(level > 0 && level <= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d choices over %d futures, level %s%nMaybe a choice lacks futures that others have",
              costs.length,
              futures,
              level));
    }
    double[] best = new double[futures];
    for (int i = 0; i < futures; i++) {
      int future = i;
      best[i] = Arrays.stream(costs).mapToDouble(row -> row[future]).min().orElseThrow();
    }
    List<Regret> all = new ArrayList<>();
    for (double[] row : costs) {
      double[] regrets = new double[futures];
      Arrays.setAll(regrets, i -> row[i] - best[i]);
      all.add(of(regrets, level));
    }
    return all;
  }

  private static Regret of(double[] regrets, double level) {
    double[] sorted = regrets.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(level * sorted.length - ROUNDING);
    return new Regret(
        Arrays.stream(regrets).average().orElseThrow(),
        sorted[Math.max(0, rank - 1)],
        sorted[sorted.length - 1],
        level);
  }
}
