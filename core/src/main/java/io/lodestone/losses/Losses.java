// SPDX-License-Identifier: Apache-2.0
package io.lodestone.losses;

import io.lodestone.network.DemandCurve;
import io.lodestone.network.EndUse;
import io.lodestone.network.Network;
import io.lodestone.simulation.Trajectory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a scenario takes from users against the baseline with the same draws, end use by end use
/// and month by month (model contract, section 6). Against itself a run loses exactly nothing.
/// Threads may share it.
///
/// *Gone without* is what users go without more than in the baseline; *saved* is the rest of the
/// use lost. *Surplus lost* is the area under the scenario's own demand curve between the prices of
/// baseline and scenario less the extra bill. Where lasting thrift has gone further than in the
/// baseline, the demand that is gone for good is valued too: it went somewhere on the way from the
/// one price to the other, at their mean, so its area ends there. Nothing is added where the price
/// is not above the baseline's: a user who has left loses nothing by that.
public final class Losses {

  private final Trajectory scenario;
  private final Trajectory baseline;
  private final Network network;
  private @Nullable ElementValues values;
  private final Map<Integer, Loss> byUse = new ConcurrentHashMap<>();

  private Losses(Trajectory scenario, Trajectory baseline) {
    this.scenario = scenario;
    this.baseline = baseline;
    this.network = scenario.network();
  }

  /// What a run loses against what it is held against.
  public static Losses of(Trajectory run) {
    return of(run, run.baseline());
  }

  /// Compares two runs.
  ///
  /// @param scenario the run
  /// @param baseline the baseline's run with the same draws
  /// @throws IllegalArgumentException when months or end uses are not the same
  public static Losses of(Trajectory scenario, Trajectory baseline) {
    if (!scenario.horizon().equals(baseline.horizon())) {
      throw new IllegalArgumentException(
          scenario.horizon()
              + " is not "
              + baseline.horizon()
              + "\nMaybe the baseline was run to another month");
    }
    int uses = scenario.network().endUses().size();
    if (uses != baseline.network().endUses().size()) {
      throw new IllegalArgumentException(
          uses
              + " end uses are not "
              + baseline.network().endUses().size()
              + "\nMaybe the baseline is another study's");
    }
    return new Losses(scenario, baseline);
  }

  /// The run.
  public Trajectory scenario() {
    return scenario;
  }

  /// What the run is compared with.
  public Trajectory baseline() {
    return baseline;
  }

  /// What an end use loses in a month.
  public Loss at(int month, int endUse) {
    EndUse use = network.endUses().at(endUse);
    int market = network.endUseMarket(endUse);
    double before = baseline.price(month, market);
    double now = scenario.price(month, market);
    double normal = baseline.consumption(month, endUse);
    double used = scenario.consumption(month, endUse);
    double without = scenario.without(month, endUse) - baseline.without(month, endUse);
    double extraBill = (now - before) * used;
    double demand = scenario.reference(month, endUse);
    double surplus = curve(month, endUse, demand).area(before, now) - extraBill;
    double gone = demand * goneForGood(month, endUse);
    if (gone > 0 && now > before) {
      surplus += curve(month, endUse, gone).area(before, 0.5 * (before + now));
    }
    return new Loss(
        normal,
        normal - used,
        Math.max(0, used - normal),
        without,
        extraBill,
        surplus,
        use.valueAtStakeUsdPerTonne() * without);
  }

  private DemandCurve curve(int month, int endUse, double tonnes) {
    return new DemandCurve(
        tonnes,
        network.markets().at(network.endUseMarket(endUse)).basePriceUsdPerTonne(),
        scenario.elasticity(month, endUse),
        network.endUses().at(endUse).chokeMultiple());
  }

  /// What lasting thrift has taken more than in the baseline, over what it has left.
  private double goneForGood(int month, int endUse) {
    double left = scenario.thrift(month, endUse);
    return left > 0 ? baseline.thrift(month, endUse) / left - 1 : 0;
  }

  /// What an end use loses over the run.
  public Loss ofUse(int endUse) {
    return byUse.computeIfAbsent(
        endUse, u -> sum(IntStream.range(0, scenario.months()), t -> at(t, u)));
  }

  /// What all end uses of a region lose over the run; each tonne of final use counts once.
  ///
  /// @throws IllegalArgumentException when there is no such region
  public Loss ofRegion(String region) {
    return sum(uses(region), this::ofUse);
  }

  /// What the end uses of a commodity in a region lose over the run.
  ///
  /// @throws IllegalArgumentException when there is no such region
  public Loss ofCommodity(String region, String commodity) {
    return sum(
        uses(region).filter(u -> network.endUses().at(u).commodity().equals(commodity)),
        this::ofUse);
  }

  /// What a region loses of an element over the run: of tonnes its content, of money its share by
  /// content × price, so that the elements of a good add up to the good.
  ///
  /// @throws IllegalArgumentException when there is no such region or element
  public Loss ofElement(String region, String element) {
    network.elements().getIndex(element);
    return sum(
        uses(region),
        u -> {
          double content = network.commodityOf(network.endUseMarket(u)).contentShare(element);
          return content > 0 ? ofUse(u).scaled(content, values().share(u, element)) : Loss.NONE;
        });
  }

  /// Worked out when somebody asks for an element; two threads at once make the same.
  private ElementValues values() {
    ElementValues found = values;
    if (found == null) {
      found = new ElementValues(network);
      values = found;
    }
    return found;
  }

  private IntStream uses(String region) {
    int here = network.regions().getIndex(region);
    return IntStream.range(0, network.endUses().size())
        .filter(u -> network.marketRegion(network.endUseMarket(u)) == here);
  }

  private static Loss sum(IntStream indices, IntFunction<Loss> loss) {
    return indices.mapToObj(loss).reduce(Loss.NONE, Loss::plus);
  }
}
