// SPDX-License-Identifier: Apache-2.0
package io.lodestone.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.discovery.Box.Range;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Planted rules must be found, and nothing where there is none.
class DiscoveryTest {

  private static final int INPUTS = 6;

  /// Uniform inputs; wanted inside the planted box, and elsewhere with a small chance.
  private static Cases planted(int size, Box box, double noise, long seed) {
    Random random = new Random(seed);
    double[][] values = new double[INPUTS][size];
    for (double[] input : values) {
      for (int k = 0; k < size; k++) {
        input[k] = random.nextDouble();
      }
    }
    Cases blank = Cases.of(values, new boolean[size]);
    boolean[] wanted = new boolean[size];
    for (int k = 0; k < size; k++) {
      wanted[k] = box.contains(blank, k) != random.nextDouble() < noise;
    }
    return Cases.of(values, wanted);
  }

  private static Box corner(double low, double high) {
    return Box.all(INPUTS)
        .with(1, new Range(low, Double.POSITIVE_INFINITY))
        .with(4, new Range(Double.NEGATIVE_INFINITY, high));
  }

  @Test
  void aPlantedBoxIsFoundWithItsBordersAndNothingElse() {
    Cases cases = planted(2000, corner(0.7, 0.4), 0.02, 1);
    Prim.Found found = Prim.find(cases, Prim.Settings.DEFAULT).getFirst();
    assertThat(found.score().box().restricted()).containsExactly(1, 4);
    assertThat(found.score().box().ranges().get(1).low()).isCloseTo(0.7, within(0.05));
    assertThat(found.score().box().ranges().get(4).high()).isCloseTo(0.4, within(0.05));
    assertThat(found.score().coverage()).isGreaterThan(0.75);
    assertThat(found.score().density()).isGreaterThan(0.9);
    assertThat(found.score().quasiP()).allSatisfy(p -> assertThat(p).isLessThan(1e-6));
  }

  @Test
  void twoPlantedBoxesAreBothFound() {
    Cases one = planted(4000, corner(0.8, 0.3), 0, 2);
    Box other = Box.all(INPUTS).with(0, new Range(Double.NEGATIVE_INFINITY, 0.15));
    boolean[] either = new boolean[one.size()];
    double[][] values = new double[INPUTS][one.size()];
    for (int k = 0; k < one.size(); k++) {
      either[k] = one.isWanted(k) || other.contains(one, k);
      for (int i = 0; i < INPUTS; i++) {
        values[i][k] = one.value(i, k);
      }
    }
    List<Prim.Found> found = Prim.find(Cases.of(values, either), Prim.Settings.DEFAULT);
    assertThat(found).hasSizeGreaterThanOrEqualTo(2);
    assertThat(found.subList(0, 2).stream().map(f -> f.score().box().restricted()))
        .containsExactlyInAnyOrder(List.of(0), List.of(1, 4));
  }

  @Test
  void theTrajectoryTradesCoverageForDensity() {
    Cases cases = planted(1000, corner(0.6, 0.5), 0.05, 3);
    List<BoxScore> way = Prim.find(cases, Prim.Settings.DEFAULT).getFirst().trajectory();
    assertThat(way.getFirst().coverage()).isEqualTo(1);
    assertThat(way.getFirst().density()).isCloseTo(cases.share(), within(1e-12));
    double peak = way.stream().mapToDouble(BoxScore::density).max().orElseThrow();
    assertThat(peak).isGreaterThan(0.9);
    assertThat(way).hasSizeGreaterThan(20);
  }

  @Test
  void outcomesWithoutARuleGiveNoStrongBox() {
    Cases cases = planted(1000, Box.all(INPUTS).with(0, new Range(2, 3)), 0.3, 4);
    assertThat(Prim.find(cases, Prim.Settings.DEFAULT))
        .allSatisfy(f -> assertThat(f.score().density()).isLessThan(0.6));
  }

  @Test
  void nothingOrEverythingWantedHasNoBox() {
    double[][] values = {{1, 2, 3, 4}};
    for (boolean all : new boolean[] {true, false}) {
      boolean[] wanted = {all, all, all, all};
      assertThat(Prim.find(Cases.of(values, wanted), Prim.Settings.DEFAULT)).isEmpty();
    }
  }

  @Test
  void casesOfOneValueStayTogether() {
    double[][] values = new double[1][100];
    boolean[] wanted = new boolean[100];
    for (int k = 0; k < 100; k++) {
      values[0][k] = k < 60 ? 0 : 1;
      wanted[k] = k >= 60;
    }
    BoxScore score = Prim.find(Cases.of(values, wanted), Prim.Settings.DEFAULT).getFirst().score();
    assertThat(score.coverage()).isEqualTo(1);
    assertThat(score.density()).isEqualTo(1);
    assertThat(score.box().ranges().getFirst().low()).isEqualTo(0.5);
  }

  /// 10 of 12 cases in the box are wanted, 12 of 24 without the restriction: the chance of 10 or
  /// more heads of 12 coins is (66 + 12 + 1) / 4096.
  @Test
  void quasiPIsTheBinomialTail() {
    double[][] values = new double[1][24];
    boolean[] wanted = new boolean[24];
    for (int k = 0; k < 24; k++) {
      values[0][k] = k;
      wanted[k] = k < 10 || k >= 22;
    }
    BoxScore score =
        BoxScore.of(
            Cases.of(values, wanted),
            Box.all(1).with(0, new Range(Double.NEGATIVE_INFINITY, 11.5)));
    assertThat(score.hits()).isEqualTo(10);
    assertThat(score.quasiP().getFirst()).isCloseTo(79 / 4096.0, within(1e-12));
  }

  @Test
  void theTreeFindsThePlantedBoxToo() {
    Cases cases = planted(2000, corner(0.7, 0.4), 0.02, 5);
    List<Cart.Leaf> leaves = Cart.grow(cases, Cart.Settings.DEFAULT);
    Cart.Leaf purest = leaves.getFirst();
    assertThat(purest.wanted()).isTrue();
    assertThat(purest.score().box().restricted()).contains(1, 4);
    assertThat(purest.score().box().ranges().get(1).low()).isCloseTo(0.7, within(0.03));
    assertThat(purest.score().box().ranges().get(4).high()).isCloseTo(0.4, within(0.03));
    assertThat(leaves.stream().mapToInt(l -> l.score().cases()).sum()).isEqualTo(cases.size());
  }

  /// The first split of a sample that two lines can check by hand: 3 of 4 low ones are wanted and 1
  /// of 4 high ones, so the border lies between 4 and 5.
  @Test
  void theTreeSplitsWhereGiniFallsMost() {
    double[][] values = {{1, 2, 3, 4, 5, 6, 7, 8}};
    boolean[] wanted = {true, true, true, true, false, false, false, true};
    List<Cart.Leaf> leaves = Cart.grow(Cases.of(values, wanted), new Cart.Settings(1, 0.01, 0.01));
    assertThat(leaves).hasSize(2);
    assertThat(leaves.getFirst().score().box().ranges().getFirst().high()).isEqualTo(4.5);
  }

  @Test
  void inputsMustBeDrawnInEveryCase() {
    assertThatThrownBy(() -> Cases.of(new double[][] {{1, Double.NaN}}, new boolean[2]))
        .hasMessageContaining("Maybe");
  }
}
