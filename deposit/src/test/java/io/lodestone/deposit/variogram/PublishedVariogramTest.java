// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.variogram;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.deposit.GeostatisticsCase;
import io.lodestone.deposit.sample.Points;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Variograms against published cases and reference runs.
class PublishedVariogramTest {

  private static final Pattern BIN = Pattern.compile("bin (\\d+): (pairs|mean distance|gamma)");
  private static final int BINS = 15;

  /// The logarithms of zinc, in 15 classes up to a third of the bounding box's diagonal.
  private static ExperimentalVariogram meuse() {
    Points points = GeostatisticsCase.meuse("zinc").map(Math::log);
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < points.size(); i++) {
      low[0] = Math.min(low[0], points.x(i));
      low[1] = Math.min(low[1], points.y(i));
      high[0] = Math.max(high[0], points.x(i));
      high[1] = Math.max(high[1], points.y(i));
    }
    double cutoff = Math.hypot(high[0] - low[0], high[1] - low[1]) / 3;
    return ExperimentalVariogram.of(points, Lags.sideBySide(cutoff / BINS, BINS));
  }

  @Test
  void experimentalVariogramIsThatOfTheReferenceRun() {
    List<Lag> lags = meuse().lags();
    assertThat(lags).hasSize(BINS);
    for (GeostatisticsCase row : GeostatisticsCase.list("MEUSE-VGM")) {
      Matcher bin = BIN.matcher(row.quantity());
      assertThat(bin.matches()).as(row.quantity()).isTrue();
      Lag lag = lags.get(Integer.parseInt(bin.group(1)) - 1);
      row.isMetBy(
          switch (bin.group(2)) {
            case "pairs" -> lag.pairs();
            case "gamma" -> lag.gamma();
            default -> lag.distance();
          });
    }
  }

  @Test
  void fittedVariogramIsThePublishedOne() {
    VariogramFit fit = VariogramFit.of(meuse(), Variogram.spherical(1, 1, 900));
    Structure spherical = fit.variogram().structures().getFirst();
    GeostatisticsCase.get("MEUSE-FIT", "spherical fit nugget").isMetBy(fit.variogram().nugget());
    GeostatisticsCase.get("MEUSE-FIT", "spherical fit partial sill")
        .isMetBy(spherical.contribution());
    GeostatisticsCase.get("MEUSE-FIT", "spherical fit range").isMetBy(spherical.ranges().major());
    GeostatisticsCase.get("MEUSE-FIT", "spherical fit weighted SSErr")
        .isMetBy(fit.weightedSquares());
  }

  @Test
  void modelsHaveThePublishedValues() {
    GeostatisticsCase.get("VGM-MODEL", "spherical c0=.05 c=.59 a=897 at h=450")
        .isMetBy(Variogram.spherical(0.05, 0.59, 897).at(450));
    VariogramModel model = new VariogramModel.Exponential(VariogramModel.RangeMeaning.PRACTICAL);
    Variogram exponential = Variogram.of(0, new Structure(model, 2, Ranges.isotropic(3)));
    GeostatisticsCase.get("VGM-MODEL", "exponential c=2 practical range 3 at h=1..4")
        .isMetBy(exponential.at(1), exponential.at(2), exponential.at(3), exponential.at(4));
  }
}
