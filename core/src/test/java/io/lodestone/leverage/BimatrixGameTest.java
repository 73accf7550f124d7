// SPDX-License-Identifier: Apache-2.0
package io.lodestone.leverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.KnownCase;
import io.lodestone.leverage.BimatrixGame.Cell;
import io.lodestone.leverage.BimatrixGame.Equilibrium;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BimatrixGameTest {

  private static double[][] negative(double[][] payoffs) {
    return Arrays.stream(payoffs)
        .map(row -> Arrays.stream(row).map(p -> -p).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void pureEquilibriaOfThePublishedGameMatch() {
    KnownCase c = KnownCase.get("leverage", "GAME-01", "pure");
    BimatrixGame game = BimatrixGame.of(c.matrix("A"), c.matrix("B"));
    List<String> cells =
        game.pureEquilibria().stream()
            .map(cell -> "(%d, %d)".formatted(cell.row() + 1, cell.column() + 1))
            .toList();
    c.isMetBy(cells.toString());
    assertThat(game.equilibria()).singleElement().matches(Equilibrium::isPure);
  }

  @Test
  void battleOfTheSexesHasTwoPureAndOneMixedEquilibrium() {
    List<Equilibrium> found =
        BimatrixGame.of(new double[][] {{3, 0}, {0, 2}}, new double[][] {{2, 0}, {0, 3}})
            .equilibria();
    assertThat(found).hasSize(3);
    assertThat(found.subList(0, 2)).allMatch(Equilibrium::isPure);
    assertThat(found.get(2).rowShares().getFirst()).isCloseTo(0.6, within(1e-12));
    assertThat(found.get(2).columnShares().getFirst()).isCloseTo(0.4, within(1e-12));
    assertThat(found.get(2).rowPayoff()).isCloseTo(1.2, within(1e-12));
  }

  @Test
  void rockPaperScissorsIsMixedOnly() {
    double[][] payoffs = {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}};
    BimatrixGame game = BimatrixGame.of(payoffs, negative(payoffs));
    assertThat(game.pureEquilibria()).isEmpty();
    assertThat(game.equilibria())
        .singleElement()
        .satisfies(e ->
            assertThat(e.rowShares())
                .allSatisfy(s -> assertThat(s).isCloseTo(1 / 3.0, within(1e-12))));
  }

  /// Von Stengel, "Computing equilibria for two-person games" (2002), figure 2.1: three equilibria
  /// of a 3 x 2 game, of which one is pure.
  @Test
  void theGameOfVonStengelHasItsThreeEquilibria() {
    List<Equilibrium> found =
        BimatrixGame.of(
                new double[][] {{3, 3}, {2, 5}, {0, 6}}, new double[][] {{3, 2}, {2, 6}, {3, 1}})
            .equilibria();
    assertThat(found).hasSize(3);
    assertThat(found.getFirst().rowShares()).containsExactly(1.0, 0.0, 0.0);
    assertThat(found)
        .anySatisfy(e -> {
          assertThat(e.rowShares().get(0)).isCloseTo(0.8, within(1e-12));
          assertThat(e.columnShares().get(0)).isCloseTo(2 / 3.0, within(1e-12));
        })
        .anySatisfy(e -> {
          assertThat(e.rowShares().get(1)).isCloseTo(1 / 3.0, within(1e-12));
          assertThat(e.columnShares().get(0)).isCloseTo(1 / 3.0, within(1e-12));
        });
  }

  @Test
  void aGameWithTiesShowsTheEndsOfItsFaces() {
    // The row player does not mind; the column player wants the first column throughout.
    List<Equilibrium> found =
        BimatrixGame.of(new double[][] {{1, 1}, {1, 1}}, new double[][] {{1, 0}, {1, 0}})
            .equilibria();
    assertThat(found).hasSize(2).allMatch(e -> e.columnShares().getFirst() == 1);
  }

  @Test
  void nobodyGainsByChangingAloneAndTheNumberIsOdd() {
    Random random = new Random(11);
    for (int round = 0; round < 100; round++) {
      double[][] a = new double[4][6];
      double[][] b = new double[4][6];
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 6; j++) {
          a[i][j] = 1e9 * random.nextGaussian();
          b[i][j] = random.nextGaussian();
        }
      }
      BimatrixGame game = BimatrixGame.of(a, b);
      List<Equilibrium> found = game.equilibria();
      // Wilson 1971: without ties their number is odd.
      assertThat(found.size() % 2).isEqualTo(1);
      assertThat(found)
          .allSatisfy(e -> {
            assertThat(game.rowGain(e.rowShares(), e.columnShares())).isLessThan(1e-5);
            assertThat(game.columnGain(e.rowShares(), e.columnShares())).isLessThan(1e-9);
          });
      assertThat(found.stream().filter(Equilibrium::isPure).count())
          .isEqualTo(game.pureEquilibria().size());
    }
  }

  @Test
  void cellsOfEqualPayoffsAreAllPureEquilibria() {
    double[][] same = {{4, 4}, {4, 4}};
    assertThat(BimatrixGame.of(same, same).pureEquilibria())
        .containsExactly(new Cell(0, 0), new Cell(0, 1), new Cell(1, 0), new Cell(1, 1));
  }

  @Test
  void payoffsMustFit() {
    assertThatThrownBy(() -> BimatrixGame.of(new double[][] {{1, 2}}, new double[][] {{1}, {2}}))
        .hasMessageContaining("Maybe");
  }
}
