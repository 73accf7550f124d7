// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

import java.util.Arrays;
import java.util.Locale;

/// Vertical diffusivity from the bed to the top of the water that a plume may fill, linear between
/// evenly spaced nodes. Both ends reflect. Immutable; threads may share it.
public final class DiffusivityProfile {

  /// Von Kármán's constant, as in the published Rouse case.
  private static final double KARMAN = 0.41;

  private final double topMetres;
  private final double[] nodes;

  private DiffusivityProfile(double topMetres, double[] nodes) {
    this.topMetres = topMetres;
    this.nodes = nodes;
  }

  /// A profile from values at evenly spaced heights, the first at the bed and the last at the top.
  ///
  /// @param topMetres above 0
  /// @param squareMetresPerSecond `[node]` at least two, none negative
  /// @throws IllegalArgumentException else
  public static DiffusivityProfile of(double topMetres, double[] squareMetresPerSecond) {
    if (!(topMetres > 0)
        || squareMetresPerSecond.length < 2
        || !Arrays.stream(squareMetresPerSecond).allMatch(k -> k >= 0 && k < 1e6)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "diffusivities %s up to %s m%nMaybe two nodes or more, in m²/s, none negative",
              Arrays.toString(squareMetresPerSecond),
              topMetres));
    }
    return new DiffusivityProfile(topMetres, squareMetresPerSecond.clone());
  }

  /// The same diffusivity everywhere.
  ///
  /// @param cells between nodes: how finely currents are resolved in height, at least one
  public static DiffusivityProfile constant(
      double topMetres, int cells, double squareMetresPerSecond) {
    double[] nodes = new double[cells + 1];
    Arrays.fill(nodes, squareMetresPerSecond);
    return of(topMetres, nodes);
  }

  /// A turbulent layer on the bed over a background: κu⋆z(1 − z/h)² inside the layer, the shape of
  /// Large et al. 1994 (source `large-kpp`). It ends without a kink. Rouse's κu⋆z(1 − z/h) would
  /// end with one, and a random walk with steps of minutes leaks a third of a layer through it.
  ///
  /// @param cells between nodes, at least one
  public static DiffusivityProfile boundaryLayer(
      double topMetres, int cells, Layer layer, double background) {
    double[] nodes = new double[cells + 1];
    for (int k = 0; k <= cells; k++) {
      double z = topMetres * k / cells;
      double inside = Math.max(0, 1 - z / layer.thicknessMetres());
      nodes[k] = background + KARMAN * layer.frictionMetresPerSecond() * z * inside * inside;
    }
    return of(topMetres, nodes);
  }

  /// The layer in which the bed's friction stirs.
  ///
  /// @param frictionMetresPerSecond u⋆
  /// @param thicknessMetres h
  public record Layer(double frictionMetresPerSecond, double thicknessMetres) {}

  /// Height of the top, m.
  public double topMetres() {
    return topMetres;
  }

  int cells() {
    return nodes.length - 1;
  }

  double spacing() {
    return topMetres / cells();
  }

  double at(int node) {
    return nodes[node];
  }

  /// The time step that a random walk must stay well below, 1/max|K″|, s (Visser 1997); infinite
  /// where the diffusivity is linear.
  public double longestStepSeconds() {
    double most = 0;
    for (int k = 1; k < cells(); k++) {
      most = Math.max(most, Math.abs(nodes[k - 1] - 2 * nodes[k] + nodes[k + 1]));
    }
    return spacing() * spacing() / most;
  }
}
