// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.units.Series;
import java.util.List;
import java.util.Optional;

/// Something that happens. Each kind is one record here and one arm in [Effects].
public sealed interface Event {

  /// When it holds.
  Period period();

  /// The trade that it touches; empty where it touches none.
  default Optional<Trade> findTrade() {
    return Optional.empty();
  }

  /// An event that touches trade.
  sealed interface OnTrade extends Event {

    /// The lanes selected.
    Trade trade();

    @Override
    default Optional<Trade> findTrade() {
      return Optional.of(trade());
    }
  }

  /// No exports on the selected lanes; what is at sea still arrives.
  record ExportBan(Trade trade, Period period) implements OnTrade {}

  /// Exports need a licence and a share is approved.
  ///
  /// @param approvedShare 0 to 1, by month
  record LicenceRegime(Trade trade, Series approvedShare, Period period) implements OnTrade {}

  /// A cap on the sum of exports over the selected lanes; licences are traded.
  ///
  /// @param id id of the quota
  /// @param capTonnesPerMonth above 0
  record ExportQuota(String id, Trade trade, double capTonnesPerMonth, Period period)
      implements OnTrade {}

  /// Plants lose capacity.
  ///
  /// @param plants ids with `*`
  /// @param remainingShare what is left of capacity, 0 or more, by month
  record Outage(List<String> plants, Series remainingShare, Period period) implements Event {

    /// An outage that is as bad in every month.
    public Outage(List<String> plants, double remainingShare, Period period) {
      this(plants, Series.constant(remainingShare), period);
    }
  }

  /// An ad valorem duty on top of the data's.
  record Duty(Trade trade, double dutyShare, Period period) implements OnTrade {}

  /// Demand at base prices is multiplied.
  ///
  /// @param endUses ids with `*`
  record DemandShift(List<String> endUses, double factor, Period period) implements Event {}

  /// A government pays plants per tonne so that they undersell rivals.
  ///
  /// @param plants ids with `*`
  record PriceWar(List<String> plants, double subsidyUsdPerTonne, Period period) implements Event {}

  /// A country stops exporting its technology: new plants elsewhere ramp up slower, cost more to
  /// build and run, and plants expand less by themselves.
  ///
  /// @param plants ids with `*`
  /// @param exempt regions whose plants it spares, such as the country itself
  /// @param rampFactor months of ramp-up that do the work of one, 1 or more
  /// @param costFactor on the operating cost of plants that did not run in the base year
  /// @param capitalFactor on the capital cost that an expansion must earn
  /// @param expansionShare share of the usual expansions that can be had
  record TechnologyBan(
      List<String> plants,
      List<String> exempt,
      double rampFactor,
      double costFactor,
      double capitalFactor,
      double expansionShare,
      Period period)
      implements Event {}

  /// Third countries may not pass on what they bought: trade out of every region but those exempt
  /// goes on in a share only.
  ///
  /// @param trade the lanes that the rule reaches
  /// @param exempt regions that it does not bind: the country that makes the rule, and those that
  ///   make the goods themselves
  /// @param remainingShare what passes all the same, 0 to 1
  record ExtraterritorialRule(
      Trade trade, List<String> exempt, double remainingShare, Period period) implements OnTrade {

    public ExtraterritorialRule {
      exempt = List.copyOf(exempt);
    }
  }

  /// Traders and users hoard: the stock that they aim for is multiplied.
  ///
  /// @param regions ids with `*`
  /// @param commodities ids with `*`
  record PanicBuying(List<String> regions, List<String> commodities, double factor, Period period)
      implements Event {}
}
