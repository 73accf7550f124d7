// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.network.Stage;
import io.lodestone.network.StageRole;
import io.lodestone.network.Terms;
import io.lodestone.simulation.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The prices of one market over a run, and how much was bought at them. Months are month indices
/// of the run.
public final class PricePath {

  private final Trajectory run;
  private final int market;
  private final int[] endUses;
  private final List<Taker> takers;

  private PricePath(Trajectory run, int market) {
    Network network = run.network();
    this.run = run;
    this.market = market;
    this.endUses =
        IntStream.range(0, network.endUses().size())
            .filter(u -> network.endUseMarket(u) == market)
            .toArray();
    this.takers = takers(network, market);
  }

  /// The prices of a commodity in a region, if it has a market there.
  public static Optional<PricePath> findCommodity(Trajectory run, String region, String commodity) {
    OptionalInt market = run.network().markets().findIndex(Market.idOf(region, commodity));
    return market.isPresent()
        ? Optional.of(new PricePath(run, market.getAsInt()))
        : Optional.empty();
  }

  /// The prices of an element in a region: of the separated commodity there that carries most of it
  /// per tonne. A chain without separation is read at its refined goods, and one without these at
  /// whatever carries most of it, scrap left out.
  public static Optional<PricePath> findElement(Trajectory run, String region, String element) {
    return findRichest(run, region, element, stage -> stage == Stage.SEPARATION)
        .or(() -> findRichest(run, region, element, stage -> stage.role() == StageRole.REFINED))
        .or(() -> findRichest(run, region, element, stage -> stage.role() != StageRole.SCRAP));
  }

  private static Optional<PricePath> findRichest(
      Trajectory run, String region, String element, Predicate<Stage> counts) {
    Network network = run.network();
    return IntStream.range(0, network.markets().size())
        .filter(m -> network.markets().at(m).region().equals(region))
        .filter(m -> counts.test(network.commodityOf(m).stage()))
        .filter(m -> network.commodityOf(m).contentShare(element) > 0)
        .boxed()
        .max(Comparator.comparingDouble(m -> network.commodityOf(m).contentShare(element)))
        .map(m -> new PricePath(run, m));
  }

  /// The id of the commodity.
  public String commodity() {
    return run.network().commodityOf(market).id();
  }

  /// Price over base price.
  public double ratio(int month) {
    return run.price(month, market) / run.network().markets().at(market).basePriceUsdPerTonne();
  }

  /// The highest price over the base price.
  public double peakRatio() {
    return ratio(peakMonth());
  }

  /// The first month with the highest price.
  public int peakMonth() {
    int peak = 0;
    for (int t = 1; t < run.months(); t++) {
      peak = run.price(t, market) > run.price(peak, market) ? t : peak;
    }
    return peak;
  }

  /// Σ price × bought / Σ bought, USD/t, where bought is what end uses consumed and plants took in;
  /// NaN if nothing was bought.
  public double averageUsdPerTonne() {
    double paid = 0;
    double bought = 0;
    for (int t = 0; t < run.months(); t++) {
      double tonnes = boughtTonnes(t);
      paid += tonnes * run.price(t, market);
      bought += tonnes;
    }
    return paid / bought;
  }

  /// What end uses consumed and plants took in, t.
  public double boughtTonnes(int month) {
    double tonnes = 0;
    for (int endUse : endUses) {
      tonnes += run.consumption(month, endUse);
    }
    for (Taker taker : takers) {
      tonnes += taker.coefficient() * run.activity(month, taker.plant());
    }
    return tonnes;
  }

  /// What end uses and plants buy in the base month, t.
  public double baseBoughtTonnes() {
    double tonnes = 0;
    for (int endUse : endUses) {
      tonnes += run.base().use(endUse);
    }
    for (Taker taker : takers) {
      tonnes += taker.coefficient() * run.base().activity(taker.plant());
    }
    return tonnes;
  }

  /// A plant that takes in the commodity, t per tonne of its activity.
  private record Taker(int plant, double coefficient) {}

  private static List<Taker> takers(Network network, int market) {
    List<Taker> takers = new ArrayList<>();
    for (int p = 0; p < network.plants().size(); p++) {
      Terms recipe = network.recipe(p);
      for (int k = 0; k < recipe.size(); k++) {
        if (recipe.index(k) == market && recipe.coefficient(k) < 0) {
          takers.add(new Taker(p, -recipe.coefficient(k)));
        }
      }
    }
    return takers;
  }
}
