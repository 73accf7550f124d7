// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.kriging;

import io.lodestone.deposit.GeostatisticsCase;
import io.lodestone.deposit.Workers;
import io.lodestone.deposit.sample.Points;
import io.lodestone.deposit.variogram.Ranges;
import io.lodestone.deposit.variogram.Structure;
import io.lodestone.deposit.variogram.Variogram;
import io.lodestone.deposit.variogram.VariogramModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kriging and change of support against published cases and reference runs.
class PublishedKrigingTest {

  private static Variogram exponential(double contribution, double practicalRange) {
    VariogramModel model = new VariogramModel.Exponential(VariogramModel.RangeMeaning.PRACTICAL);
    return Variogram.of(0, new Structure(model, contribution, Ranges.isotropic(practicalRange)));
  }

  /// The variogram that the Meuse rows name.
  private static final Variogram MEUSE = Variogram.spherical(.05066243, .59060780, 897.020935);

  @Test
  void ordinaryKrigingGivesTheWorkedExample() {
    GeostatisticsCase first = GeostatisticsCase.get("OK-IS7", "weight 1");
    Points points = first.points("data_x_y_v");
    double[] target = first.vector("target");
    Kriging kriging = Kriging.of(points, exponential(10, 10), new Trend.Constant(), Search.all());
    KrigingWeights weights = kriging.weightsAt(target[0], target[1], 0);
    for (int i = 0; i < points.size(); i++) {
      GeostatisticsCase.get("OK-IS7", "weight " + (i + 1)).isMetBy(weights.weights().get(i));
    }
    Estimate estimate = kriging.at(target[0], target[1], 0);
    GeostatisticsCase.get("OK-IS7", "OK estimate").isMetBy(estimate.value());
    GeostatisticsCase.get("OK-IS7", "OK variance").isMetBy(estimate.variance());
    GeostatisticsCase.get("OK-IS7", "Lagrange multiplier")
        .isMetBy(weights.multipliers().getFirst());
  }

  @Test
  void simpleKrigingGivesTheClosedForm() {
    GeostatisticsCase row = GeostatisticsCase.get("SK-IS7", "SK estimate, mean 603.714");
    double[] target = row.vector("target");
    Points points = row.points("data_x_y_v");
    double mean = 0;
    for (int i = 0; i < points.size(); i++) {
      mean += points.value(i) / points.size();
    }
    // the row's mean is that of the seven values, rounded to three digits
    mean = Math.round(mean * 1000) / 1000.0;
    Estimate estimate =
        Kriging.of(points, exponential(10, 10), new Trend.Known(mean), Search.all())
            .at(target[0], target[1], 0);
    row.isMetBy(estimate.value());
    GeostatisticsCase.get("SK-IS7", "SK variance").isMetBy(estimate.variance());
  }

  @Test
  void universalKrigingGivesTheLectureNotes() {
    GeostatisticsCase row = GeostatisticsCase.get("UK-IS7", "universal kriging");
    double[] target = row.vector("target");
    Estimate estimate =
        Kriging.of(
                row.points("data_x_y_v"), exponential(10, 9.99), new Trend.Linear(2), Search.all())
            .at(target[0], target[1], 0);
    row.isMetBy(estimate.value());
    GeostatisticsCase.get("UK-IS7", "UK variance").isMetBy(estimate.variance());
  }

  @Test
  void linearVariogramWithoutASillGivesTheTextbookExample() {
    GeostatisticsCase row = GeostatisticsCase.get("OK-KITANIDIS", "estimate");
    double[] target = row.vector("target");
    Variogram linear =
        Variogram.of(0.1, new Structure(new VariogramModel.Power(1), 0.006, Ranges.isotropic(1)));
    Estimate estimate =
        Kriging.of(row.points("data"), linear, new Trend.Constant(), Search.all())
            .at(target[0], target[1], 0);
    row.isMetBy(estimate.value());
    GeostatisticsCase.get("OK-KITANIDIS", "kriging variance").isMetBy(estimate.variance());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MEUSE-P1", "MEUSE-P2", "MEUSE-P3", "MEUSE-P4", "MEUSE-P5", "MEUSE-P6"})
  void estimatesAtSixPlacesAreThoseOfTheReferenceRun(String id) {
    Points zinc = GeostatisticsCase.meuse("zinc");
    Points logarithms = zinc.map(Math::log);
    Kriging ordinary = Kriging.of(logarithms, MEUSE, new Trend.Constant(), Search.all());
    Kriging simple = Kriging.of(logarithms, MEUSE, new Trend.Known(5.9), Search.all());
    Kriging block =
        ordinary.withSupport(Support.gauss(Box.flat(40, 40), new Support.Counts(4, 4, 1)));
    for (GeostatisticsCase row : GeostatisticsCase.list(id)) {
      double x = row.number("x");
      double y = row.number("y");
      row.isMetBy(
          switch (row.quantity()) {
            case "OK estimate" -> ordinary.at(x, y, 0).value();
            case "OK variance" -> ordinary.at(x, y, 0).variance();
            case "block (40x40 m) OK estimate" -> block.at(x, y, 0).value();
            case "block OK variance" -> block.at(x, y, 0).variance();
            case "SK (mean 5.9) estimate" -> simple.at(x, y, 0).value();
            case "SK variance" -> simple.at(x, y, 0).variance();
            case "IDW power 2 of zinc" -> InverseDistance.of(zinc, 2, Search.all()).at(x, y, 0);
            default -> throw new IllegalArgumentException(row.quantity());
          });
    }
  }

  @Test
  void crossValidationIsThatOfTheReferenceRun() {
    CrossValidation found =
        CrossValidation.of(
            GeostatisticsCase.meuse("zinc").map(Math::log),
            MEUSE,
            new Trend.Constant(),
            Search.all(),
            Workers.alone());
    GeostatisticsCase.get("MEUSE-LOO", "LOO mean error").isMetBy(found.meanError());
    GeostatisticsCase.get("MEUSE-LOO", "LOO RMSE").isMetBy(found.rootMeanSquareError());
    GeostatisticsCase.get("MEUSE-LOO", "LOO variance of z-scores").isMetBy(found.scoreVariance());
    GeostatisticsCase.get("MEUSE-LOO", "LOO correlation obs/pred").isMetBy(found.correlation());
  }

  @ParameterizedTest
  @ValueSource(strings = {"COS-01", "COS-02"})
  void blocksKeepThePublishedVariance(String id) {
    GeostatisticsCase row = GeostatisticsCase.get(id, "gamma-bar(v,v)");
    Variogram unit = Variogram.spherical(0, 1, row.number("a"));
    Box box = Box.flat(row.number("L"), row.number("L"));
    row.isMetBy(ChangeOfSupport.gammaBar(unit, box));
    GeostatisticsCase.get(id, "block variance").isMetBy(ChangeOfSupport.blockVariance(unit, box));
  }

  @Test
  void domainKeepsThePublishedVarianceWithin() {
    GeostatisticsCase row = GeostatisticsCase.get("SIM-01", "expected within-realisation variance");
    row.isMetBy(
        ChangeOfSupport.gammaBar(
            Variogram.spherical(0, 1, 10), Box.flat(row.number("L"), row.number("L"))));
  }
}
