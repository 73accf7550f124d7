// SPDX-License-Identifier: Apache-2.0
package io.lodestone.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sparse factorisation against elimination on the dense matrix.
class SparseCholeskyTest {

  /// A random sum of dense blocks with positive curvature, as the month's Hessian is.
  private static final class RandomSystem {
    final double[][] dense;
    final List<int[]> cliques = new ArrayList<>();
    final List<double[]> vectors = new ArrayList<>();
    final double[] diagonal;

    RandomSystem(SplittableRandom random, int size) {
      dense = new double[size][size];
      diagonal = new double[size];
      for (int i = 0; i < size; i++) {
        diagonal[i] = 1e-3 + random.nextDouble();
        dense[i][i] = diagonal[i];
      }
      for (int c = random.nextInt(3 * size); c > 0; c--) {
        int[] clique = random.ints(4, 0, size).distinct().toArray();
        double[] a = random.doubles(clique.length, -2, 2).toArray();
        cliques.add(clique);
        vectors.add(a);
        for (int i = 0; i < a.length; i++) {
          for (int j = 0; j < a.length; j++) {
            dense[clique[i]][clique[j]] += a[i] * a[j];
          }
        }
      }
    }

    void write(SparseCholesky system) {
      system.clear();
      for (int i = 0; i < diagonal.length; i++) {
        system.values()[system.slot(i, i)] += diagonal[i];
      }
      for (int c = 0; c < cliques.size(); c++) {
        int[] clique = cliques.get(c);
        double[] a = vectors.get(c);
        for (int i = 0; i < a.length; i++) {
          for (int j = 0; j <= i; j++) {
            system.values()[system.slot(clique[i], clique[j])] += a[i] * a[j];
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 40, 120})
  void solutionIsThatOfTheDenseSystem(int size) {
    SplittableRandom random = new SplittableRandom(size);
    for (int trial = 0; trial < 20; trial++) {
      RandomSystem system = new RandomSystem(random, size);
      SparseCholesky sparse = new SparseCholesky(SymbolicFactor.of(size, system.cliques));
      for (int refill = 0; refill < 2; refill++) { // the second time over old values
        system.write(sparse);
        sparse.factorise();
        double[] rhs = random.doubles(size, -1, 1).toArray();
        double[] x = rhs.clone();
        sparse.solve(x);
        double[] expected = gauss(system.dense, rhs);
        for (int i = 0; i < size; i++) {
          double scale = 1 + Math.abs(expected[i]);
          assertThat(x[i]).isCloseTo(expected[i], within(1e-9 * scale));
        }
      }
    }
  }

  @Test
  void oneFactorisationServesManyRightHandSides() {
    SplittableRandom random = new SplittableRandom(77);
    RandomSystem system = new RandomSystem(random, 30);
    SparseCholesky sparse = new SparseCholesky(SymbolicFactor.of(30, system.cliques));
    system.write(sparse);
    sparse.factorise();
    for (int k = 0; k < 30; k++) {
      double[] unit = new double[30];
      unit[k] = 1;
      double[] x = unit.clone();
      sparse.solve(x);
      for (int i = 0; i < 30; i++) {
        double product = 0;
        for (int j = 0; j < 30; j++) {
          product += system.dense[i][j] * x[j];
        }
        assertThat(product).isCloseTo(unit[i], within(1e-10));
      }
    }
  }

  @Test
  void copyHasItsOwnNumbers() {
    SparseCholesky one = new SparseCholesky(SymbolicFactor.of(1, List.of()));
    SparseCholesky two = one.copy();
    one.values()[0] = 2;
    two.values()[0] = 4;
    one.factorise();
    two.factorise();
    double[] x = {8};
    one.solve(x);
    assertThat(x[0]).isEqualTo(4);
    two.solve(x);
    assertThat(x[0]).isEqualTo(1);
  }

  @Test
  void singularPivotIsLiftedInsteadOfDividingByNothing() {
    SparseCholesky system = new SparseCholesky(SymbolicFactor.of(2, List.of(new int[] {0, 1})));
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j <= i; j++) {
        system.values()[system.slot(i, j)] = 1;
      }
    }
    system.factorise();
    double[] x = {1, 1};
    system.solve(x);
    assertThat(x[0]).isFinite();
    assertThat(x[0] + x[1]).isCloseTo(1, within(1e-6));
  }

  @Test
  void arrowFactorsWithoutFillWhenItsHeadComesLast() {
    int size = 50;
    List<int[]> cliques = IntStream.range(1, size).mapToObj(i -> new int[] {0, i}).toList();
    SymbolicFactor factor = SymbolicFactor.of(size, cliques);
    assertThat(factor.entries()).isEqualTo(2 * size - 1);
    assertThat(factor.size()).isEqualTo(size);
    assertThat(new SparseCholesky(factor).entries()).isEqualTo(2 * size - 1);
  }

  @Test
  void slotsOfAPairAreTheSameBothWaysAndDiffer() {
    SymbolicFactor factor = SymbolicFactor.of(3, List.of(new int[] {0, 1}, new int[] {1, 2}));
    assertThat(factor.slot(0, 1)).isEqualTo(factor.slot(1, 0));
    assertThat(
            IntStream.of(
                factor.slot(0, 0),
                factor.slot(1, 1),
                factor.slot(2, 2),
                factor.slot(0, 1),
                factor.slot(1, 2)))
        .doesNotHaveDuplicates();
  }

  @Test
  void pairOutsideThePatternIsRefused() {
    SymbolicFactor factor = SymbolicFactor.of(3, List.of(new int[] {0, 1}));
    assertThatThrownBy(() -> factor.slot(0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0, 2)")
        .hasMessageContaining("\nMaybe ");
  }

  private static double[] gauss(double[][] matrix, double[] rhs) {
    int n = rhs.length;
    double[][] a = new double[n][];
    double[] x = rhs.clone();
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k; j < n; j++) {
          a[i][j] -= factor * a[k][j];
        }
        x[i] -= factor * x[k];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        x[i] -= a[i][j] * x[j];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
