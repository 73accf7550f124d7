// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import java.time.LocalDateTime;
import java.util.BitSet;

/// In which steps of each year of tracks a storm was near. Immutable.
final class StormSeasons {

  private final BitSet[] nearByYear;

  private StormSeasons(BitSet[] nearByYear) {
    this.nearByYear = nearByYear;
  }

  static StormSeasons of(StormTracks tracks, StormWatch watch) {
    BitSet[] near = new BitSet[watch.years()];
    for (int year = 0; year < near.length; year++) {
      near[year] = new BitSet(LiftCalendar.SEASON_STEPS);
    }
    for (LocalDateTime hour : tracks.hoursNear(watch)) {
      int year = hour.getYear() - watch.firstYear();
      if (year >= 0 && year < near.length) {
        int step =
            LiftCalendar.seasonStep(hour.toLocalDate())
                + hour.getHour() / LiftCalendar.HOURS_PER_STEP;
        near[year].set(step);
      }
    }
    return new StormSeasons(near);
  }

  int years() {
    return nearByYear.length;
  }

  boolean isNear(int year, int seasonStep) {
    return nearByYear[year].get(seasonStep);
  }
}
