// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.plume;

/// What a plume did. Immutable.
///
/// @param setting what it was computed from
/// @param fate tonnes by what became of them
/// @param deposit thickness on the bed
/// @param concentration in the water, by window
/// @param distances from the source to where matter lies
/// @param positions of all particles at the end
public record PlumeResult(
    PlumeSetting setting,
    Fate fate,
    DepositMap deposit,
    ConcentrationMaps concentration,
    Distances distances,
    Positions positions) {

  static PlumeResult of(
      PlumeSetting setting, Positions positions, WindowCounts counts, long resuspensions) {
    int particles = setting.particles().count();
    double tonnes = setting.source().dryTonnes() / particles;
    MapGrid map = setting.map();
    GroupedCounts onBed = positions.onBed(map);
    int laid = positions.countIn(Positions.State.ON_BED);
    int onMap = 0;
    for (int cell = 0; cell < map.cells(); cell++) {
      onMap += onBed.total(cell);
    }
    int afloat = positions.countIn(Positions.State.AFLOAT);
    Fate fate =
        new Fate(
            (laid + afloat) * tonnes,
            laid * tonnes,
            (laid - onMap) * tonnes,
            afloat * tonnes,
            resuspensions,
            particles);
    double millimetres =
        1000 * tonnes / setting.sediment().dryTonnesPerCubicMetre() / map.cellSquareMetres();
    return new PlumeResult(
        setting,
        fate,
        new DepositMap(map, onBed, millimetres),
        new ConcentrationMaps(map, setting.windows(), counts.grouped(), 1000 * tonnes),
        Distances.of(positions, new Release(setting)),
        positions);
  }
}
