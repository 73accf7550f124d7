// SPDX-License-Identifier: Apache-2.0
package io.lodestone.reading;

import io.lodestone.losses.Loss;
import io.lodestone.losses.Losses;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What the end uses of a region lose against the baseline with the same draws, of a commodity or
/// of an element in everything they use. Immutable; threads may share it.
///
/// Use lost is what the baseline uses less what the run uses (model contract, section 6); negative
/// is a gain. Of an element it includes what magnets, wafers and other goods carry. Months are
/// month indices of the run. The baseline itself loses nothing.
public final class Shortage {

  /// A month is short when more than this share of the use of the baseline is lost (model contract,
  /// section 6).
  public static final double SHORT_SHARE = 0.05;

  private final String subject;
  private final double[] normal;
  private final double[] lost;
  private final Supplier<Loss> loss;

  private Shortage(
      String subject,
      Trajectory run,
      String region,
      IntToDoubleFunction weight,
      Supplier<Loss> loss) {
    this.subject = subject;
    this.normal = new double[run.months()];
    this.lost = new double[run.months()];
    this.loss = loss;
    Network network = run.network();
    int here = network.regions().getIndex(region);
    for (int u = 0; u < network.endUses().size(); u++) {
      int market = network.endUseMarket(u);
      double w = network.marketRegion(market) == here ? weight.applyAsDouble(market) : 0;
      for (int t = 0; w > 0 && t < normal.length; t++) {
        normal[t] += w * run.normalUse(t, u);
        lost[t] += w * run.useLost(t, u);
      }
    }
  }

  /// The shortage of a commodity at the end uses that buy it, t of the commodity.
  ///
  /// @throws IllegalArgumentException when the region or the commodity does not exist
  public static Shortage ofCommodity(Trajectory run, String region, String commodity) {
    return ofCommodity(Losses.of(run), region, commodity);
  }

  /// The same where the losses of the run are at hand.
  static Shortage ofCommodity(Losses losses, String region, String commodity) {
    Trajectory run = losses.scenario();
    run.network().commodities().getIndex(commodity);
    return new Shortage(
        commodity,
        run,
        region,
        m -> run.network().commodityOf(m).id().equals(commodity) ? 1 : 0,
        () -> losses.ofCommodity(region, commodity));
  }

  /// The shortage of an element at all end uses of what carries it, t of the element.
  ///
  /// @throws IllegalArgumentException when the region or the element does not exist
  public static Shortage ofElement(Trajectory run, String region, String element) {
    return ofElement(Losses.of(run), region, element);
  }

  /// The same where the losses of the run are at hand.
  static Shortage ofElement(Losses losses, String region, String element) {
    Trajectory run = losses.scenario();
    run.network().elements().getIndex(element);
    return new Shortage(
        element,
        run,
        region,
        m -> run.network().commodityOf(m).contentShare(element),
        () -> losses.ofElement(region, element));
  }

  /// The id of the commodity or element.
  public String subject() {
    return subject;
  }

  /// The number of months of the run.
  public int months() {
    return lost.length;
  }

  /// Whether the region uses any of it, without which nothing here is defined.
  public boolean isDemanded() {
    return Arrays.stream(normal).anyMatch(q -> q > 0);
  }

  /// What the baseline uses, t.
  public double normalTonnes(int month) {
    return normal[month];
  }

  /// Use lost, t.
  public double lostTonnes(int month) {
    return lost[month];
  }

  /// Use lost over what the baseline uses, at most 1; NaN in a month without use.
  public double lostShare(int month) {
    return lost[month] / normal[month];
  }

  /// Use lost over the run, gains subtracted, t.
  public double volumeTonnes() {
    return Arrays.stream(lost).sum();
  }

  /// The share lost in the worst month, 0 to 1; NaN without demand.
  public double depthShare() {
    return shares(0, months()).max().orElse(Double.NaN);
  }

  /// The share lost in the worst month of some that follow each other, 0 to 1; NaN without demand
  /// in them.
  ///
  /// @param from first month
  /// @param to month after the last
  public double depthShare(int from, int to) {
    return shares(from, to).max().orElse(Double.NaN);
  }

  private DoubleStream shares(int from, int to) {
    return IntStream.range(from, to).mapToDouble(this::lostShare).filter(s -> !Double.isNaN(s));
  }

  /// Months in which more than a share of the baseline's use is lost.
  public int monthsShort(double share) {
    return (int) IntStream.range(0, months()).filter(t -> lostShare(t) > share).count();
  }

  /// Use lost over the baseline's use from a month to the end, as shares of what was used; NaN
  /// without use.
  ///
  /// @param from first month; those before the run are left out
  public double meanShare(int from) {
    double all = 0;
    double gone = 0;
    for (int t = Math.max(0, from); t < months(); t++) {
      all += normal[t];
      gone += lost[t];
    }
    return gone / all;
  }

  /// What users lose over the run, in tonnes and money; an element's money is its share of the good
  /// by content × price, so that elements add up.
  public Loss loss() {
    return loss.get();
  }

  /// Months from an event until more than 5 % is first lost: 0 in the month of the event, empty if
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
    return lostShare(month) > SHORT_SHARE;
  }
}
