// SPDX-License-Identifier: Apache-2.0
package io.lodestone.conditions;

/// The ordinary shocks of one trajectory: what no event explains. Immutable; threads may share it.
///
/// Scenarios that are compared are given the same ones. Months beyond what was drawn are at rest.
public final class OrdinaryShocks {

  /// No shocks: a single run.
  public static final OrdinaryShocks NONE =
      new OrdinaryShocks(new double[0][], new double[0][], new double[0][]);

  private final double[][] demandFactor;
  private final double[][] mineFactor;
  private final double[][] news;

  /// Copies paths.
  ///
  /// @param demandFactor `[commodity][month]`, on the demand for a commodity
  /// @param mineFactor `[plant][month]`, on the capacity of a mine; an empty path for other plants
  /// @param news `[commodity][month]`: what news adds to the logarithm of expected prices
  public OrdinaryShocks(double[][] demandFactor, double[][] mineFactor, double[][] news) {
    this.demandFactor = copy(demandFactor);
    this.mineFactor = copy(mineFactor);
    this.news = copy(news);
  }

  private static double[][] copy(double[][] paths) {
    double[][] copies = new double[paths.length][];
    for (int i = 0; i < paths.length; i++) {
      copies[i] = paths[i].clone();
    }
    return copies;
  }

  /// Factor on the demand for a commodity; 1 at rest.
  public double demandFactor(int commodity, int month) {
    return at(demandFactor, commodity, month, 1);
  }

  /// Factor on a plant's capacity; 1 at rest.
  public double capacityFactor(int plant, int month) {
    return at(mineFactor, plant, month, 1);
  }

  /// What news adds to the logarithm of the expected prices of a commodity; 0 at rest.
  public double news(int commodity, int month) {
    return at(news, commodity, month, 0);
  }

  private static double at(double[][] paths, int index, int month, double rest) {
    return index < paths.length && month < paths[index].length ? paths[index][month] : rest;
  }
}
