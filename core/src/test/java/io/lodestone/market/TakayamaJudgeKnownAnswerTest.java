// SPDX-License-Identifier: Apache-2.0
package io.lodestone.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Three regions, two commodities, straight supply and demand, every pair of regions linked: the
/// numerical example of Takayama and Judge (1964), case TJ-01.
///
/// Lanes of ours are smooth; the published answer is the limit δ → 0, here extrapolated from δ and
/// 2δ. It meets the case's own tolerances: 1e-5 of a price, 1e-3 t of a net export.
class TakayamaJudgeKnownAnswerTest {

  private static final double[][] DEMAND = {{200, 300}, {100, 200}, {160, 250}};
  private static final double[][] DEMAND_SLOPE = {{10, 10}, {5, 20}, {8, 10}};
  private static final double[][] SUPPLY = {{-50, -60}, {-50, -60}, {-50, -60}};
  private static final double[][] SUPPLY_SLOPE = {{10, 15}, {20, 25}, {10, 15}};
  private static final double[][][] TRANSPORT = {
    {{0, 2, 2}, {2, 0, 1}, {2, 1, 0}}, {{0, 3, 3}, {3, 0, 2}, {3, 2, 0}}
  };
  private static final double DELTA = 1e-3;

  private static Stairs.Solved solve(double laneDelta) {
    Stairs world = new Stairs().commodity("c1", 10).commodity("c2", 10).height(0.25);
    for (int c = 0; c < 2; c++) {
      for (int r = 0; r < 3; r++) {
        addCurves(world, r, c);
        for (int to = 0; to < 3; to++) {
          if (to != r) {
            world.lane("c" + (c + 1), "r" + (r + 1), "r" + (to + 1), TRANSPORT[c][r][to]);
          }
        }
      }
    }
    return world.laneDelta(laneDelta).clear();
  }

  private static void addCurves(Stairs world, int r, int c) {
    String region = "r" + (r + 1);
    String commodity = "c" + (c + 1);
    world
        .supply(region, commodity, -10, 35, p -> SUPPLY[r][c] + SUPPLY_SLOPE[r][c] * p)
        .demand(region, commodity, -10, 35, p -> DEMAND[r][c] - DEMAND_SLOPE[r][c] * p);
  }

  private final Stairs.Solved fine = solve(DELTA);
  private final Stairs.Solved coarse = solve(2 * DELTA);

  private double limit(ToDoubleFunction<Stairs.Solved> value) {
    return 2 * value.applyAsDouble(fine) - value.applyAsDouble(coarse);
  }

  @Test
  void pricesAndNetExportsAreThePublishedOnes() {
    KnownAnswers answers = KnownAnswers.of("TJ-01");
    for (int r = 1; r <= 3; r++) {
      for (int c = 1; c <= 2; c++) {
        String region = "r" + r;
        String commodity = "c" + c;
        String place = " region %d commodity %d".formatted(r, c);
        answers.check("price" + place, limit(s -> s.price(region + "/" + commodity)));
        answers.check("net export" + place, limit(s -> netExport(s, region, commodity)));
      }
    }
  }

  @Test
  void transportCostsWhatThePublishedSolutionCosts() {
    KnownAnswers.of("TJ-01").check("total transport cost", limit(this::transportCost));
  }

  @Test
  void smootherLanesLieTwiceAsFarAway() {
    double exact = KnownAnswers.of("TJ-01").expected("price region 1 commodity 1");
    double near = Math.abs(fine.price("r1/c1") - exact);
    double far = Math.abs(coarse.price("r1/c1") - exact);
    assertThat(far / near).isBetween(1.9, 2.1);
  }

  private double netExport(Stairs.Solved s, String region, String commodity) {
    double sum = 0;
    for (int other = 1; other <= 3; other++) {
      if (!region.equals("r" + other)) {
        sum += s.flow("%s:%s>r%d".formatted(commodity, region, other));
        sum -= s.flow("%s:r%d>%s".formatted(commodity, other, region));
      }
    }
    return sum;
  }

  private double transportCost(Stairs.Solved s) {
    double sum = 0;
    for (int c = 0; c < 2; c++) {
      for (int from = 0; from < 3; from++) {
        for (int to = 0; to < 3; to++) {
          if (from != to) {
            double flow = s.flow("c%d:r%d>r%d".formatted(c + 1, from + 1, to + 1));
            sum += TRANSPORT[c][from][to] * flow;
          }
        }
      }
    }
    return sum;
  }
}
