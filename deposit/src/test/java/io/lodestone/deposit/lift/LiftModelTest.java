// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import io.lodestone.random.StandardNormal;
import io.lodestone.units.Horizon;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every run of the lift promises, and cases that can be worked out by hand.
class LiftModelTest {

  private static final Sampler SAMPLER = Sampler.of(2026, new Design.MonteCarlo());
  private static final StormTracks TRACKS = SeabedFacts.tracks();
  private static final StormTracks NO_STORMS = StormTracks.of(List.of());

  private static SeaState sea(double metres) {
    List<Double> months = Collections.nCopies(12, metres);
    return new SeaState(months, months, months, 0.33, 48);
  }

  /// A system with nothing against it but what a test adds.
  private static LiftSettings calm(List<Subsystem> subsystems, LandingChain chain) {
    return new LiftSettings(
        new Horizon(YearMonth.of(2028, 1), 36),
        new LiftSettings.Rate(100, 0.4),
        sea(0.01),
        new WaveLimits(4, 6, 3, 2.5),
        new StormWatch(Schemes.SITE, 500, 34, 1980, 2021),
        new RiserWork(48, 24, 0, 0, 0),
        subsystems,
        new Docking(2, 0),
        chain);
  }

  private static LandingChain wideChain() {
    return new LandingChain(
        1000,
        new ShippingLeg(2, 400, 12, 12, 12),
        new LandingChain.Island(2000, 500, 1, 5000),
        new ShippingLeg(2, 1000, 90, 24, 24));
  }

  @Test
  void inACalmSeaOnlyTheFirstDeploymentIsLost() {
    LiftRun run = LiftModel.of(calm(List.of(), wideChain()), NO_STORMS).run(SAMPLER, 0);
    assertThat(run.totalLostDays(LossCause.RISER_WORK)).isCloseTo(2, within(1e-9));
    assertThat(run.totalLiftedDryTonnes()).isCloseTo(100 * (366 + 365 + 365 - 2), within(1e-6));
    assertThat(run.liftedWetTonnes(5)).isCloseTo(run.liftedDryTonnes(5) / 0.4, within(1e-9));
  }

  @Test
  void daysAddUpAndMudIsConserved() {
    for (LiftSettings settings : List.of(Schemes.trial(), Schemes.commercial())) {
      LiftModel model = LiftModel.of(settings, TRACKS);
      for (int trajectory = 0; trajectory < 20; trajectory++) {
        LiftRun run = model.run(SAMPLER, trajectory, month -> month < 6 ? 0 : 0.7);
        for (int month = 0; month < run.months(); month++) {
          double days = run.workedDays(month);
          for (LossCause cause : LossCause.values()) {
            assertThat(run.lostDays(month, cause)).isNotNegative();
            days += run.lostDays(month, cause);
          }
          assertThat(days)
              .isCloseTo(settings.horizon().monthAt(month).lengthOfMonth(), within(1e-9));
          assertThat(run.liftedDryTonnes(month))
              .isCloseTo(run.workedDays(month) * settings.rate().dryTonnesPerDay(), within(1e-6));
        }
        assertThat(run.totalLiftedDryTonnes())
            .isCloseTo(
                run.totalLandedDryTonnes() + run.stockDryTonnes() + run.lostDryTonnes(),
                within(1e-6));
        assertThat(run.exposedDays()).as("recovery is seldom caught").isLessThan(40);
      }
    }
  }

  @Test
  void theSameFutureHasTheSameWeather() {
    LiftModel model = LiftModel.of(Schemes.commercial(), TRACKS);
    LiftRun once = model.run(SAMPLER, 7);
    model.run(SAMPLER, 8);
    LiftRun again =
        LiftModel.of(Schemes.commercial(), TRACKS)
            .run(Sampler.of(2026, new Design.MonteCarlo()), 7);
    for (int month = 0; month < once.months(); month++) {
      assertThat(again.landedDryTonnes(month)).isEqualTo(once.landedDryTonnes(month));
    }
    assertThat(model.run(SAMPLER, 8).totalLandedDryTonnes())
        .isNotEqualTo(once.totalLandedDryTonnes());
  }

