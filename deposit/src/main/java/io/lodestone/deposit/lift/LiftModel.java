// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import io.lodestone.random.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Simulates lifting, three hours at a time. Immutable; threads may share it.
public final class LiftModel {

  private final LiftSettings settings;
  private final StormTracks tracks;
  private final LiftCalendar calendar;
  private final StormSeasons seasons;

  private LiftModel(LiftSettings settings, StormTracks tracks, StormSeasons seasons) {
    this.settings = settings;
    this.tracks = tracks;
    this.calendar = new LiftCalendar(settings.horizon());
    this.seasons = seasons;
  }

  /// A model with storms that happened.
  ///
  /// @param settings of the system
  /// @param tracks of storms near the site in the years of the settings' watch
  public static LiftModel of(LiftSettings settings, StormTracks tracks) {
    return new LiftModel(settings, tracks, StormSeasons.of(tracks, settings.storms()));
  }

  /// A model of another system at the same site. Storms, which take the longest to look up, are
  /// looked up again only when they are watched in another way.
  ///
  /// @param changed of the other system
  public LiftModel with(LiftSettings changed) {
    if (changed.equals(settings)) {
      return this;
    }
    boolean same = changed.storms().equals(settings.storms());
    return new LiftModel(
        changed, tracks, same ? seasons : StormSeasons.of(tracks, changed.storms()));
  }

  /// A trajectory at full design rate from the first month.
  ///
  /// @param sampler draws; weather and failures depend on its seed only
  /// @param trajectory from 0
  public LiftRun run(Sampler sampler, int trajectory) {
    return run(sampler, trajectory, month -> 1);
  }

  /// A trajectory with a ramp-up.
  ///
  /// @param sampler draws; weather and failures depend on its seed only
  /// @param trajectory from 0
  /// @param designShare share of the design rate that a month allows, 0 to 1; 0 while there is no
  ///   system. Month 0 is the first of the horizon
  public LiftRun run(Sampler sampler, int trajectory, IntToDoubleFunction designShare) {
    double[] shares = new double[calendar.months()];
    Arrays.setAll(
        shares, month -> Settings.requireShare("designShare", designShare.applyAsDouble(month)));
    int first = 0;
    while (first < shares.length && shares[first] == 0) { // exact: there is no system yet
      first++;
    }
    LiftLog log = new LiftLog(calendar.months());
    for (int month = 0; month < first; month++) {
      int steps = calendar.firstStep(month + 1) - calendar.firstStep(month);
      log.lose(month, LossCause.NOT_STARTED, steps);
    }
    if (first == shares.length) {
      return new LiftRun(log, settings.rate().dryShare());
    }
    Weather weather =
        Weather.of(settings, calendar, seasons, sampler, trajectory, calendar.firstStep(first));
    List<FailureClock> clocks = new ArrayList<>();
    for (Subsystem subsystem : settings.subsystems()) {
      clocks.add(new FailureClock(subsystem, sampler, trajectory));
    }
    LiftShip ship = new LiftShip(settings.riser(), weather, clocks);
    Landing landing = new Landing(settings.chain());
    for (int month = first; month < shares.length; month++) {
      simulate(month, shares[month], new Parts(ship, landing, weather, log));
    }
    log.stock = landing.stock();
    log.lostTonnes = landing.lost();
    log.exposedDays = ship.exposedSteps() / (double) LiftCalendar.STEPS_PER_DAY;
    return new LiftRun(log, settings.rate().dryShare());
  }

  private record Parts(LiftShip ship, Landing landing, Weather weather, LiftLog log) {}

  private void simulate(int month, double share, Parts parts) {
    int dockingSteps =
        calendar.monthAt(month).getMonthValue() == settings.docking().month()
            ? settings.docking().days() * LiftCalendar.STEPS_PER_DAY
            : 0;
    int first = calendar.firstStep(month);
    for (int step = first; step < calendar.firstStep(month + 1); step++) {
      parts.ship().setDocking(share > 0 && step - first < dockingSteps);
      if (share > 0) {
        work(step, month, share, parts);
      } else {
        parts.log().lose(month, LossCause.NOT_STARTED, 1);
      }
      parts.log().landed[month] += parts.landing().next(!parts.weather().stopsTransfer(step));
    }
  }

  private void work(int step, int month, double share, Parts parts) {
    @Nullable LossCause cause = parts.ship().next(step);
    if (cause != null) {
      parts.log().lose(month, cause, 1);
      return;
    }
    double full = settings.rate().dryTonnesPerDay() / LiftCalendar.STEPS_PER_DAY;
    double wanted = full * share;
    double lifted = Math.min(wanted, parts.landing().room());
    parts.landing().add(lifted);
    parts.log().work(month, lifted, lifted / full);
    parts.log().lose(month, LossCause.RAMP_UP, 1 - share);
    parts.log().lose(month, LossCause.STORAGE, (wanted - lifted) / full);
    if (lifted > 0) {
      parts.ship().wear();
    }
  }
}
