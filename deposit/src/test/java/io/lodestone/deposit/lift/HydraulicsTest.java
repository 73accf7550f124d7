// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Riser hydraulics against calculations by hand, and the voyage of 2026.
class HydraulicsTest {

  private static final Slurry SLURRY = new Slurry(0.1, 2650, 1040, 1.6e-3);
  private static final Riser RISER = new Riser(5650, 10, 0.35, 5e-5);

  @Test
  void slurryByHand() {
    assertThat(SLURRY.kgPerCubicMetre()).isCloseTo(0.9 * 1040 + 0.1 * 2650, within(1e-9));
    assertThat(SLURRY.dryShareByMass()).isCloseTo(265.0 / 1201, within(1e-9));
    // 3500 t a day is 40.5 kg/s in 265 kg/m³
    assertThat(SLURRY.cubicMetresPerSecond(3500)).isCloseTo(0.15286, within(1e-5));
    // 1 + 0.25 + 0.1005 + 0.00273 e^1.66
    assertThat(SLURRY.pascalSeconds() / 1.6e-3).isCloseTo(1.3649, within(1e-4));
  }

  @Test
  void thickeningKeepsTheGrains() {
    Slurry cake = Schemes.CAKE;
    assertThat(cake.solidsShare()).isCloseTo(0.45, within(1e-12));
    assertThat(cake.dryShareByMass())
        .isCloseTo(0.45 * 2650 / (0.45 * 2650 + 0.55 * 1040), within(1e-9));
  }

  @Test
  void frictionFactorMeetsItsLimits() {
    Riser smooth = new Riser(100, 0, 0.3, 0);
    assertThat(smooth.frictionFactor(1000)).isCloseTo(64.0 / 1000, withinPercentage(0.1));
    // Prandtl and Kármán, smooth: 1/√f = 2 log10(Re √f) - 0.8
    double f = smooth.frictionFactor(3e4);
    assertThat(1 / Math.sqrt(f))
        .isCloseTo(2 * Math.log10(3e4 * Math.sqrt(f)) - 0.8, withinPercentage(1));
    // Colebrook, fully rough: 1/√f = -2 log10(e/D/3.7)
    Riser rough = new Riser(100, 0, 0.3, 0.003);
    double colebrook = Math.pow(-2 * Math.log10(0.01 / 3.7), -2);
    assertThat(rough.frictionFactor(1e8)).isCloseTo(colebrook, withinPercentage(1));
  }

  @Test
  void pumpPowerByHand() {
    PumpedLift.Point point = new PumpedLift(RISER, List.of(), 0.6).at(SLURRY, 3500);
    double head = 9.80665 * (161 * 5650 + 1201 * 10);
    assertThat(point.staticPascal()).isCloseTo(head, within(1.0));
    double velocity = 0.15286 / (Math.PI * 0.35 * 0.35 / 4);
    assertThat(point.velocityMetresPerSecond()).isCloseTo(velocity, within(1e-3));
    // f near 0.0165 at Re 3e5: 0.0165 × 5660/0.35 × 1201 × 1.589²/2 = 0.40 MPa
    assertThat(point.frictionPascal()).isCloseTo(0.40e6, withinPercentage(8));
    double watts = 0.15286 * (point.staticPascal() + point.frictionPascal()) / 0.6;
    assertThat(point.shaftMegawatts()).isCloseTo(watts / 1e6, withinPercentage(0.01));
    assertThat(point.kilowattHoursPerDryTonne())
        .isCloseTo(watts / 1000 * 24 / 3500, withinPercentage(0.01));
  }

  @Test
  void circulationAddsFrictionOnly() {
    PumpedLift open = new PumpedLift(RISER, List.of(), 0.6);
    PumpedLift closed = new PumpedLift(RISER, List.of(RISER), 0.6);
    assertThat(closed.at(SLURRY, 3500).staticPascal())
        .isEqualTo(open.at(SLURRY, 3500).staticPascal());
    assertThat(closed.at(SLURRY, 3500).frictionPascal())
        .isBetween(
            1.5 * open.at(SLURRY, 3500).frictionPascal(),
            2 * open.at(SLURRY, 3500).frictionPascal());
  }

