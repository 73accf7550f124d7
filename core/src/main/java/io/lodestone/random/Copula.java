// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A Gaussian copula: gives the draws of some parameters the rank correlations that a study states,
/// and leaves each of them uniform (Iman and Conover 1982 for the aim; Nelsen 2006, section 2.8,
/// for the construction). Pairs without a stated correlation have 0. Immutable; threads may share
/// it.
///
/// A parameter is a mixture of its own draw and of those of parameters that were named before it,
/// in the order in which the correlations name them. So the first keeps its draws, and correlations
/// added at the end of the list move no parameter that was named before.
public final class Copula {

  /// A remaining variance below this means that the correlations leave a parameter no freedom.
  private static final double LEAST_PIVOT = 1e-10;

  private final List<String> parameters;
  private final Map<String, Integer> rankByParameter;

  /// The lower triangle of the Cholesky factor, `[parameter][parameter up to it]`.
  private final double[][] factor;

  private Copula(List<String> parameters, Map<String, Integer> ranks, double[][] factor) {
    this.parameters = parameters;
    this.rankByParameter = ranks;
    this.factor = factor;
  }

  /// The copula that names no parameter.
  public static Copula independent() {
    return of(List.of());
  }

  /// The copula with these correlations.
  ///
  /// @throws IllegalArgumentException when a pair is named twice or the correlations cannot all
  ///   hold at once (their matrix is not positive definite)
  public static Copula of(List<RankCorrelation> correlations) {
    Set<String> named = new LinkedHashSet<>();
    for (RankCorrelation c : correlations) {
      named.add(c.first());
      named.add(c.second());
    }
    List<String> parameters = List.copyOf(named);
    Map<String, Integer> ranks = new HashMap<>();
    parameters.forEach(p -> ranks.put(p, ranks.size()));
    double[][] matrix = lowerTriangle(correlations, ranks);
    factorise(matrix, parameters);
    return new Copula(parameters, Map.copyOf(ranks), matrix);
  }

  private static double[][] lowerTriangle(
      List<RankCorrelation> correlations, Map<String, Integer> ranks) {
    double[][] matrix =
        IntStream.range(0, ranks.size()).mapToObj(i -> new double[i + 1]).toArray(double[][]::new);
    Set<Set<String>> pairs = new LinkedHashSet<>();
    for (RankCorrelation c : correlations) {
      if (!pairs.add(Set.of(c.first(), c.second()))) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "two rank correlations of '%s' and '%s'%nMaybe remove one",
                c.first(),
                c.second()));
      }
      int i = ranks.get(c.first());
      int j = ranks.get(c.second());
      matrix[Math.max(i, j)][Math.min(i, j)] = c.pearson();
    }
    return matrix;
  }

  /// Cholesky's factor of a correlation matrix in place of its lower triangle.
  private static void factorise(double[][] matrix, List<String> parameters) {
    for (int i = 0; i < matrix.length; i++) {
      double pivot = 1;
      for (int j = 0; j < i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = sum / matrix[j][j];
        pivot -= matrix[i][j] * matrix[i][j];
      }
      if (pivot < LEAST_PIVOT) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                ("the rank correlations of '%s' with %s cannot all hold: their matrix is not positive"
                    + " definite%nMaybe weaken them, or state the ones among its partners, which"
                    + " count as 0 where nothing is stated"),
                parameters.get(i),
                parameters.subList(0, i)));
      }
      matrix[i][i] = Math.sqrt(pivot);
    }
  }

  /// Whether the draws of a parameter may differ from its independent ones.
  boolean joins(String parameter) {
    return rankByParameter.containsKey(parameter);
  }

  /// The correlated draws of a parameter.
  ///
  /// @param independent the independent draws of any parameter
  public Draws join(String parameter, Function<String, Draws> independent) {
    Integer rank = rankByParameter.get(parameter);
    if (rank == null || isFree(rank)) {
      return independent.apply(parameter);
    }
    double[] weight = factor[rank];
    int[] used = IntStream.rangeClosed(0, rank).filter(j -> weight[j] != 0).toArray();
    Draws[] draws =
        IntStream.of(used)
            .mapToObj(j -> independent.apply(parameters.get(j)))
            .toArray(Draws[]::new);
    return trajectory -> {
      double z = 0;
      for (int k = 0; k < used.length; k++) {
        z += weight[used[k]] * StandardNormal.quantile(draws[k].at(trajectory));
      }
      // Beyond 8 standard deviations the share rounds to 1, which is not a draw.
      return Math.clamp(StandardNormal.shareBelow(z), 0x1p-53, 1 - 0x1p-53);
    };
  }

  /// Whether nothing before a parameter has a say in it; weights that are exactly 0 are unstated.
  private boolean isFree(int rank) {
    return IntStream.range(0, rank).allMatch(j -> factor[rank][j] == 0);
  }
}
