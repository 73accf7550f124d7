// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What the end uses of a region went without, of a commodity or of an element in everything they
/// use. Immutable; threads may share it.
///
/// Unmet demand is reference demand minus consumption (model contract, section 6); of an element it
/// includes what is missing inside magnets, wafers and other goods. Months are month indices of the
/// run.
public final class Shortage {

  /// A month is short when more than this share of demand is unmet (model contract, section 6).
  public static final double SHORT_SHARE = 0.05;

  private final String subject;
  private final double[] reference;
  private final double[] unmet;
  private final double valueLostUsd;

  private Shortage(String subject, Trajectory run, String region, IntToDoubleFunction weight) {
    this.subject = subject;
    this.reference = new double[run.months()];
    this.unmet = new double[run.months()];
    Network network = run.network();
    int here = network.regions().getIndex(region);
    double lost = 0;
    for (int u = 0; u < network.endUses().size(); u++) {
      int market = network.endUseMarket(u);
      double w = network.marketRegion(market) == here ? weight.applyAsDouble(market) : 0;
      if (w > 0) {
        lost += add(run, u, w) * network.endUses().at(u).valueAtStakeUsdPerTonne();
      }
    }
    this.valueLostUsd = lost;
  }

  /// Adds an end use; returns what it went without over the run, t of its commodity.
  private double add(Trajectory run, int use, double weight) {
    double volume = 0;
    for (int t = 0; t < reference.length; t++) {
      reference[t] += weight * run.reference(t, use);
      unmet[t] += weight * run.unmet(t, use);
      volume += run.unmet(t, use);
    }
    return volume;
  }

  /// The shortage of a commodity at the end uses that buy it, t of the commodity.
  ///
  /// @throws IllegalArgumentException when the region or the commodity does not exist
  public static Shortage ofCommodity(Trajectory run, String region, String commodity) {
    run.network().commodities().getIndex(commodity);
    return new Shortage(
        commodity, run, region, m -> run.network().commodityOf(m).id().equals(commodity) ? 1 : 0);
  }

  /// The shortage of an element at all end uses of what carries it, t of the element.
  ///
  /// @throws IllegalArgumentException when the region or the element does not exist
  public static Shortage ofElement(Trajectory run, String region, String element) {
    run.network().elements().getIndex(element);
    return new Shortage(
        element, run, region, m -> run.network().commodityOf(m).contentShare(element));
  }

  /// The id of the commodity or element.
  public String subject() {
    return subject;
  }

  /// The number of months of the run.
  public int months() {
    return unmet.length;
  }

  /// Whether the region has any demand for it, without which nothing here is defined.
  public boolean isDemanded() {
    return Arrays.stream(reference).anyMatch(q -> q > 0);
  }

  /// Demand at base prices, t.
  public double referenceTonnes(int month) {
    return reference[month];
  }

  /// Unmet demand, t.
  public double unmetTonnes(int month) {
    return unmet[month];
  }

  /// Unmet over reference demand, 0 to 1; NaN in a month without demand.
  public double unmetShare(int month) {
    return unmet[month] / reference[month];
  }

  /// Unmet demand over the run, t.
  public double volumeTonnes() {
    return Arrays.stream(unmet).sum();
  }

  /// The unmet share of the worst month, 0 to 1; NaN without demand.
  public double depthShare() {
    return shares(0, months()).max().orElse(Double.NaN);
  }

  /// The unmet share of the worst month of some that follow each other, 0 to 1; NaN without demand
  /// in them.
  ///
  /// @param from first month
  /// @param to month after the last
  public double depthShare(int from, int to) {
    return shares(from, to).max().orElse(Double.NaN);
  }

  private DoubleStream shares(int from, int to) {
    return IntStream.range(from, to).mapToDouble(this::unmetShare).filter(s -> !Double.isNaN(s));
  }

  /// Months in which more than 5 % is unmet.
  public int monthsShort() {
    return (int) IntStream.range(0, months()).filter(this::isShort).count();
  }

  /// What the missing tonnes cost users beyond the material: unmet × value at stake over all end
  /// uses counted, USD. A good that carries several elements counts in full for each of them.
  public double valueLostUsd() {
    return valueLostUsd;
  }

  /// Months from an event until more than 5 % is first unmet: 0 in the month of the event, empty if
  /// never.
  ///
  /// @param eventMonth month of the event; may lie before or after the run
  public OptionalInt findMonthsToSurvive(int eventMonth) {
    OptionalInt first = findFirstShort(eventMonth);
    return first.isPresent() ? OptionalInt.of(first.getAsInt() - eventMonth) : first;
  }

  /// Months from the first short month after an event to the first month after the last, counting
  /// breaks in between; empty if there is no short month or the last month of the run is short.
  ///
  /// @param eventMonth month of the event; may lie before or after the run
  public OptionalInt findMonthsToRecover(int eventMonth) {
    OptionalInt first = findFirstShort(eventMonth);
    if (first.isEmpty() || isShort(months() - 1)) {
      return OptionalInt.empty();
    }
    int last = months() - 1;
    while (!isShort(last)) {
      last--;
    }
    return OptionalInt.of(last - first.getAsInt() + 1);
  }

  private OptionalInt findFirstShort(int eventMonth) {
    return IntStream.range(Math.max(0, eventMonth), months()).filter(this::isShort).findFirst();
  }

  private boolean isShort(int month) {
    return unmetShare(month) > SHORT_SHARE;
  }
}
