// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.deposit.GeostatisticsCase;
import io.lodestone.deposit.Scatter;
import io.lodestone.deposit.Workers;
import io.lodestone.deposit.kriging.Box;
import io.lodestone.deposit.kriging.ChangeOfSupport;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.LogarithmicEstimate;
import io.lodestone.deposit.kriging.Search;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.simulation.FourierSimulator;
import io.lodestone.deposit.simulation.GaussianModel;
import io.lodestone.deposit.simulation.NormalScores;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import io.lodestone.random.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// From samples to tonnes.
class ResourceTest {

  private static final Grid NODES = new Grid(25, 25, 0.5, 50, 50, 1, 20, 20, 10);

  private static final Variogram VARIOGRAM =
      Variogram.of(0.1, new Structure(new VariogramModel.Spherical(), 0.9, Ranges.layered(400, 4)));

  private static final Points SAMPLES = Scatter.of(3, 60).map(v -> 200 + v * v * 60);

  private static final NormalScores SCORES = scores();

  private static NormalScores scores() {
    double[] ones = new double[SAMPLES.size()];
    Arrays.fill(ones, 1);
    return NormalScores.of(SAMPLES.values(), ones, 0, 2500);
  }

  private static FourierSimulator total() {
    return FourierSimulator.of(
        NODES,
        GaussianModel.ofScores(SAMPLES.withValues(SCORES.scoresOf(SAMPLES.values())), VARIOGRAM),
        Search.nearest(16).within(Ranges.layered(800, 8)),
        Workers.alone());
  }

  private static final Basket BASKET =
      Basket.fixed(List.of("la", "dy", "y"), List.of(0.5, 0.1, 0.4));

  private static final DepositModel.Density DENSITY = new DepositModel.Density(0.5, 0);

  private static final ResourcePlan PLAN =
      ResourcePlan.of(new Blocks(NODES, 2, 2, 1), List.of(0.0, 500.0, 900.0))
          .withCandidatesEvery(5);

  private static final Realisations MADE =
      Realisations.simulate(
          DepositModel.of(total(), SCORES, BASKET, DENSITY), PLAN, 1, 200, Workers.alone());

  @Test
  void publishedTotalsImplyTheirGrade() {
    GeostatisticsCase row = GeostatisticsCase.get("RES-01", "implied mean grade");
    row.isMetBy(
        Resource.impliedPpm(
            row.number("REO_t"),
            row.number("area_km2"),
            row.number("thickness_m"),
            row.number("dry_density")));
  }

  @Test
  void lognormalMeanIsTheClosedForm() {
    GeostatisticsCase row = GeostatisticsCase.get("LOGN-01", "mean of lognormal");
    row.isMetBy(LogarithmicEstimate.mean(row.number("mu"), row.number("s2")));
  }

  @Test
  void withoutACutoffAllMudCountsAndTonnesAddUp() {
    double mud = 1000.0 * 1000 * 10 * 0.5;
    for (int r = 0; r < MADE.count(); r += 17) {
      assertThat(MADE.tonnes(r, 0)).isCloseTo(mud, within(1e-3));
      double content = 0;
      for (int block = 0; block < MADE.blocks().size(); block++) {
        content += MADE.blockPpm(r, block) * MADE.blockTonnes(r) * 1e-6;
      }
      assertThat(MADE.totalTonnes(r, 0)).isCloseTo(content, within(content * 1e-9));
      assertThat(MADE.elementTonnes(r, 1, 0)).isCloseTo(0.1 * content, within(content * 1e-9));
    }
  }

