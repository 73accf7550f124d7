// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import io.lodestone.random.DrawSequence;
import io.lodestone.random.Sampler;

/// Waves and storms of one trajectory, step by step, and how far ahead the riser must be up. Built
/// once, then read. Not shared between threads.
final class Weather {

  private static final int NO_LIFT = 1;
  private static final int HANG_OFF = 2;
  private static final int NO_DEPLOY = 4;
  private static final int NO_TRANSFER = 8;
  private static final int STORM = 16;

  /// Memories of the sea after which nothing is left of where it began: exp(-30) is 1e-13.
  private static final int MEMORIES = 30;

  /// Either makes the riser come up.
  private static final int RISER_UP = HANG_OFF | STORM;

  private final byte[] flags;
  private final int[] stepsUntilUp;

  private Weather(byte[] flags, int[] stepsUntilUp) {
    this.flags = flags;
    this.stepsUntilUp = stepsUntilUp;
  }

  /// The weather of a trajectory: waves from the sequence 'lift waves' and the level 'lift wave
  /// level', storms of one past year for each calendar year, drawn by 'lift storms'. Nobody looks
  /// at steps before the first; waves are followed from some memories earlier, so that those of a
  /// step are the same to about 1e-13 of a standard deviation wherever one begins to look.
  ///
  /// @param first the first step that is looked at
  static Weather of(
      LiftSettings settings,
      LiftCalendar calendar,
      StormSeasons seasons,
      Sampler sampler,
      int trajectory,
      int first) {
    byte[] flags = new byte[calendar.steps()];
    double level = sampler.draws("lift wave level").at(trajectory);
    DrawSequence waves = sampler.sequence("lift waves");
    DrawSequence storms = sampler.sequence("lift storms");
    double memory = StrictMath.exp(-LiftCalendar.HOURS_PER_STEP / settings.sea().memoryHours());
    double fresh = Math.sqrt(1 - memory * memory);
    int begin = Math.max(0, first - LiftCalendar.steps(MEMORIES * settings.sea().memoryHours()));
    double z = NormalQuantile.of(waves.at(trajectory, begin));
    int firstYear = calendar.monthAt(0).getYear();
    for (int month = 0; month < calendar.months(); month++) {
      if (calendar.firstStep(month + 1) <= begin) {
        continue;
      }
      double[] scores = scores(settings, calendar.monthAt(month).getMonthValue() - 1, level);
      int year = calendar.monthAt(month).getYear() - firstYear;
      int season = (int) (storms.at(trajectory, year) * seasons.years());
      int seasonStep = calendar.seasonStep(month) - calendar.firstStep(month);
      int from = Math.max(begin, calendar.firstStep(month));
      for (int step = from; step < calendar.firstStep(month + 1); step++) {
        flags[step] =
            (byte) (waveFlags(z, scores) | (seasons.isNear(season, seasonStep + step) ? STORM : 0));
        z = memory * z + fresh * NormalQuantile.of(waves.at(trajectory, step + 1));
      }
    }
    return new Weather(flags, lookAhead(flags));
  }

  private static double[] scores(LiftSettings settings, int month, double level) {
    SeaState sea = settings.sea();
    WaveLimits limits = settings.limits();
    return new double[] {
      sea.score(limits.liftMetres(), month, level),
      sea.score(limits.hangOffMetres(), month, level),
      sea.score(limits.deployMetres(), month, level),
      sea.score(limits.transferMetres(), month, level)
    };
  }

  private static int waveFlags(double z, double[] scores) {
    return (z > scores[0] ? NO_LIFT : 0)
        | (z > scores[1] ? HANG_OFF : 0)
        | (z > scores[2] ? NO_DEPLOY : 0)
        | (z > scores[3] ? NO_TRANSFER : 0);
  }

  private static int[] lookAhead(byte[] flags) {
    int[] steps = new int[flags.length];
    int next = Integer.MAX_VALUE / 2; // beyond the horizon nothing is known to come
    for (int step = flags.length - 1; step >= 0; step--) {
      next = (flags[step] & RISER_UP) != 0 ? 0 : next + 1;
      steps[step] = next;
    }
    return steps;
  }

  boolean stopsLift(int step) {
    return (flags[step] & NO_LIFT) != 0;
  }

  boolean stopsDeployment(int step) {
    return (flags[step] & NO_DEPLOY) != 0;
  }

  boolean stopsTransfer(int step) {
    return (flags[step] & (NO_TRANSFER | STORM)) != 0;
  }

  /// Whether the riser must be up now.
  boolean keepsRiserUp(int step) {
    return stepsUntilUp[step] == 0;
  }

  /// Steps until the riser must be up, by a forecast that is right; 0 when now.
  int stepsUntilUp(int step) {
    return stepsUntilUp[step];
  }

  boolean isStorm(int step) {
    return (flags[step] & STORM) != 0;
  }

  /// What makes the riser come up next.
  LossCause nextCause(int step) {
    int at = step + stepsUntilUp[step];
    return at < flags.length && (flags[at] & STORM) != 0 ? LossCause.TYPHOON : LossCause.WAVES;
  }
}
