// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.processing;

/// The rare earths of a seabed assay: yttrium and the lanthanides, with the oxide in which trade
/// counts them. Atomic weights are the conventional ones of source `iupac-weights`.
public enum RareEarth {
  LA(138.905, 2, 3),
  /// CeO2.
  CE(140.116, 1, 2),
  /// Pr6O11.
  PR(140.908, 6, 11),
  ND(144.242, 2, 3),
  SM(150.36, 2, 3),
  EU(151.964, 2, 3),
  GD(157.25, 2, 3),
  /// Tb4O7.
  TB(158.925, 4, 7),
  DY(162.500, 2, 3),
  HO(164.930, 2, 3),
  ER(167.259, 2, 3),
  TM(168.934, 2, 3),
  YB(173.045, 2, 3),
  LU(174.967, 2, 3),
  Y(88.906, 2, 3);

  private static final double OXYGEN = 15.999;

  private final double atomicWeight;
  private final int atoms;
  private final int oxygens;

  RareEarth(double atomicWeight, int atoms, int oxygens) {
    this.atomicWeight = atomicWeight;
    this.atoms = atoms;
    this.oxygens = oxygens;
  }

  /// kg of oxide that holds a kg of the element.
  public double oxideFactor() {
    return 1 + oxygens * OXYGEN / (atoms * atomicWeight);
  }

  /// Whether it counts among the heavy ones with yttrium, as the sources of the mud split them:
  /// europium to lutetium, and yttrium.
  public boolean isHeavyOrYttrium() {
    return ordinal() >= EU.ordinal();
  }
}
