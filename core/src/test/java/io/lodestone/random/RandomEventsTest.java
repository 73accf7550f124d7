// SPDX-License-Identifier: Apache-2.0
package io.lodestone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lodestone.ensemble.Moments;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomEventsTest {

  private static final RandomEvents BANS =
      new RandomEvents("bans", 0.5, new Triangular(3, 6, 24), new Uniform(0.2, 0.8), 100);

  private static final Sampler SAMPLER = Sampler.of(9, new Design.MonteCarlo());

  @Test
  void arrivalsAreAPoissonProcess() {
    Moments counts = new Moments();
    int[] starts = new int[24];
    for (int i = 0; i < 20_000; i++) {
      List<Occurrence> bans = SAMPLER.occurrences(BANS, i, 192);
      counts.add(bans.size());
      bans.forEach(b -> starts[b.startMonth() / 8]++);
    }
    double expected = 0.5 * 16;
    assertThat(counts.mean()).isCloseTo(expected, within(5 * counts.standardError()));
    assertThat(counts.variance()).as("that of a Poisson count").isCloseTo(expected, within(0.5));
    ChiSquare.requireEven("start months", starts);
  }

  @Test
  void durationsAndSeveritiesFollowTheirDistributions() {
    Moments durations = new Moments();
    Moments severities = new Moments();
    for (int i = 0; i < 5000; i++) {
      for (Occurrence ban : SAMPLER.occurrences(BANS, i, 192)) {
        durations.add(ban.durationMonths());
        severities.add(ban.severity());
        assertThat(ban.startMonth()).isBetween(0, 191);
        assertThat(ban.durationMonths()).isBetween(3, 24);
      }
    }
    assertThat(durations.mean()).isCloseTo(11, within(5 * durations.standardError()));
    assertThat(severities.mean()).isCloseTo(0.5, within(5 * severities.standardError()));
    assertThat(severities.variance()).isCloseTo(0.03, within(0.001));
  }

  @Test
  void aLongerHorizonOnlyAddsOccurrences() {
    for (int i = 0; i < 200; i++) {
      List<Occurrence> early = SAMPLER.occurrences(BANS, i, 100);
      List<Occurrence> all = SAMPLER.occurrences(BANS, i, 200);
      assertThat(all.subList(0, early.size())).isEqualTo(early);
      assertThat(all.subList(early.size(), all.size())).allMatch(b -> b.startMonth() >= 100);
      assertThat(early).allMatch(b -> b.startMonth() < 100);
    }
  }

  @Test
  void noMoreThanTheMostHappen() {
    RandomEvents frequent = new RandomEvents("bans", 50, BANS.durationMonths(), BANS.severity(), 2);
    for (int i = 0; i < 50; i++) {
      assertThat(SAMPLER.occurrences(frequent, i, 192)).hasSize(2);
    }
  }

  @Test
  void aBriefEventStillLastsItsMonth() {
    RandomEvents brief = new RandomEvents("b", 12, new Uniform(0, 0.4), new Uniform(0, 1), 5);
    List<Occurrence> found = SAMPLER.occurrences(brief, 0, 192);
    assertThat(found).isNotEmpty().allMatch(o -> o.durationMonths() == 1);
    Occurrence first = found.getFirst();
    assertThat(first.covers(first.startMonth())).isTrue();
    assertThat(first.covers(first.endMonth())).isFalse();
  }

  @Test
  void eventsShareNothingWithAParameterOfTheSameName() {
    int[] counts = new int[100];
    Draws draws = SAMPLER.draws("bans");
    for (int i = 0; i < 20_000; i++) {
      List<Occurrence> bans = SAMPLER.occurrences(BANS, i, 192);
      if (!bans.isEmpty()) {
        double severityShare = (bans.getFirst().severity() - 0.2) / 0.6;
        counts[(int) (draws.at(i) * 10) * 10 + (int) (severityShare * 10)]++;
      }
    }
    ChiSquare.requireEven("parameter and severity", counts);
  }
}
