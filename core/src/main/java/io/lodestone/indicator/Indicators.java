// SPDX-License-Identifier: Apache-2.0
package io.lodestone.indicator;

import io.lodestone.indicator.kind.AnyStageDependence;
import io.lodestone.indicator.kind.AveragePrice;
import io.lodestone.indicator.kind.BeyondChoke;
import io.lodestone.indicator.kind.DirectDependence;
import io.lodestone.indicator.kind.ElementSupplyRisk;
import io.lodestone.indicator.kind.FirstIndependentYear;
import io.lodestone.indicator.kind.MeasureCost;
import io.lodestone.indicator.kind.MonthsShort;
import io.lodestone.indicator.kind.NetImportReliance;
import io.lodestone.indicator.kind.PaidAtPeak;
import io.lodestone.indicator.kind.PeakPrice;
import io.lodestone.indicator.kind.ProgrammeCost;
import io.lodestone.indicator.kind.QuotedPeak;
import io.lodestone.indicator.kind.SelfSufficiency;
import io.lodestone.indicator.kind.ShortageDepth;
import io.lodestone.indicator.kind.ShortageVolume;
import io.lodestone.indicator.kind.StageDependence;
import io.lodestone.indicator.kind.StageHhi;
import io.lodestone.indicator.kind.TimeToRecover;
import io.lodestone.indicator.kind.TimeToSurvive;
import io.lodestone.indicator.kind.ValueLost;
import io.lodestone.indicator.kind.WidestPriceGap;
import java.util.List;

/// The list of indicators, in the order in which a decision-maker reads them.
public final class Indicators {

  private static final List<Indicator> ALL =
      List.of(
          new MonthsShort(),
          new ShortageDepth(),
          new ShortageVolume(),
          new ValueLost(),
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
          new BeyondChoke());

  private Indicators() {}

  /// All indicators: those of `kind`.
  public static List<Indicator> listAll() {
    return ALL;
  }
}
