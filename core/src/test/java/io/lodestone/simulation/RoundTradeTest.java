// SPDX-License-Identifier: Apache-2.0
package io.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Three markets in a ring, with a lane back from the second to the first and one to a fourth.
class RoundTradeTest {

  private static final int[] FROM = {0, 1, 2, 1, 2};
  private static final int[] TO = {1, 2, 0, 0, 3};

  private static double[] after(double[] free, double... flows) {
    new RoundTrade(4, FROM, TO, free).takeFrom(flows);
    return flows;
  }

  @Test
  void theCircleLosesItsLeastExcess() {
    assertThat(after(new double[5], 10, 7, 4, 0, 2)).containsExactly(6, 3, 0, 0, 2);
  }

  @Test
  void whatIsFreeStays() {
    assertThat(after(new double[] {3, 3, 3, 0, 0}, 10, 7, 4, 0, 2)).containsExactly(9, 6, 3, 0, 2);
  }

  @Test
  void twoCirclesOnOneLaneAreBothTaken() {
    assertThat(after(new double[5], 10, 4, 4, 5, 0)).containsExactly(1, 0, 0, 0, 0);
  }

  @Test
  void tradeWithoutACircleStaysAsItIs() {
    assertThat(after(new double[5], 10, 7, 0, 0, 2)).containsExactly(10, 7, 0, 0, 2);
  }

  @Test
  void netTradeOfEveryMarketStaysAndNothingGoesRoundAnyMore() {
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 200; trial++) {
      int markets = 2 + random.nextInt(6);
      int lanes = 1 + random.nextInt(20);
      int[] from = random.ints(lanes, 0, markets).toArray();
      int[] to = new int[lanes];
      for (int l = 0; l < lanes; l++) {
        to[l] = (from[l] + 1 + random.nextInt(markets - 1)) % markets;
      }
      double[] free = random.doubles(lanes, 0, 3).toArray();
      double[] flows = random.doubles(lanes, 0, 10).toArray();
      double[] net = net(markets, from, to, flows);
      RoundTrade trade = new RoundTrade(markets, from, to, free);

      trade.takeFrom(flows);

      assertThat(net(markets, from, to, flows)).containsExactly(net, within(1e-12));
      double[] again = flows.clone();
      trade.takeFrom(again);
      assertThat(again).containsExactly(flows, within(1e-12));
    }
  }

  private static double[] net(int markets, int[] from, int[] to, double[] flows) {
    double[] net = new double[markets];
    for (int l = 0; l < flows.length; l++) {
      net[from[l]] -= flows[l];
      net[to[l]] += flows[l];
    }
    return net;
  }
}
