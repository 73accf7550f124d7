// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.resource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Tonnes and grades of realisations by cut-off and element, and maps of blocks. Immutable; threads
/// may share it.
public final class Resource {

  private final Realisations realisations;

  private Resource(Realisations realisations) {
    this.realisations = realisations;
  }

  /// What realisations say of the resource.
  public static Resource of(Realisations realisations) {
    return new Resource(realisations);
  }

  /// One point of a tonnage-grade curve.
  ///
  /// @param cutoffPpm blocks at or above it count
  /// @param mudTonnes dry tonnes
  /// @param meanPpm their mean total grade; NaN if there are none
  /// @param contentTonnes tonnes of all elements together
  public record CurvePoint(
      double cutoffPpm, double mudTonnes, double meanPpm, double contentTonnes) {}

  /// The tonnage-grade curve of a realisation, by rising cut-off.
  public List<CurvePoint> curve(int realisation) {
    List<Double> cutoffs = realisations.plan().cutoffsPpm();
    return IntStream.range(0, cutoffs.size())
        .mapToObj(c -> {
          double mud = realisations.tonnes(realisation, c);
          double content = realisations.totalTonnes(realisation, c);
          double ppm = mud > 0 ? content / mud * 1e6 : Double.NaN;
          return new CurvePoint(cutoffs.get(c), mud, ppm, content);
        })
        .toList();
  }

  /// Dry tonnes of mud at or above a cut-off.
  ///
  /// @param cutoff number in the plan
  public Spread mudTonnes(int cutoff) {
    return Spread.of(realisations.count(), r -> realisations.tonnes(r, cutoff));
  }

  /// The mean total grade at or above a cut-off, ppm; 0 in realisations without such blocks.
  public Spread meanPpm(int cutoff) {
    return Spread.of(
        realisations.count(),
        r -> {
          double mud = realisations.tonnes(r, cutoff);
          return mud > 0 ? realisations.totalTonnes(r, cutoff) / mud * 1e6 : 0;
        });
  }

  /// Tonnes of an element at or above a cut-off.
  ///
  /// @param element as the basket names it
  /// @throws IllegalArgumentException when the basket has no such element
  public Spread elementTonnes(String element, int cutoff) {
    List<String> elements = realisations.model().basket().elements();
    int at = elements.indexOf(element);
    if (at < 0) {
      throw new IllegalArgumentException("no element '" + element + "'\nMaybe one of " + elements);
    }
    return Spread.of(realisations.count(), r -> realisations.elementTonnes(r, at, cutoff));
  }

  /// Tonnes of all elements together at or above a cut-off.
  public Spread contentTonnes(int cutoff) {
    return Spread.of(realisations.count(), r -> realisations.totalTonnes(r, cutoff));
  }

  /// The spread of a block's total grade, ppm.
  public Spread blockPpm(int block) {
    return Spread.of(realisations.count(), r -> realisations.blockPpm(r, block));
  }

  /// Expected total grade of every block, ppm, `[block]`.
  public double[] expectedBlockPpm() {
    double[] mean = new double[realisations.blocks().size()];
    for (int r = 0; r < realisations.count(); r++) {
      for (int b = 0; b < mean.length; b++) {
        mean[b] += realisations.blockPpm(r, b);
      }
    }
    return Arrays.stream(mean).map(sum -> sum / realisations.count()).toArray();
  }

  /// The share of realisations in which a block is at or above a cut-off, `[block]`.
  ///
  /// @param cutoffPpm any grade
  public double[] shareAbove(double cutoffPpm) {
    double[] share = new double[realisations.blocks().size()];
    for (int r = 0; r < realisations.count(); r++) {
      for (int b = 0; b < share.length; b++) {
        share[b] += realisations.blockPpm(r, b) >= cutoffPpm ? 1 : 0;
      }
    }
    return Arrays.stream(share).map(sum -> sum / realisations.count()).toArray();
  }

  /// The mean grade that published totals imply, ppm: tonnes of content over tonnes of dry mud.
  ///
  /// @param contentTonnes of compound or element: the grade is of the same
  /// @param areaKm2 above 0
  /// @param thicknessMetres above 0
  /// @param densityTonnesPerM3 dry mud in a cubic metre, above 0
  public static double impliedPpm(
      double contentTonnes, double areaKm2, double thicknessMetres, double densityTonnesPerM3) {
    return contentTonnes / (areaKm2 * 1e6 * thicknessMetres * densityTonnesPerM3) * 1e6;
  }
}
