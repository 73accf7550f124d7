// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The model beside the plumes of 2021 and 2022, with the misfit as it is: V11, V12 and V13 of the
/// seabed facts.
class ObservationsTest {

  /// Means over the eight wake transects of 2022 by height, from `plume_observations.csv`.
  private static final double[] HEIGHTS = {0.97, 1.57, 2.03, 2.45, 3.15};

  private static final double[] MEANS = {10.48, 3.89, 1.56, 0.98, 0.23};

  /// V11, first part: not of this model, but of the published one. Inputs of its discharge (flow,
  /// density, stratification) are not among the facts, so the model cannot be run against it.
  @Test
  void publishedNearFieldModelIsWithinItsFactorOfWhatWasSeen() {
    double[][] modelAndSeen = {
      {35, 46}, {15, 16}, {15, 16}, {69, 73}, {68, 73}, {110, 78}, {110, 81.5}, {98, 72}
    };
    for (double[] pair : modelAndSeen) {
      assertThat(Math.max(pair[0] / pair[1], pair[1] / pair[0])).isLessThan(1.5);
    }
  }

  /// V11, second part: 30 m to 500 m in 118 minutes with the stated width (120 m) and diffusivity
  /// (0.1 m²/s). The model misses the factor of 1.5: it dilutes 1.6 times where the strongest
  /// signals were diluted 3.3 to 6.6 times. This holds the misfit, so that a better model must say
  /// so.
  @Test
  void spreadingAtTheStatedDiffusivityDilutesTooLittle() {
    double model = Observations.sidewaysDilution(120, 0.1, 118 * 60);
    assertThat(model).isCloseTo(1.60, within(0.01));
    double[] seen = {283 / 83.0, 517 / 78.0};
    assertThat(seen[0] / model).isCloseTo(2.1, within(0.1));
    assertThat(seen[1] / model).isCloseTo(4.1, within(0.1));
  }

  /// V12 from the means of the wakes: an exponential profile fitted by least squares of logarithms.
  @Test
  void wakesOf2022HoldAFewPercentAboveTwoMetres() {
    double slope = slopeOfLogarithms();
    double share = Math.exp(slope * 2);
    assertThat(share).as("share above 2 m of an exponential profile").isBetween(0.02, 0.08);
  }

  private static double slopeOfLogarithms() {
    double meanHeight = 0;
    double meanLog = 0;
    for (int i = 0; i < HEIGHTS.length; i++) {
      meanHeight += HEIGHTS[i] / HEIGHTS.length;
      meanLog += Math.log(MEANS[i]) / HEIGHTS.length;
    }
    double top = 0;
    double bottom = 0;
    for (int i = 0; i < HEIGHTS.length; i++) {
      top += (HEIGHTS[i] - meanHeight) * (Math.log(MEANS[i]) - meanLog);
      bottom += (HEIGHTS[i] - meanHeight) * (HEIGHTS[i] - meanHeight);
    }
    return top / bottom;
  }

  /// V12 by the model: passive particles rise too high, because a heavy turbidity current that hugs
  /// the bed is not in it. This holds the misfit.
  @Test
  void passiveParticlesRiseHigherThanWhatWasSeen() {
    double share = Observations.shareAboveTwoMetres(60);
    assertThat(share / 0.08).as("over the upper end of 2 to 8 %").isGreaterThan(1.5);
  }

  /// V13, where the reader has the series: means of the transects, weighted by samples.
  @Test
  void summariesAreTheMeansOfTheTransects() throws IOException {
    String folder = System.getProperty("lodestone.plumeSeries");
    if (folder == null) {
      System.out.println(
          "SKIPPED V13: the plume field series may not be redistributed; run with"
              + " -Dlodestone.plumeSeries=<folder with plume_wake_transects.csv>");
    }
    Assumptions.assumeTrue(folder != null, "without -Dlodestone.plumeSeries");
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (String row : rows(folder, "plume_wake_transects.csv")) {
      String[] cells = row.split(",", -1);
      double samples = Double.parseDouble(cells[4]);
      double[] sum = sums.computeIfAbsent(cells[0] + " " + cells[2], key -> new double[2]);
      sum[0] += samples * Double.parseDouble(cells[3]);
      sum[1] += samples;
    }
    List<String> summary = rows(folder, "plume_wake_summary.csv");
    assertThat(summary).hasSize(sums.size());
    for (String row : summary) {
      String[] cells = row.split(",", -1);
      double[] sum = sums.get(cells[0] + " " + cells[1]);
      double wanted = Double.parseDouble(cells[2]);
      assertThat(sum[0] / sum[1]).as(row).isCloseTo(wanted, within(0.001 * wanted));
    }
  }

  private static List<String> rows(String folder, String file) throws IOException {
    return Files.readAllLines(Path.of(folder, file)).stream().skip(1).toList();
  }
}