  @Test
  void higherCutoffsLeaveLessMudOfAHigherGrade() {
    Resource resource = Resource.of(MADE);
    for (int r = 0; r < MADE.count(); r++) {
      List<Resource.CurvePoint> curve = resource.curve(r);
      for (int c = 1; c < curve.size(); c++) {
        assertThat(curve.get(c).mudTonnes()).isLessThanOrEqualTo(curve.get(c - 1).mudTonnes());
        assertThat(curve.get(c).meanPpm()).isGreaterThanOrEqualTo(curve.get(c).cutoffPpm());
      }
    }
    Spread spread = resource.elementTonnes("dy", 0);
    assertThat(spread.p10()).isLessThan(spread.p50());
    assertThat(spread.p50()).isLessThan(spread.p90());
    assertThatThrownBy(() -> resource.elementTonnes("xx", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe one of [la, dy, y]");
  }

  @Test
  void realisationsHaveTheSameBitsOnAnyNumberOfThreads() {
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      Realisations again = Realisations.simulate(MADE.model(), PLAN, 1, 20, Workers.of(pool, 4));
      for (int r = 0; r < 20; r++) {
        assertThat(again.totalTonnes(r, 1)).isEqualTo(MADE.totalTonnes(r, 1));
        assertThat(again.corePpm(r, 3)).isEqualTo(MADE.corePpm(r, 3));
      }
    }
  }

  @Test
  void densityAndPatternSpreadTheTonnes() {
    DepositModel unsure =
        DepositModel.of(
            total(), SCORES, BASKET.withPatternSpread(0.3), new DepositModel.Density(0.5, 0.2));
    Realisations made = Realisations.simulate(unsure, PLAN, 1, 200, Workers.alone());
    Spread mud = Resource.of(made).mudTonnes(0);
    assertThat(Resource.of(MADE).mudTonnes(0).p10())
        .isCloseTo(Resource.of(MADE).mudTonnes(0).p90(), within(1e-3));
    assertThat(mud.mean()).isCloseTo(5e6, within(4 * mud.standardError()));
    assertThat(Math.log(mud.p90() / mud.p10()) / 2.563).isCloseTo(0.2, within(0.04));
    Spread dy = Resource.of(made).elementTonnes("dy", 0);
    Spread sure = Resource.of(MADE).elementTonnes("dy", 0);
    assertThat(dy.p90() / dy.p10()).isGreaterThan(1.5 * sure.p90() / sure.p10());
  }

  @Test
  void discreteGaussianModelAgreesWithBlocksOfUnconditionalRealisations() {
    FourierSimulator free =
        FourierSimulator.of(
            NODES, GaussianModel.free(VARIOGRAM), Search.nearest(1), Workers.alone());
    Realisations made =
        Realisations.simulate(
            DepositModel.of(free, SCORES, BASKET, DENSITY), PLAN, 2, 200, Workers.alone());
    // the variance that blocks of 2 × 2 nodes keep of scores; of grades it is nearly the same
    double kept = 0;
    for (double dx : new double[] {0, 50}) {
      for (double dy : new double[] {0, 50}) {
        kept += VARIOGRAM.covariance().at(dx, dy, 0) / 4;
      }
    }
    BlockDistribution blocks = BlockDistribution.discreteGaussian(SCORES, kept);
    for (int c = 1; c < 3; c++) {
      double cutoff = PLAN.cutoffsPpm().get(c);
      double simulated = Resource.of(made).mudTonnes(c).mean() / 5e6;
      assertThat(blocks.shareAbove(cutoff))
          .as("cut-off %s", cutoff)
          .isCloseTo(simulated, within(0.03));
    }
    assertThat(blocks.mean()).isCloseTo(BlockDistribution.affine(SCORES, 1).mean(), within(3.0));
    assertThat(BlockDistribution.affine(SCORES, 0.25).variance())
        .isCloseTo(BlockDistribution.affine(SCORES, 1).variance() / 4, within(1e-6));
    assertThat(kept)
        .isCloseTo(ChangeOfSupport.blockVariance(VARIOGRAM, new Box(100, 100, 0)), within(0.06));
  }

  @Test
  void columnsNearCoresAreBetterKnown() {
    // all cores in the west; a wide reach, so that what is known decides
    double[] x = new double[200];
    double[] y = new double[200];
    double[] z = new double[200];
    double[] v = new double[200];
    for (int i = 0; i < 200; i++) {
      x[i] = 50 + 100 * (i % 5);
      y[i] = 50 + 100 * (i / 5 % 10);
      z[i] = 1.25 + 2.5 * (i / 50);
      v[i] = SAMPLES.value(i % 60);
    }
    Points west = Points.of(x, y, z, v);
    FourierSimulator simulator =
        FourierSimulator.of(
            NODES,
            GaussianModel.ofScores(west.withValues(SCORES.scoresOf(v)), VARIOGRAM),
            Search.nearest(32).measuredIn(Ranges.layered(400, 4)),
            Workers.alone());
    Realisations made =
        Realisations.simulate(
            DepositModel.of(simulator, SCORES, BASKET, DENSITY), PLAN, 1, 200, Workers.alone());
    Classification found = Classification.of(made, new Classification.Rule(1.25e6, 700), west);
    assertThat(found.category(0).confidence()).isLessThan(found.category(9).confidence());
    assertThat(found.category(9)).isIn(Category.INFERRED, Category.UNCLASSIFIED);
    double sum = 0;
    for (Category category : Category.values()) {
      sum += found.mudTonnes(category, 0).mean();
    }
    assertThat(sum).isCloseTo(5e6, within(1.0));
    assertThat(Category.INDICATED.unfc(3, 3)).isEqualTo("E3F3G2");
    assertThat(Classification.CAVEAT).contains("No competent person");
  }

  @Test
  void nextCoreIsWorthMostWhereLeastIsKnownAndNeverMoreThanKnowingAll() {
    double mean = Resource.of(MADE).contentTonnes(0).mean();
    NextCore.Question question =
        new NextCore.Question(
            r -> MADE.totalTonnes(r, 0), r -> MADE.totalTonnes(r, 0) - mean, 0.02);
    List<NextCore.Ranked> ranked = NextCore.rank(MADE, question, Noise.of(1, "deposit/assay"));
    assertThat(ranked).hasSize(16);
    double perfect = NextCore.valueOfPerfectInformation(200, question.payoff());
    assertThat(ranked.getFirst().valueOfInformation()).isPositive().isLessThan(perfect);
    assertThat(ranked).allSatisfy(c -> assertThat(c.varianceShare()).isBetween(0.0, 1.0));
    assertThat(ranked)
        .isSortedAccordingTo(
            (a, b) -> Double.compare(b.valueOfInformation(), a.valueOfInformation()));
  }

  @Test
  void coreThatTellsAllOfItTakesAllVarianceAndOneThatTellsNothingNone() {
    int n = 400;
    double[] target = new double[n];
    double[] linear = new double[n];
    double[] half = new double[n];
    double[] deaf = new double[n];
    Noise noise = Noise.of(5, "check");
    for (int r = 0; r < n; r++) {
      target[r] = noise.normal(r, 0);
      linear[r] = 3 + 2 * target[r];
      half[r] = target[r] + noise.normal(r, 1);
      deaf[r] = noise.normal(r, 2);
    }
    assertThat(NextCore.varianceShare(linear, target)).isCloseTo(1, within(1e-9));
    // correlation of 1/√2: half of the variance, as in simple kriging of one from the other
    assertThat(NextCore.varianceShare(half, target)).isCloseTo(0.5, within(0.08));
    // the square of a chance correlation of 400 pairs is below 11/400 in 999 of 1000
    assertThat(NextCore.varianceShare(deaf, target)).isCloseTo(0, within(0.0275));
    // deciding with half: E[max(0, E[V|s])] = √½·φ(0)
    assertThat(NextCore.valueOfInformation(half, target))
        .isCloseTo(Math.sqrt(0.5) * 0.39894, within(0.07));
    assertThat(NextCore.valueOfInformation(linear, target))
        .isCloseTo(NextCore.valueOfPerfectInformation(n, r -> target[r]), within(0.01));
  }
}
