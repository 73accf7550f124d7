// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;

/// A vertex of { z ≥ 0, payoffs·z ≤ 1 }, where `payoffs` are what the other player's choices earn
/// against z.
///
/// @param shares z divided by its sum, `[own choice]`; all 0 at the origin
/// @param sum of z, 0 at the origin
/// @param ownTight bits of own choices that are not used
/// @param otherTight bits of the other player's choices that are best answers
record BestResponseVertex(double[] shares, double sum, int ownTight, int otherTight) {

  /// All vertices: each is where as many bounds as there are choices hold exactly.
  ///
  /// @param payoffs all above 0, `[other's choice][own choice]`
  static List<BestResponseVertex> list(double[][] payoffs, int own) {
    int other = payoffs.length;
    Map<Integer, BestResponseVertex> byTight = new LinkedHashMap<>();
    for (int bounds = 0; bounds < 1 << (own + other); bounds++) {
      if (Integer.bitCount(bounds) == own) {
        double[] z = solve(payoffs, own, bounds);
        if (z.length > 0 && isFeasible(payoffs, z)) {
          BestResponseVertex vertex = of(payoffs, z);
          byTight.putIfAbsent(vertex.ownTight | vertex.otherTight << own, vertex);
        }
      }
    }
    return List.copyOf(byTight.values());
  }

  /// The point at which these bounds hold exactly; empty where they do not fix one.
  private static double[] solve(double[][] payoffs, int own, int bounds) {
    List<double[]> rows = new ArrayList<>();
    double[] right = new double[own];
    for (int b = 0; b < own + payoffs.length; b++) {
      if ((bounds >> b & 1) == 1) {
        double[] row = b < own ? new double[own] : payoffs[b - own];
        if (b < own) {
          row[b] = 1;
        } else {
          right[rows.size()] = 1;
        }
        rows.add(row);
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(
                new Array2DRowRealMatrix(rows.toArray(double[][]::new)), BimatrixGame.tie())
            .getSolver();
    return solver.isNonSingular()
        ? solver.solve(new ArrayRealVector(right, false)).toArray()
        : new double[0];
  }

  private static boolean isFeasible(double[][] payoffs, double[] z) {
    return Arrays.stream(z).allMatch(v -> v >= -BimatrixGame.tie())
        && Arrays.stream(payoffs).allMatch(row -> earned(row, z) <= 1 + BimatrixGame.tie());
  }

  private static double earned(double[] row, double[] z) {
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += row[j] * z[j];
    }
    return sum;
  }

  private static BestResponseVertex of(double[][] payoffs, double[] z) {
    int ownTight = 0;
    int otherTight = 0;
    double[] clean = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      boolean used = z[j] > BimatrixGame.tie();
      clean[j] = used ? z[j] : 0;
      ownTight |= used ? 0 : 1 << j;
    }
    for (int i = 0; i < payoffs.length; i++) {
      otherTight |= earned(payoffs[i], clean) >= 1 - BimatrixGame.tie() ? 1 << i : 0;
    }
    double sum = Arrays.stream(clean).sum();
    double[] shares = Arrays.stream(clean).map(v -> sum > 0 ? v / sum : 0).toArray();
    return new BestResponseVertex(shares, sum, ownTight, otherTight);
  }
}