  @Test
  void failuresTakeTheShareThatRenewalTheorySays() {
    Subsystem ship = new Subsystem(LossCause.SHIP, 100, 25, Subsystem.Reach.RISER_STAYS);
    LiftModel model = LiftModel.of(calm(List.of(ship), wideChain()), NO_STORMS);
    double worked = 0;
    double lost = 0;
    for (int trajectory = 0; trajectory < 50; trajectory++) {
      LiftRun run = model.run(SAMPLER, trajectory);
      lost += run.totalLostDays(LossCause.SHIP);
      worked += run.totalLiftedDryTonnes() / 100;
    }
    // steps of three hours round a mean repair of 25 h up by 1.5 h, and failures to the end of a
    // step
    assertThat(worked / (worked + lost)).isCloseTo(101.5 / (101.5 + 26.5), within(0.01));
  }

  @Test
  void aPartBelowCostsPullingAndRunningTheRiserToo() {
    Subsystem pump = new Subsystem(LossCause.PUMP, 500, 24, Subsystem.Reach.RISER_UP);
    LiftModel model = LiftModel.of(calm(List.of(pump), wideChain()), NO_STORMS);
    double worked = 0;
    double lost = 0;
    for (int trajectory = 0; trajectory < 50; trajectory++) {
      LiftRun run = model.run(SAMPLER, trajectory);
      lost += run.totalLostDays(LossCause.PUMP);
      worked += run.totalLiftedDryTonnes() / 100;
    }
    double availability = 501.5 / (501.5 + 24 + 25.5 + 48);
    assertThat(worked / (worked + lost)).isCloseTo(availability, within(0.01));
  }

  @Test
  void fullTanksStopTheLift() {
    LandingChain narrow =
        new LandingChain(
            300,
            new ShippingLeg(1, 200, 48, 12, 12),
            new LandingChain.Island(2000, 500, 1, 5000),
            new ShippingLeg(2, 1000, 90, 24, 24));
    LiftRun run = LiftModel.of(calm(List.of(), narrow), NO_STORMS).run(SAMPLER, 0);
    double days = 366 + 365 + 365;
    // 200 t each 120 hours at most: 40 t a day of the 100 wanted
    assertThat(narrow.toIsland().dryTonnesPerDay()).isCloseTo(40, within(1e-9));
    assertThat(run.totalLiftedDryTonnes() / days).isCloseTo(40, within(1.5));
    assertThat(run.totalLostDays(LossCause.STORAGE)).isGreaterThan(0.5 * days);
  }

  @Test
  void wavesStopTheLiftAsOftenAsTheirDistributionSays() {
    LiftSettings calm = calm(List.of(), wideChain());
    LiftSettings rough =
        new LiftSettings(
            calm.horizon(),
            calm.rate(),
            sea(2.5),
            new WaveLimits(4, 1000, 1000, 1000), // the riser never comes up
            calm.storms(),
            calm.riser(),
            List.of(),
            calm.docking(),
            calm.chain());
    double lost = 0;
    int runs = 100;
    for (int trajectory = 0; trajectory < runs; trajectory++) {
      lost +=
          LiftModel.of(rough, NO_STORMS).run(SAMPLER, trajectory).totalLostDays(LossCause.WAVES);
    }
    double expected = sea(2.5).shareAbove(4, 0, 0.5) * (366 + 365 + 365);
    assertThat(lost / runs).isCloseTo(expected, withinPercentage(5));
  }

  @Test
  void stormsOfThePastTakeTheirDays() {
    LiftSettings calm = calm(List.of(), wideChain());
    LiftModel model = LiftModel.of(calm, TRACKS);
    double lost = 0;
    int runs = 300;
    for (int trajectory = 0; trajectory < runs; trajectory++) {
      lost += model.run(SAMPLER, trajectory).totalLostDays(LossCause.TYPHOON);
    }
    double perYear = lost / runs / 3;
    double near = TRACKS.hoursNear(calm.storms()).size() / 24.0 / 42;
    int passages = TRACKS.passages(calm.storms()).size();
    // at least the days themselves; at most with three days of riser work for each passage
    assertThat(perYear).isBetween(near, near + 3.5 * passages / 42.0);
  }

