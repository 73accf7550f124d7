// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import io.lodestone.network.IdPattern;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A quantity of a run that has a value each month and one in the base month.
public sealed interface MonthlyQuantity {

  /// Its values, `[month]`.
  ///
  /// @throws IllegalArgumentException when the network lacks what it speaks of
  double[] values(Trajectory run);

  /// Its value in the base month.
  ///
  /// @throws IllegalArgumentException when the network lacks what it speaks of
  double base(Trajectory run);

  /// Its name in results, such as `price:china/dysprosium-oxide`.
  default String id() {
    return switch (this) {
      case Price p -> "price:" + p.market;
      case PriceOutside p -> "price-outside:" + p.exporter + "/" + p.commodity;
      case PricePaid p -> "price-paid:" + p.commodity;
      case PriceGap p -> "price-gap:" + p.exporter + "/" + p.commodity;
      case Imports i -> "imports:" + i.trade();
      case ImportShare s -> "import-share:" + s.part.trade();
      case Activity a -> "activity:" + String.join(",", a.plants);
      case Consumption c -> "consumption:" + String.join(",", c.endUses);
    };
  }

  /// The price of a market, USD/t.
  ///
  /// @param market id, `region/commodity`
  record Price(String market) implements MonthlyQuantity {

    @Override
    public double[] values(Trajectory run) {
      int m = run.network().markets().getIndex(market);
      return byMonth(run, t -> run.price(t, m));
    }

    @Override
    public double base(Trajectory run) {
      return run.network().markets().get(market).basePriceUsdPerTonne();
    }
  }

  /// The price quoted at the margin outside the exporter, USD/t: what a tonne more costs there. See
  /// [TwoPrices#outside].
  record PriceOutside(String exporter, String commodity) implements MonthlyQuantity {

    @Override
    public double[] values(Trajectory run) {
      TwoPrices prices = TwoPrices.of(run, exporter, commodity);
      return byMonth(run, prices::outside);
    }

    @Override
    public double base(Trajectory run) {
      return TwoPrices.of(run, exporter, commodity).baseOutside();
    }
  }

  /// The volume-weighted price of all markets, USD/t. See [TwoPrices#paid].
  record PricePaid(String exporter, String commodity) implements MonthlyQuantity {

    @Override
    public double[] values(Trajectory run) {
      TwoPrices prices = TwoPrices.of(run, exporter, commodity);
      return byMonth(run, prices::paid);
    }

    @Override
    public double base(Trajectory run) {
      return TwoPrices.of(run, exporter, commodity).basePaid();
    }
  }

  /// The price outside the exporter over the price inside. See [TwoPrices#gap].
  record PriceGap(String exporter, String commodity) implements MonthlyQuantity {

    @Override
    public double[] values(Trajectory run) {
      TwoPrices prices = TwoPrices.of(run, exporter, commodity);
      return byMonth(run, prices::gap);
    }

    @Override
    public double base(Trajectory run) {
      return TwoPrices.of(run, exporter, commodity).baseGap();
    }
  }

  /// What arrives over lanes, t/month.
  ///
  /// @param from patterns of exporting regions
  /// @param to patterns of importing regions
  /// @param commodities patterns of commodities
  record Imports(List<String> from, List<String> to, List<String> commodities)
      implements MonthlyQuantity {

    public Imports {
      from = List.copyOf(from);
      to = List.copyOf(to);
      commodities = List.copyOf(commodities);
    }

    private String trade() {
      return String.join(",", commodities)
          + ":"
          + String.join(",", from)
          + ">"
          + String.join(",", to);
    }

    /// Whether a lane counts.
    public boolean counts(Lane lane) {
      return IdPattern.anyMatches(from, lane.from())
          && IdPattern.anyMatches(to, lane.to())
          && IdPattern.anyMatches(commodities, lane.commodity());
    }

    private int[] lanes(Network network) {
      return chosen(network.lanes().size(), l -> counts(network.lanes().at(l)), "lane");
    }

    @Override
    public double[] values(Trajectory run) {
      int[] lanes = lanes(run.network());
      return byMonth(run, t -> IntStream.of(lanes).mapToDouble(l -> run.arrival(t, l)).sum());
    }

    @Override
    public double base(Trajectory run) {
      return IntStream.of(lanes(run.network())).mapToDouble(run.base()::laneFlow).sum();
    }
  }

  /// The share of some imports in those from anywhere; 0 in a month in which nothing arrives.
  record ImportShare(Imports part) implements MonthlyQuantity {

    private Imports all() {
      return new Imports(List.of("*"), part.to, part.commodities);
    }

    @Override
    public double[] values(Trajectory run) {
      double[] some = part.values(run);
      double[] all = all().values(run);
      return byMonth(run, t -> all[t] > 0 ? some[t] / all[t] : 0);
    }

    @Override
    public double base(Trajectory run) {
      double all = all().base(run);
      return all > 0 ? part.base(run) / all : 0;
    }
  }

  /// The activity of plants, t/month.
  ///
  /// @param plants patterns
  record Activity(List<String> plants) implements MonthlyQuantity {

    public Activity {
      plants = List.copyOf(plants);
    }

    private int[] chosen(Network network) {
      return MonthlyQuantity.chosen(
          network.plants().size(),
          p -> IdPattern.anyMatches(plants, network.plants().idAt(p)),
          "plant");
    }

    @Override
    public double[] values(Trajectory run) {
      int[] chosen = chosen(run.network());
      return byMonth(run, t -> IntStream.of(chosen).mapToDouble(p -> run.activity(t, p)).sum());
    }

    @Override
    public double base(Trajectory run) {
      return IntStream.of(chosen(run.network())).mapToDouble(run.base()::activity).sum();
    }
  }

  /// What end uses get, t/month.
  ///
  /// @param endUses patterns
  record Consumption(List<String> endUses) implements MonthlyQuantity {

    public Consumption {
      endUses = List.copyOf(endUses);
    }

    private int[] chosen(Network network) {
      return MonthlyQuantity.chosen(
          network.endUses().size(),
          u -> IdPattern.anyMatches(endUses, network.endUses().idAt(u)),
          "end use");
    }

    @Override
    public double[] values(Trajectory run) {
      int[] chosen = chosen(run.network());
      return byMonth(run, t -> IntStream.of(chosen).mapToDouble(u -> run.consumption(t, u)).sum());
    }

    @Override
    public double base(Trajectory run) {
      return IntStream.of(chosen(run.network())).mapToDouble(run.base()::use).sum();
    }
  }

  private static int[] chosen(int size, IntPredicate wanted, String kind) {
    int[] chosen = IntStream.range(0, size).filter(wanted).toArray();
    if (chosen.length == 0) {
      throw new IllegalArgumentException(
          "no " + kind + " is selected\nMaybe a pattern that matches nothing");
    }
    return chosen;
  }

  private static double[] byMonth(Trajectory run, IntToDoubleFunction value) {
    return IntStream.range(0, run.months()).mapToDouble(value).toArray();
  }
}
