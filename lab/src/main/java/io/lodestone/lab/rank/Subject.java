// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.rank;

import java.util.List;

/// One element or good, and what is known of its criticality to home.
///
/// @param id of the element or commodity
/// @param name for people
/// @param expectedLossUsd Σ probability · loss over the cuts, USD a year
/// @param rivalLossUsd loss when the rival stops; 0 where it sells none
/// @param supplyRisk by the European Commission's formula, of the worst stage; NaN where nobody
///   produces
/// @param bottleneck the worst stage, empty if none
/// @param dependenceShare of home's use that went through the rival at one stage or more, 0 to 1;
///   NaN where nothing can be traced
/// @param cuts what each exporter's stop would cost, largest weighted loss first
public record Subject(
    String id,
    String name,
    double expectedLossUsd,
    double rivalLossUsd,
    double supplyRisk,
    String bottleneck,
    double dependenceShare,
    List<Cut> cuts) {

  public Subject {
    cuts = List.copyOf(cuts);
  }
}
