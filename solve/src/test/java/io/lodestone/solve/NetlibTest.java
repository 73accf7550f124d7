// SPDX-License-Identifier: Apache-2.0
package io.lodestone.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.optim.LinearModel;
import io.lodestone.optim.Optimality;
import io.lodestone.optim.Solution;
import io.lodestone.optim.Solver;
import io.lodestone.optim.SolverMethod;
import io.lodestone.optim.SolverSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Twelve linear programs of the netlib set against their published optima. The optimum is also
/// proven by its duals, which the published list cannot do.
class NetlibTest {

  /// As the list is printed.
  private static final double PUBLISHED = 1e-7;

  static Stream<Arguments> instances() {
    return text("optima.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .map(field -> Arguments.of(field[0], Double.parseDouble(field[1])));
  }

  @ParameterizedTest
  @MethodSource("instances")
  void highsFindsThePublishedOptimum(String name, double optimum) throws IOException {
    assertOptimum(RequiredSolvers.highs(), name, optimum, SolverSettings.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("instances")
  void interiorPointFindsThePublishedOptimum(String name, double optimum) throws IOException {
    SolverSettings settings = SolverSettings.DEFAULT.withMethod(SolverMethod.INTERIOR_POINT);
    assertOptimum(RequiredSolvers.highs(), name, optimum, settings);
  }

  @ParameterizedTest
  @MethodSource("instances")
  void ojalgoFindsThePublishedOptimum(String name, double optimum) throws IOException {
    assertOptimum(new OjalgoSolver(), name, optimum, SolverSettings.DEFAULT);
  }

  private static void assertOptimum(
      Solver solver, String name, double optimum, SolverSettings settings) throws IOException {
    LinearModel model = MpsFile.read(text(name + ".mps"));
    Solution solution = solver.solve(model, settings);
    Optimality.assertProven(solution, 1e-6);
    assertThat(solution.objective()).isCloseTo(optimum, within(PUBLISHED * Math.abs(optimum)));
  }

  private static String text(String file) {
    try (InputStream in = NetlibTest.class.getResourceAsStream("mps/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
