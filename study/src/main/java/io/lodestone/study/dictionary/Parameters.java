// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.dictionary;

import java.util.List;

/// Parameters that several kinds of events and measures share.
final class Parameters {

  static final Column FROM = pattern("from", "regions", "Exporting regions.");
  static final Column TO = pattern("to", "regions", "Importing regions.");
  static final Column WHAT = pattern("commodities", "commodities", "Commodities.");
  static final Column REGIONS = pattern("regions", "regions", "Regions.");
  static final Column PLANTS = pattern("plants", "plants", "Plants.");
  static final Column END_USES = pattern("endUses", "enduses", "End uses.");

  static final Column EXEMPT =
      Column.reference("exempt", "regions", "Regions that it spares.").many();

  static final Column SUBSIDY =
      Column.number("subsidyUsdPerTonne", "Paid per tonne of activity.").above(0).needed();

  static final Column DUTY =
      Column.number("dutyShare", "Duty on last month's price at the exporter.").needed();

  /// Holding costs of 1 to 4 % a year are usual for metals in warehouses; the middle is assumed.
  static final Column CARRYING =
      Column.number("carryingRate", "Cost of holding, share of the value a year.")
          .atLeast(0)
          .atMost(1)
          .orElse(0.02);

  static final Column PAYER =
      Column.oneOf("payer", List.of("state", "firms", "consumers"), "Who bears the cost.");

  static final Column RAMP =
      Column.integer("rampMonths", "Months until all of it is reached, evenly.")
          .atLeast(1)
          .orElse(1);

  private Parameters() {}

  static Column pattern(String name, String target, String meaning) {
    return Column.pattern(name, target, meaning).many().needed();
  }
}
