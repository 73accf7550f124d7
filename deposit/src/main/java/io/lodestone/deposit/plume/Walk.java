// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// Moves batches of particles through all steps. One thread uses one.
///
/// In a step a particle is carried with the water at its height, spreads sideways by √(6Kₕ∆t)·ξ,
/// and moves up by K′∆t + √(6K(z + K′∆t/2)·∆t)·ξ, where ξ is uniform on (−1, 1) and so has variance
/// 1/3 (Visser 1997, source `visser-walk`); bed and top reflect. Then it sinks by w∆t, and lies on
/// the bed if that takes it there: what falls is w·C(0), as Ermak's bed takes it when its
/// deposition velocity is the settling velocity.
final class Walk {

  private final PlumeSetting setting;
  private final StepTable table;
  private final WindowCounts counts;
  private final long key;
  private final long stirKey;
  private final double step;
  private final double reach;
  private final double growth;
  private final double stirChance;
  private final double top;
  private final double spacing;
  private final double[] eastWay;
  private final double[] northWay;
  private final double[] mixing;
  private final double[] mixingSlope;

  Walk(PlumeSetting setting, StepTable table, WindowCounts counts) {
    this.setting = setting;
    this.table = table;
    this.counts = counts;
    this.key = WalkBits.key(setting.particles(), "walk");
    this.stirKey = WalkBits.key(setting.particles(), "stir");
    this.step = setting.steps().seconds();
    this.reach = Math.sqrt(6 * setting.water().spreadingSquareMetresPerSecond() * step);
    double flocSeconds = setting.sediment().flocSeconds();
    this.growth = flocSeconds > 0 ? -StrictMath.expm1(-step / flocSeconds) : 1;
    this.stirChance = -StrictMath.expm1(-setting.water().bed().erosionPerSecond() * step);
    DiffusivityProfile profile = setting.water().mixing();
    this.top = profile.topMetres();
    this.spacing = profile.spacing();
    int cells = profile.cells();
    this.eastWay = new double[cells + 1];
    this.northWay = new double[cells + 1];
    this.mixing = new double[cells];
    this.mixingSlope = new double[cells];
    for (int k = 0; k < cells; k++) {
      mixing[k] = profile.at(k);
      mixingSlope[k] = (profile.at(k + 1) - profile.at(k)) / spacing;
    }
  }

  void run(Batch batch) {
    int steps = setting.steps().count();
    int n = (int) Math.min(steps, batch.nextReleaseSeconds() / step);
    for (; n < steps; n++) {
      batch.releaseBefore((n + 1) * step);
      if (batch.afloat() == 0 && batch.isAllReleased() && !table.erodesFrom(n)) {
        return;
      }
      if (table.erodes(n) && batch.onBed() > 0) {
        batch.stir(stirKey, n, stirChance);
      }
      if (batch.afloat() > 0) {
        table.spread(n, spacing, eastWay, northWay);
        move(batch, n);
        counts.count(n, batch);
      }
    }
  }

  private void move(Batch batch, int n) {
    int[] id = batch.id;
    double[] east = batch.east;
    double[] north = batch.north;
    double[] height = batch.height;
    double[] settling = batch.settling;
    double[] floc = batch.floc;
    double perSpacing = 1 / spacing;
    int last = mixing.length - 1;
    // Backwards: a particle that lands changes places with one that has been moved already.
    for (int i = batch.afloat() - 1; i >= 0; i--) {
      long bits = WalkBits.at(key, id[i], n);
      double z = height[i];
      double place = z * perSpacing;
      int k = Math.min((int) place, last);
      double share = place - k;
      east[i] += eastWay[k] + share * (eastWay[k + 1] - eastWay[k]) + reach * WalkBits.first(bits);
      north[i] +=
          northWay[k] + share * (northWay[k + 1] - northWay[k]) + reach * WalkBits.second(bits);
      double drift = mixingSlope[k] * step;
      double look = Math.min(Math.max(z + 0.5 * drift, 0), top);
      int at = Math.min((int) (look * perSpacing), last);
      double diffusivity = mixing[at] + (look - at * spacing) * mixingSlope[at];
      double up = z + drift + Math.sqrt(6 * diffusivity * step) * WalkBits.third(bits);
      up = Math.abs(up);
      up = up > top ? Math.max(2 * top - up, 0) : up;
      double w = settling[i] + (floc[i] - settling[i]) * growth;
      settling[i] = w;
      up -= w * step;
      height[i] = up;
      if (up < 0) {
        batch.lay(i);
      }
    }
  }
}
