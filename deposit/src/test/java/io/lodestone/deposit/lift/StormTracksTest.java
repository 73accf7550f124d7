// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Storms near a place; row V14: every count of the published table.
class StormTracksTest {

  private static final StormTracks TRACKS = SeabedFacts.tracks();

  private static StormWatch watch(List<String> row) {
    return new StormWatch(
        new Position(SeabedFacts.number(row, 1), SeabedFacts.number(row, 2)),
        SeabedFacts.number(row, 3),
        row.get(4).equals("TS_or_stronger") ? 34 : 64,
        1980,
        2021);
  }

  @Test
  void v14PassagesOfEveryMonthPlaceRadiusAndStrengthAreExact() {
    List<List<String>> rows = SeabedFacts.table("seabed/typhoon_passages_by_month.csv");
    assertThat(rows).hasSize(216);
    for (List<String> row : rows) {
      int month = Integer.parseInt(row.get(5));
      long count =
          TRACKS.passages(watch(row)).stream()
              .filter(passage -> passage.closest().getMonthValue() == month)
              .count();
      assertThat(count).as("%s", row.subList(0, 6)).isEqualTo(Long.parseLong(row.get(6)));
    }
  }

  @Test
  void v14TotalsNamedInTheTarget() {
    for (double[] pair : new double[][] {{300, 49}, {500, 85}, {1000, 224}}) {
      StormWatch watch = new StormWatch(Schemes.SITE, pair[0], 34, 1980, 2021);
      assertThat(TRACKS.passages(watch)).hasSize((int) pair[1]);
    }
  }

  /// An hour with two storms counts once. Two of 216 values differ in their last hours, where a
  /// storm stands exactly on the circle or at the limit of strength.
  @Test
  void daysWithAStormMatchThePublishedOnes() {
    int differing = 0;
    for (List<String> row : SeabedFacts.table("seabed/typhoon_passages_by_month.csv")) {
      int month = Integer.parseInt(row.get(5));
      StormWatch watch = watch(row);
      double days =
          TRACKS.hoursNear(watch).stream().filter(h -> h.getMonthValue() == month).count()
              / 24.0
              / watch.years();
      double published = SeabedFacts.number(row, 8);
      assertThat(days).as("%s", row.subList(0, 6)).isCloseTo(published, within(0.003));
      differing += Math.abs(days - published) > 6e-5 ? 1 : 0;
    }
    assertThat(differing).isLessThanOrEqualTo(2);
  }

  @Test
  void aStormThatLeftTheTableIsNotJoinedAcrossTheGap() {
    StormTracks tracks =
        StormTracks.of(
            List.of(
                point(0, 22, 140, 50), point(6, 22, 141, 50),
                point(48, 22, 167, 50), point(54, 22, 168, 50)));
    assertThat(tracks.passages(new StormWatch(Schemes.SITE, 300, 34, 2000, 2000))).isEmpty();
  }

  @Test
  void windIsInterpolatedToo() {
    StormTracks tracks = StormTracks.of(List.of(point(0, 22, 153, 20), point(6, 22, 154, 40)));
    List<StormPassage> passages =
        tracks.passages(new StormWatch(Schemes.SITE, 300, 34, 2000, 2000));
    assertThat(passages).hasSize(1);
    assertThat(passages.getFirst().hours()).isEqualTo(2); // 36.7 and 40 knots
  }

  private static TrackPoint point(int hour, double latitude, double longitude, double knots) {
    LocalDateTime time = LocalDateTime.of(2000, 8, 1, 0, 0).plusHours(hour);
    return new TrackPoint("s", time, new Position(latitude, longitude), knots);
  }

  @Test
  void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
    assertThat(new Position(0, 0).kmTo(new Position(1, 0))).isCloseTo(111.195, within(0.001));
    assertThat(new Position(10, 179).kmTo(new Position(10, -179)))
        .isCloseTo(new Position(10, 0).kmTo(new Position(10, 2)), within(1e-6));
  }
}
