// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import java.util.List;

/// The list of indicators, in the order in which a decision-maker reads them.
public final class Indicators {

  private static final List<Indicator> ALL =
      List.of(
          new UseLost(),
          new GoneWithout(),
          new LossCost(),
          new ExtraBill(),
          new SurplusLost(),
          new OutputLost(),
          new MeanDepth(),
          new ShortageDepth(),
          new MonthsShort(),
          new MonthsShortTen(),
          new MonthsShortTwenty(),
          new TimeToSurvive(),
          new TimeToRecover(),
          new PeakPrice(),
          new AveragePrice(),
          new QuotedPeak(),
          new PaidAtPeak(),
          new WidestPriceGap(),
          new DirectDependence(),
          new StageDependence(),
          new AnyStageDependence(),
          new FirstIndependentYear(),
          new NetImportReliance(),
          new SelfSufficiency(),
          new StageHhi(),
          new ElementSupplyRisk(),
          new ProgrammeCost(),
          new MeasureCost(),
          new Resold());

  private Indicators() {}

  /// All indicators: those of `kind`.
  public static List<Indicator> listAll() {
    return ALL;
  }
}
