// SPDX-License-Identifier: Apache-2.0
package io.lodestone.network;

import io.lodestone.units.Series;
import java.util.Map;

/// Small calibrated worlds with round numbers, shared by tests.
public final class SmallWorlds {

  private SmallWorlds() {}

  /// Two regions, one good at 1,000 USD/t:
  ///
  /// ```
  /// mine-a (80 of 100 t) ──> a/good ──> use-a-good (30 t)
  ///                            ║ 50 t, 0 … months
  /// mine-b (10 of 20 t) ───> b/good ──> use-b-good (60 t)
  /// ```
  public static RandomNetworks.Case twoRegions(int transitMonths) {
    return twoRegions(transitMonths, Growth.NONE, Series.ONE);
  }

  /// The same with growth of the mines and of the demand in b.
  public static RandomNetworks.Case twoRegions(int transitMonths, Growth mines, Series demand) {
    return twoRegionsSketch(transitMonths, mines, demand)
        .calibrate(Map.of("mine-a", 80.0, "mine-b", 10.0), Map.of("good:a>b", 50.0));
  }

  /// The same, to be drawn on.
  public static Sketch twoRegionsSketch(int transitMonths, Growth mines, Series demand) {
    return new Sketch()
        .commodity("good", 1000)
        .process("mine", Map.of("good", 1.0), 0, mines)
        .plant("mine-a", "a", "mine", 100, 500)
        .plant("mine-b", "b", "mine", 20, 700)
        .lane("good", "a", "b", transitMonths)
        .use("a", "good", 0.4, 0.8, Series.ONE)
        .use("b", "good", 0.3, 0.9, demand);
  }

  /// A smelter with a lead time in b:
  ///
  /// ```
  /// mine-a (90 of 120 t) ──> a/ore ══ 60 t ══> b/ore ──> smelter-b (60 of 80 t, … months)
  ///        use-a-ore (30 t) <──┘                              └──> b/metal ──> use-b-metal (30 t)
  /// ```
  public static RandomNetworks.Case smelter(int leadMonths) {
    return new Sketch()
        .commodity("ore", 1000)
        .commodity("metal", 5000)
        .process("mine", Map.of("ore", 1.0))
        .process("smelt", Map.of("ore", -1.0, "metal", 0.5), leadMonths, Growth.NONE)
        .plant("mine-a", "a", "mine", 120, 400)
        .plant("smelter-b", "b", "smelt", 80, 600)
        .lane("ore", "a", "b", 0)
        .use("a", "ore", 0.5)
        .use("b", "metal", 0.5)
        .calibrate(Map.of("mine-a", 90.0, "smelter-b", 60.0), Map.of("ore:a>b", 60.0));
  }
}
