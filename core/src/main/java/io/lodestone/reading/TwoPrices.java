// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import io.lodestone.network.Market;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Two prices of a commodity that an exporter may hold apart: the one quoted at the margin outside,
/// and the one that is paid on average.
///
/// Quoted outside: the prices of all markets but the exporter's, weighted by what each bought in
/// the base month. The weights stay, so it says what one more tonne costs outside however little is
/// traded there. Paid: the prices of all markets, weighted by what each buys that month. When few
/// tonnes still trade at the quote, the two part. Prices in USD/t.
public final class TwoPrices {

  private final Trajectory run;
  private final PricePath[] paths;
  private final double[] basePrices;
  private final double[] baseBought;
  private final int[] all;
  private final int[] outside;
  private final int inside;

  private TwoPrices(Trajectory run, String exporter, String commodity, int inside) {
    this.run = run;
    this.inside = inside;
    Network network = run.network();
    int[] markets =
        IntStream.range(0, network.markets().size())
            .filter(m -> network.markets().at(m).commodity().equals(commodity))
            .toArray();
    this.paths = new PricePath[network.markets().size()];
    this.basePrices = new double[paths.length];
    this.baseBought = new double[paths.length];
    for (int m : markets) {
      Market market = network.markets().at(m);
      PricePath path = PricePath.findCommodity(run, market.region(), commodity).orElseThrow();
      paths[m] = path;
      basePrices[m] = market.basePriceUsdPerTonne();
      baseBought[m] = path.baseBoughtTonnes();
    }
    this.all = IntStream.of(markets).filter(m -> baseBought[m] > 0).toArray();
    this.outside =
        IntStream.of(all).filter(m -> !network.markets().at(m).region().equals(exporter)).toArray();
  }

  /// The two prices of a run.
  ///
  /// @param exporter region that sells abroad
  /// @throws IllegalArgumentException when it has no market for the commodity, or nobody outside it
  ///   bought any in the base month
  public static TwoPrices of(Trajectory run, String exporter, String commodity) {
    OptionalInt market = run.network().markets().findIndex(Market.idOf(exporter, commodity));
    if (market.isEmpty() || !exist(run, exporter, commodity)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no two prices of %s for exporter %s\nMaybe it has no market there, or nobody outside buys it",
              commodity,
              exporter));
    }
    return new TwoPrices(run, exporter, commodity, market.getAsInt());
  }

  /// Whether an exporter has a market for a commodity that somebody outside bought in the base
  /// month.
  public static boolean exist(Trajectory run, String exporter, String commodity) {
    OptionalInt market = run.network().markets().findIndex(Market.idOf(exporter, commodity));
    return market.isPresent()
        && new TwoPrices(run, exporter, commodity, market.getAsInt()).outside.length > 0;
  }

  /// The price quoted outside the exporter.
  public double outside(int month) {
    return weighted(outside, m -> run.price(month, m), m -> baseBought[m]);
  }

  /// The price inside the exporter.
  public double inside(int month) {
    return run.price(month, inside);
  }

  /// The volume-weighted price; that of the base weights in a month in which nobody buys.
  public double paid(int month) {
    double bought = IntStream.of(all).mapToDouble(m -> paths[m].boughtTonnes(month)).sum();
    return weighted(
        all,
        m -> run.price(month, m),
        bought > 0 ? m -> paths[m].boughtTonnes(month) : m -> baseBought[m]);
  }

  /// The price outside over the price inside.
  public double gap(int month) {
    return outside(month) / inside(month);
  }

  /// The first month in which the price outside is highest, as month index.
  public int peakMonth() {
    return highest(this::outside);
  }

  /// The first month in which the gap is widest, as month index.
  public int widestMonth() {
    return highest(this::gap);
  }

  private int highest(IntToDoubleFunction value) {
    int best = 0;
    for (int t = 1; t < run.months(); t++) {
      best = value.applyAsDouble(t) > value.applyAsDouble(best) ? t : best;
    }
    return best;
  }

  /// The price outside at base prices.
  public double baseOutside() {
    return weighted(outside, m -> basePrices[m], m -> baseBought[m]);
  }

  /// The volume-weighted price at base prices.
  public double basePaid() {
    return weighted(all, m -> basePrices[m], m -> baseBought[m]);
  }

  /// The gap at base prices.
  public double baseGap() {
    return baseOutside() / basePrices[inside];
  }

  private static double weighted(
      int[] markets, IntToDoubleFunction price, IntToDoubleFunction weight) {
    double paid = 0;
    double tonnes = 0;
    for (int m : markets) {
      paid += weight.applyAsDouble(m) * price.applyAsDouble(m);
      tonnes += weight.applyAsDouble(m);
    }
    return paid / tonnes;
  }
}