  @Test
  void aSlowerRampUpLosesDaysToIt() {
    LiftModel model = LiftModel.of(calm(List.of(), wideChain()), NO_STORMS);
    LiftRun half = model.run(SAMPLER, 0, month -> 0.5);
    assertThat(half.totalLostDays(LossCause.RAMP_UP))
        .isCloseTo(half.workedDaysInAll(), within(1e-9));
    LiftRun late = model.run(SAMPLER, 0, month -> month < 12 ? 0 : 1);
    assertThat(late.totalLostDays(LossCause.NOT_STARTED)).isCloseTo(366, within(1e-9));
  }

  @Test
  void weatherIsTheSameWheneverOneBeginsToLook() {
    LiftSettings settings = Schemes.commercial();
    LiftCalendar calendar = new LiftCalendar(settings.horizon());
    StormSeasons seasons = StormSeasons.of(TRACKS, settings.storms());
    Weather whole = Weather.of(settings, calendar, seasons, SAMPLER, 5, 0);
    int first = calendar.firstStep(40);
    Weather late = Weather.of(settings, calendar, seasons, SAMPLER, 5, first);
    for (int step = first; step < calendar.steps(); step++) {
      assertThat(late.stopsLift(step)).isEqualTo(whole.stopsLift(step));
      assertThat(late.stopsTransfer(step)).isEqualTo(whole.stopsTransfer(step));
      assertThat(late.stepsUntilUp(step)).isEqualTo(whole.stepsUntilUp(step));
    }
  }

  @Test
  void anotherSystemAtTheSameSiteIsAModelOfItsOwn() {
    LiftModel trial = LiftModel.of(Schemes.trial(), TRACKS);
    assertThat(trial.with(Schemes.trial())).isSameAs(trial);
    assertThat(trial.with(Schemes.commercial()).run(SAMPLER, 3).totalLandedDryTonnes())
        .isEqualTo(
            LiftModel.of(Schemes.commercial(), TRACKS).run(SAMPLER, 3).totalLandedDryTonnes());
  }

  @Test
  void syntheticSeaHasItsMeanAndAnExtremeLikeTheObservedOne() {
    // 6.76 m was the highest of 2006: the 30,000 or so hours of a year's dozen-hour seas should
    // reach that order. 3-hourly states of a year in which the worst month has a mean of 2.5 m:
    double spread = Math.sqrt(Math.log1p(0.33 * 0.33));
    double median = 2.5 * Math.exp(-0.5 * spread * spread);
    double independent = 365 * 24 / 48.0; // one state per memory
    double extreme = median * Math.exp(spread * StandardNormal.quantile(1 - 1 / independent));
    assertThat(extreme).isBetween(4.5, 9.0);
    assertThat(Schemes.SEA.meanMetres().stream().mapToDouble(x -> x).average().orElseThrow())
        .as("mean above 2 m (MLIT)")
        .isBetween(2.0, 2.2);
  }

  @Test
  void normalQuantileIsThatOfCore() {
    for (double u : new double[] {1e-5, 0.01, 0.07, 0.2, 0.5, 0.6, 0.93, 0.9999}) {
      assertThat(NormalQuantile.of(u))
          .isCloseTo(
              StandardNormal.quantile(u),
              within(1e-9 * Math.max(1, Math.abs(NormalQuantile.of(u)))));
    }
  }

  @Test
  void twelveYearsTakeMilliseconds() {
    LiftModel model = LiftModel.of(Schemes.commercial(), TRACKS);
    for (int trajectory = 0; trajectory < 200; trajectory++) {
      model.run(SAMPLER, trajectory);
    }
    long start = System.nanoTime();
    int runs = 100;
    for (int trajectory = 0; trajectory < runs; trajectory++) {
      model.run(SAMPLER, 1000 + trajectory);
    }
    double milliseconds = (System.nanoTime() - start) / 1e6 / runs;
    System.out.printf("lift: 12 years in %.2f ms%n", milliseconds);
    assertThat(milliseconds).isLessThan(100);
  }
}
