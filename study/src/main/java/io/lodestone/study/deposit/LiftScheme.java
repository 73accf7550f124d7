// SPDX-License-Identifier: Apache-2.0
package io.lodestone.study.deposit;

import io.lodestone.deposit.lift.Docking;
import io.lodestone.deposit.lift.LandingChain;
import io.lodestone.deposit.lift.LiftSettings;
import io.lodestone.deposit.lift.LossCause;
import io.lodestone.deposit.lift.Position;
import io.lodestone.deposit.lift.RiserWork;
import io.lodestone.deposit.lift.SeaState;
import io.lodestone.deposit.lift.ShippingLeg;
import io.lodestone.deposit.lift.Slurry;
import io.lodestone.deposit.lift.StormWatch;
import io.lodestone.deposit.lift.Subsystem;
import io.lodestone.deposit.lift.WaveLimits;
import io.lodestone.network.RampUp;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One system of lifting.
///
/// @param name as in the table, such as `trial`
/// @param settings over the life of the mine
/// @param rampUp how the rate grows
public record LiftScheme(String name, LiftSettings settings, RampUp rampUp) {

  /// Assumed: the planned first month of lifting, which decides no more than the seasons.
  private static final YearMonth START = YearMonth.of(2028, 4);

  private static final int MONTHS_PER_YEAR = 12;

  /// Design rate, t dry a day.
  public double dryTonnesPerDay() {
    return settings.rate().dryTonnesPerDay();
  }

  static LiftScheme of(String scheme, DepositNumbers n) {
    return of(scheme, n, new Horizon(START, n.count("money.life") * MONTHS_PER_YEAR));
  }

  /// A scheme in the months of a study.
  static LiftScheme of(String scheme, DepositNumbers n, Horizon horizon) {
    String own = "lift." + scheme + ".";
    LiftSettings settings =
        new LiftSettings(
            horizon,
            new LiftSettings.Rate(n.get(own + "rate"), n.get("lift.dry-share")),
            sea(n),
            new WaveLimits(
                n.get(own + "wave-lift"),
                n.get(own + "wave-hang-off"),
                n.get(own + "wave-deploy"),
                n.get(own + "wave-transfer")),
            watch(n),
            new RiserWork(
                n.get(own + "deploy"),
                n.get(own + "recover"),
                n.get(own + "shelter"),
                n.get(own + "return"),
                n.get(own + "worthwhile")),
            subsystems(own, n),
            new Docking(n.count("lift.docking-month"), n.count("lift.docking-days")),
            chain(own, n));
    return new LiftScheme(scheme, settings, RampUp.ofClass(n.count("lift.ramp-class")));
  }

  private static SeaState sea(DepositNumbers n) {
    return new SeaState(
        n.monthly("sea.wave-mean"),
        n.monthly("sea.wave-low"),
        n.monthly("sea.wave-high"),
        n.get("sea.wave-variation"),
        n.get("sea.wave-memory"));
  }

  private static StormWatch watch(DepositNumbers n) {
    return new StormWatch(
        new Position(n.get("sea.latitude"), n.get("sea.longitude")),
        n.get("sea.storm-radius"),
        n.get("sea.storm-wind"),
        n.count("sea.storm-first-year"),
        n.count("sea.storm-last-year"));
  }

  private static List<Subsystem> subsystems(String own, DepositNumbers n) {
    boolean collectorLifts = n.count(own + "collector-repair-lifts-riser") == 1;
    return Stream.of("collector", "riser", "pump", "ship")
        .map(part ->
            new Subsystem(
                LossCause.valueOf(part.toUpperCase(Locale.ROOT)),
                n.get(own + part + ".hours-to-failure"),
                n.get(own + part + ".hours-to-repair"),
                part.equals("ship") || part.equals("collector") && !collectorLifts
                    ? Subsystem.Reach.RISER_STAYS
                    : Subsystem.Reach.RISER_UP))
        .toList();
  }

  private static LandingChain chain(String own, DepositNumbers n) {
    Slurry slurry =
        new Slurry(
            n.get("lift.slurry-share"),
            n.get("lift.slurry-grain"),
            n.get("lift.slurry-water"),
            n.get("lift.slurry-viscosity"));
    return new LandingChain(
        n.get(own + "ship-tank"),
        leg(own + "island", slurry, n.get("lift.island-distance"), n),
        new LandingChain.Island(
            n.get(own + "island-slurry"),
            n.get(own + "island-dewatered"),
            n.get("lift.solids-kept"),
            n.get(own + "island-cake")),
        leg(
            own + "port",
            slurry.thickened(n.get("lift.water-removed")),
            n.get("lift.port-distance"),
            n));
  }

  private static ShippingLeg leg(String own, Slurry cargo, double km, DepositNumbers n) {
    return new ShippingLeg(
        n.count(own + "-ships"),
        n.get(own + "-cargo") * cargo.dryShareByMass(),
        km / n.get("lift.ship-speed"),
        n.get("lift.load-time"),
        n.get("lift.unload-time"));
  }
}
