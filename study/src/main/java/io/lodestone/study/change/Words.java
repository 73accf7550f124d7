// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.change;

import io.lodestone.conditions.Payer;
import io.lodestone.network.Commodity;
import io.lodestone.network.EndUse;
import io.lodestone.network.IdPattern;
import io.lodestone.network.Index;
import io.lodestone.network.Lane;
import io.lodestone.network.Network;
import io.lodestone.network.Plant;
import io.lodestone.network.Region;
import io.lodestone.scenario.Period;
import io.lodestone.scenario.Trade;
import io.lodestone.units.Horizon;
import io.lodestone.units.Series;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Selections of ids, periods and numbers as people write them.
public final class Words {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /// Assumed: more names than this and a sentence is not read to its end.
  private static final int MOST = 8;

  private final Network network;
  private final Horizon horizon;

  /// The words of a study.
  public Words(Network network, Horizon horizon) {
    this.network = network;
    this.horizon = horizon;
  }

  /// A period, as the beginning of a sentence.
  public String when(Period period) {
    String start = "From " + MONTH.format(horizon.monthAt(period.startMonth()));
    if (period.months() == Period.FOREVER) {
      return start + " on";
    }
    return start + " for " + period.months() + (period.months() == 1 ? " month" : " months");
  }

  String from(Trade trade) {
    return regions(trade.from());
  }

  String to(Trade trade) {
    return regions(trade.to());
  }

  String what(Trade trade) {
    return commodities(trade.commodities());
  }

  /// "all but" the regions that are spared, in front of a comma; empty if none is.
  String sparing(List<String> exempt) {
    return exempt.isEmpty() ? "" : " other than " + regions(exempt);
  }

  /// A share that may move within a period.
  String range(Series share, Period period) {
    int first = Math.max(0, period.startMonth());
    int last = Math.max(first, Math.min(horizon.months(), period.endMonth()) - 1);
    double[] values = IntStream.rangeClosed(first, last).mapToDouble(share::at).toArray();
    double low = IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(0);
    double high = IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(0);
    return low == high // exact: the same knot
        ? percent(low)
        : "between "
            + percent(low)
            + " and "
            + percent(high)
            + " ("
            + percent(values[0])
            + " at first)";
  }

  static String percent(double share) {
    return number(100 * share) + " %";
  }

  static String number(double value) {
    String text = String.format(Locale.ENGLISH, "%,.3f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /// "at once", or how long it takes.
  static String over(int rampMonths) {
    return rampMonths <= 1 ? "at once" : "over " + rampMonths + " months";
  }

  /// Who pays, as the end of a sentence; nothing where nothing is paid.
  static String paidBy(double usdPerTonne, String per, Payer payer) {
    return paid(usdPerTonne, "per tonne " + per, payer);
  }

  /// Who pays how much a year, as the end of a sentence; nothing where nothing is paid.
  static String paidYearly(double usdPerYear, Payer payer) {
    return paid(usdPerYear, "a year", payer);
  }

  private static String paid(double usd, String per, Payer payer) {
    return usd == 0 // exact: the data say 0
        ? ""
        : ", for " + number(usd) + " USD " + per + " paid by " + by(payer);
  }

  static String by(Payer payer) {
    return switch (payer) {
      case STATE -> "the state";
      case FIRMS -> "firms";
      case CONSUMERS -> "consumers";
    };
  }

  /// Names of regions, as inside a sentence.
  public String regions(List<String> patterns) {
    return patterns.contains("*")
        ? "every region"
        : list(network.regions(), patterns, Region::name);
  }

  /// Names of commodities, as inside a sentence.
  public String commodities(List<String> patterns) {
    return patterns.contains("*")
        ? "commodity of any kind"
        : list(network.commodities(), patterns, Commodity::name);
  }

  /// Names of plants, as inside a sentence.
  public String plants(List<String> patterns) {
    return patterns.contains("*") ? "every plant" : list(network.plants(), patterns, Plant::name);
  }

  /// Names of end uses, as inside a sentence.
  public String endUses(List<String> patterns) {
    return patterns.contains("*")
        ? "every end use"
        : list(network.endUses(), patterns, EndUse::name);
  }

  String element(String id) {
    return network.elements().get(id).name();
  }

  String lanes(List<String> patterns) {
    return patterns.contains("*") ? "every lane" : list(network.lanes(), patterns, this::lane);
  }

  private String lane(Lane lane) {
    return network.commodities().get(lane.commodity()).name()
        + " from "
        + network.regions().get(lane.from()).name()
        + " to "
        + network.regions().get(lane.to()).name();
  }

  private static <T> String list(
      Index<T> index, List<String> patterns, Function<T, String> nameOf) {
    List<String> names =
        index.ids().stream()
            .filter(id -> IdPattern.anyMatches(patterns, id))
            .map(id -> nameOf.apply(index.get(id)))
            .toList();
    String comma = names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
    if (names.size() > MOST) {
      return String.join(comma, names.subList(0, MOST - 1))
          + " and "
          + (names.size() - MOST + 1)
          + " more";
    }
    if (names.size() < 2) {
      return String.join("", names);
    }
    String last = (comma.equals("; ") ? "; and " : " and ") + names.getLast();
    return String.join(comma, names.subList(0, names.size() - 1)) + last;
  }
}
