// SPDX-License-Identifier: Apache-2.0
package io.lodestone.scenario;

import io.lodestone.units.Series;
import java.util.List;

/// Something that happens. Each kind is one record here and one arm in [Effects].
public sealed interface Event {

  /// When it holds.
  Period period();

  /// No exports on the selected lanes; what is at sea still arrives.
  record ExportBan(Trade trade, Period period) implements Event {}

  /// Exports need a licence and a share is approved.
  ///
  /// @param approvedShare 0 to 1, by month
  record LicenceRegime(Trade trade, Series approvedShare, Period period) implements Event {}

  /// A cap on the sum of exports over the selected lanes; licences are traded.
  ///
  /// @param id id of the quota
  /// @param capTonnesPerMonth above 0
  record ExportQuota(String id, Trade trade, double capTonnesPerMonth, Period period)
      implements Event {}

  /// Plants lose capacity.
  ///
  /// @param plants ids with `*`
  /// @param remainingShare what is left of capacity, 0 or more
  record Outage(List<String> plants, double remainingShare, Period period) implements Event {}

  /// An ad valorem duty on top of the data's.
  record Duty(Trade trade, double dutyShare, Period period) implements Event {}

  /// Demand at base prices is multiplied.
  ///
  /// @param endUses ids with `*`
  record DemandShift(List<String> endUses, double factor, Period period) implements Event {}

  /// A government pays plants per tonne so that they undersell rivals.
  ///
  /// @param plants ids with `*`
  record PriceWar(List<String> plants, double subsidyUsdPerTonne, Period period) implements Event {}
}