  @Test
  void installedPowerBoundsTheRate() {
    PumpedLift lift = new PumpedLift(RISER, List.of(), 0.6);
    double most = lift.mostDryTonnesPerDay(SLURRY, 3);
    assertThat(lift.at(SLURRY, most).shaftMegawatts()).isCloseTo(3, within(1e-6));
  }

  @Test
  void airLiftObeysThermodynamics() {
    AirLift lift = new AirLift(RISER, 2000, 101_325, 0.6);
    AirLift.Point point = lift.findPoint(SLURRY, 3500).orElseThrow();
    assertThat(point.liftEfficiency()).isBetween(0.01, 0.6);
    PumpedLift.Point pump = new PumpedLift(RISER, List.of(), 0.6).at(SLURRY, 3500);
    assertThat(point.shaftMegawatts()).isGreaterThan(pump.shaftMegawatts());
    // shallower than the sea's own pressure there
    assertThat(point.injectionPascal()).isBetween(2e6, 101_325 + 1040 * 9.81 * 2000);
  }

  /// Where friction and the weight of gas do not count, the drift flux integrates in closed form:
  /// depth·ρ·g = Δp + (a/b)·ln((0.2a + b·p)/(0.2a + b·p0)), with gas velocity a/p and b =
  /// 1.2·velocity + slip.
  @Test
  void airLiftInAWidePipeIsTheClosedForm() {
    Riser wide = new Riser(200, 0, 1, 0);
    AirLift.Point point =
        new AirLift(wide, 200, 101_325, 1).findPoint(SLURRY, 20_000).orElseThrow();
    double a = point.airKgPerSecond() * 287.05 * 278 / wide.areaSquareMetres();
    double velocity = SLURRY.cubicMetresPerSecond(20_000) / wide.areaSquareMetres();
    double b = 1.2 * velocity + 0.35 * Math.sqrt(9.80665);
    double p = point.injectionPascal();
    assertThat(p).isCloseTo(101_325 + 1040 * 9.80665 * 200, within(1.0));
    double weight = p - 101_325 + a / b * Math.log((0.2 * a + b * p) / (0.2 * a + b * 101_325));
    assertThat(weight / (SLURRY.kgPerCubicMetre() * 9.80665)).isCloseTo(200, withinPercentage(2));
  }

  @Test
  void moreAirIsNeededForMoreMudUntilNoneSuffices() {
    AirLift lift = new AirLift(RISER, 1500, 101_325, 0.6);
    double little = lift.findPoint(SLURRY, 1500).orElseThrow().airKgPerSecond();
    double much = lift.findPoint(SLURRY, 3000).orElseThrow().airKgPerSecond();
    assertThat(much).isGreaterThan(little);
    assertThat(lift.findPoint(SLURRY, 100_000)).isEmpty();
  }

  /// Row V16.
  @Test
  void v16VoyageOf2026() {
    Voyage voyage =
        new Voyage(
            LocalDateTime.of(2026, 1, 12, 0, 0),
            LocalDateTime.of(2026, 1, 17, 0, 0),
            LocalDateTime.of(2026, 1, 30, 0, 0),
            LocalDateTime.of(2026, 2, 2, 12, 0), // 3 to 4 days: facts
            LocalDateTime.of(2026, 2, 14, 0, 0));
    assertThat(voyage.liftingShare()).isCloseTo(0.10, withinPercentage(10));
    assertThat(voyage.outwardKmPerHour(1900)).isCloseTo(16, withinPercentage(10));
  }

  /// Row V04.
  @Test
  void v04AreaOfTheBox() {
    double km2 = Position.boxKm2(new Position(21.8, 153.5), new Position(22.25, 154.1167));
    assertThat(km2).isCloseTo(3180.7, withinPercentage(0.1));
  }
}
