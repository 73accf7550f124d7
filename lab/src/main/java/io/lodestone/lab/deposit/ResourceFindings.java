// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.deposit.kriging.CrossValidation;
import io.lodestone.deposit.kriging.Grid;
import io.lodestone.deposit.kriging.Search;
import io.lodestone.deposit.kriging.Trend;
import io.lodestone.deposit.processing.Grades;
import io.lodestone.deposit.resource.Basket;
import io.lodestone.deposit.resource.BasketFit;
import io.lodestone.deposit.resource.DepositModel;
import io.lodestone.deposit.resource.Realisations;
import io.lodestone.deposit.resource.Resource;
import io.lodestone.deposit.resource.ResourcePlan;
import io.lodestone.deposit.sample.Composites;
import io.lodestone.deposit.sample.Declustering;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.sample.Samples;
import io.lodestone.deposit.simulation.FourierSimulator;
import io.lodestone.deposit.simulation.GaussianModel;
import io.lodestone.deposit.simulation.NormalScores;
import io.lodestone.deposit.simulation.SyntheticCores;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.study.deposit.MinedGrades;
import io.lodestone.study.deposit.ResourceSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// What lies in the ground: cores, realisations, and the part that would be mined.
///
/// @param settings of the study
/// @param synthetic whether nobody has taken the cores
/// @param cores real or synthetic
/// @param points total grades of composites, by core
/// @param declustered what becomes of the mean when crowds of samples count less
/// @param variogram what the cores show of it
/// @param validation of kriged scores, a core at a time
/// @param realisations of the deposit
/// @param minedBlocks that are mined: chosen by expected grade, before the truth is known
public record ResourceFindings(
    ResourceSettings settings,
    boolean synthetic,
    Samples cores,
    Points points,
    Declustered declustered,
    VariogramFindings variogram,
    CrossValidation validation,
    Realisations realisations,
    List<Integer> minedBlocks) {

  /// Assumed: candidates for the next core stand on every fifth node, 5 km apart.
  private static final int CANDIDATE_NODES = 5;

  /// Of a composite, at least so much must be assayed.
  private static final double KNOWN_SHARE = 0.5;

  private static final int LEAST_COMPLETE = 3;
  private static final int NEIGHBOURS = 16;
  private static final int SHIFTS = 10;
  private static final int DAYS = 365;

  public static ResourceFindings of(DepositInput in) {
    ResourceSettings s = in.deposit().resource();
    boolean synthetic = in.deposit().findCores().isEmpty();
    Samples cores = cores(in, s);
    Points total = cores.totals();
    double spacing = spacing(s.grid(), cores);
    double[] weights =
        Declustering.byCell(
            total, new Declustering.Cell(spacing, spacing, Double.POSITIVE_INFINITY), SHIFTS);
    double most = Math.max(s.statistics().greatestPpm(), 1.05 * greatest(total));
    NormalScores scores = NormalScores.of(total.values(), weights, 0, most);
    Points y = total.withValues(scores.scoresOf(total.values()));
    VariogramFindings shown = VariogramFindings.of(y, s.grid(), spacing, s.variogram());
    Variogram variogram =
        in.deposit().numbers().getOr("resource.fitted-variogram", 0) == 1
            ? shown.findFitted().orElse(s.variogram())
            : s.variogram();
    Search search = Search.nearest(NEIGHBOURS).measuredIn(VariogramFindings.ranges(variogram));
    DepositModel model =
        DepositModel.of(
            FourierSimulator.of(
                s.grid(), GaussianModel.ofScores(y, variogram), search, in.workers()),
            scores,
            synthetic ? s.basket() : basket(cores, scores, s),
            density(cores, s));
    ResourcePlan plan =
        new ResourcePlan(s.blocks(), s.cutoffsPpm(), List.of())
            .withCandidatesEvery(CANDIDATE_NODES);
    Realisations made =
        Realisations.simulate(model, plan, in.seed(), in.realisations(), in.workers());
    CrossValidation validation =
        CrossValidation.of(y, variogram, new Trend.Constant(), search, in.workers());
    Declustered declustered =
        new Declustered(
            spacing,
            Arrays.stream(total.values()).average().orElseThrow(),
            Declustering.mean(total, weights));
    return new ResourceFindings(
        s, synthetic, cores, total, declustered, shown, validation, made, mined(made, in));
  }

  /// Means of the total, ppm.
  ///
  /// @param cellMetres side of the cells
  public record Declustered(double cellMetres, double plain, double weighted) {}

  /// Real cores as composites as long as a layer is thick; synthetic ones are drawn so.
  private static Samples cores(DepositInput in, ResourceSettings s) {
    return in.deposit()
        .findCores()
        .map(own -> Composites.of(own, s.grid().dz(), KNOWN_SHARE))
        .orElseGet(() -> drawn(s, in.seed()));
  }

  /// Mean distance of cores, metres.
  private static double spacing(Grid grid, Samples cores) {
    return Math.sqrt(
        grid.countX() * grid.dx() * grid.countY() * grid.dy() / Math.max(1, cores.cores().size()));
  }

  /// The elements as the cores show them; as the study states them when fewer than three samples
  /// have all.
  private static Basket basket(Samples cores, NormalScores scores, ResourceSettings s) {
    long complete =
        cores.intervals().stream().filter(i -> i.ppm().stream().allMatch(g -> g > 0)).count();
    return complete < LEAST_COMPLETE ? s.basket() : BasketFit.of(cores, scores, 0).basket();
  }

  private static DepositModel.Density density(Samples cores, ResourceSettings s) {
    double measured = cores.meanDensity();
    return Double.isNaN(measured)
        ? s.density()
        : new DepositModel.Density(measured, s.density().spread());
  }

  private static Samples drawn(ResourceSettings s, long seed) {
    ResourceSettings.Statistics known = s.statistics();
    return SyntheticCores.draw(
        s.grid(),
        s.variogram(),
        new SyntheticCores.Statistics(
            known.meanPpm(), known.greatestPpm(), known.logSpread(), known.cores()),
        new SyntheticCores.Pattern(s.basket().elements(), s.basket().centralShares()),
        seed);
  }

  private static double greatest(Points points) {
    return Arrays.stream(points.values()).max().orElseThrow();
  }

  /// Piles of blocks as thick as what is mined, best expected grade first, until they hold the mud
  /// of the whole life of the largest scheme.
  private static List<Integer> mined(Realisations made, DepositInput in) {
    Grid grid = made.blocks();
    int thick =
        (int)
            Math.max(
                1, Math.round(in.deposit().numbers().get("money.mined-thickness") / grid.dz()));
    double[] expected = Resource.of(made).expectedBlockPpm();
    record Pile(List<Integer> blocks, double ppm) {}
    List<Pile> piles = new ArrayList<>();
    for (int column = 0; column < grid.countX() * grid.countY(); column++) {
      Pile best = new Pile(List.of(), 0);
      for (int k = 0; k + thick <= grid.countZ(); k++) {
        List<Integer> blocks = new ArrayList<>();
        double sum = 0;
        for (int layer = k; layer < k + thick; layer++) {
          int block = column + grid.countX() * grid.countY() * layer;
          blocks.add(block);
          sum += expected[block];
        }
        best = sum > best.ppm() ? new Pile(blocks, sum) : best;
      }
      piles.add(best);
    }
    piles.sort(Comparator.comparingDouble(Pile::ppm).reversed());
    double needed =
        in.deposit().schemes().stream()
                .mapToDouble(scheme -> in.deposit().lift(scheme).dryTonnesPerDay())
                .max()
                .orElse(0)
            * DAYS
            * in.deposit().numbers().get("money.life");
    double blockTonnes = grid.cellVolume() * made.model().density().meanTonnesPerM3();
    List<Integer> blocks = new ArrayList<>();
    for (Pile pile : piles) {
      if (blocks.size() * blockTonnes >= needed) {
        break;
      }
      blocks.addAll(pile.blocks());
    }
    return blocks;
  }

  /// Grade of what is mined in a realisation, ppm.
  public double minedPpm(int realisation) {
    return minedBlocks.stream()
        .mapToDouble(block -> realisations.blockPpm(realisation, block))
        .average()
        .orElseThrow();
  }

  /// Grades by element of what is mined in a realisation.
  public Grades minedGrades(int realisation) {
    Basket basket = realisations.model().basket();
    double all = realisations.totalTonnes(realisation, 0);
    double ppm = minedPpm(realisation);
    Map<String, Double> grades = new LinkedHashMap<>();
    for (int e = 0; e < basket.elements().size(); e++) {
      grades.put(
          basket.elements().get(e), ppm * realisations.elementTonnes(realisation, e, 0) / all);
    }
    return new Grades(grades);
  }

  /// Grades by element of what is mined, in every realisation: what ensembles draw from.
  public MinedGrades minedGrades() {
    return new MinedGrades(
        synthetic, IntStream.range(0, realisations.count()).mapToObj(this::minedGrades).toList());
  }

  /// What every output must say of the cores.
  public String coresCaveat() {
    return synthetic
        ? String.format(
            Locale.ROOT,
            "Synthetic cores: %d cores drawn from a seeded field to match published statistics; nobody has taken them.",
            cores.cores().size())
        : String.format(
            Locale.ROOT, "%d cores that the study brings (deposit/cores).", cores.cores().size());
  }
}
