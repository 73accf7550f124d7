// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Prints how the days worked move when one assumption of a system moves, with the same draws, for
/// docs/explanation/lift-and-cost.md; and holds the direction.
class WhatMattersTest {

  private static final int RUNS = 100;
  private static final Sampler SAMPLER = Sampler.of(2026, new Design.MonteCarlo());
  private static final StormTracks TRACKS = SeabedFacts.tracks();

  private static double worked(String name, LiftSettings settings, StormTracks tracks) {
    LiftModel model = LiftModel.of(settings, tracks);
    double days = 0;
    for (int i = 0; i < RUNS; i++) {
      days += model.run(SAMPLER, i).workedDaysInAll();
    }
    double perYear = days / RUNS / (settings.horizon().months() / 12.0);
    System.out.printf("%s: worked %.0f days a year%n", name, perYear);
    return perYear;
  }

  private static LiftSettings with(
      LiftSettings s, SeaState sea, RiserWork riser, List<Subsystem> subsystems) {
    return new LiftSettings(
        s.horizon(),
        s.rate(),
        sea,
        s.limits(),
        s.storms(),
        riser,
        subsystems,
        s.docking(),
        s.chain());
  }

  private static List<Subsystem> failing(LiftSettings s, double times) {
    return s.subsystems().stream()
        .map(part ->
            new Subsystem(
                part.cause(), part.hoursToFailure() / times, part.hoursToRepair(), part.reach()))
        .toList();
  }

  private static SeaState level(List<Double> metres, double variation) {
    return new SeaState(metres, metres, metres, variation, Schemes.SEA.memoryHours());
  }

  private static void vary(String name, LiftSettings s) {
    SeaState sea = s.sea();
    double base = worked(name, s, TRACKS);
    double often =
        worked("  twice as many failures", with(s, sea, s.riser(), failing(s, 2)), TRACKS);
    double seldom = worked("  half as many", with(s, sea, s.riser(), failing(s, 0.5)), TRACKS);
    double low =
        worked(
            "  low mean waves",
            with(s, level(sea.lowMetres(), 0.33), s.riser(), s.subsystems()),
            TRACKS);
    double high =
        worked(
            "  high mean waves",
            with(s, level(sea.highMetres(), 0.33), s.riser(), s.subsystems()),
            TRACKS);
    SeaState wild =
        new SeaState(sea.meanMetres(), sea.lowMetres(), sea.highMetres(), 0.45, sea.memoryHours());
    worked("  waves that vary by 0.45", with(s, wild, s.riser(), s.subsystems()), TRACKS);
    double calm = worked("  no storms", s, StormTracks.of(List.of()));
    RiserWork r = s.riser();
    RiserWork fast =
        new RiserWork(
            r.deployHours() / 2,
            r.recoverHours() / 2,
            r.shelterHours(),
            r.returnHours(),
            r.worthwhileHours());
    double quick = worked("  riser twice as fast", with(s, sea, fast, s.subsystems()), TRACKS);
    assertThat(often).isLessThan(base);
    assertThat(seldom).isGreaterThan(base);
    assertThat(low).isGreaterThan(high);
    assertThat(calm).isGreaterThan(base);
    assertThat(quick).isGreaterThan(base);
  }

  @Test
  void daysWorkedMoveAsTheyShould() {
    vary("trial", Schemes.trial());
    vary("own ships", Schemes.commercial());
    LiftSettings trial = Schemes.trial();
    List<Subsystem> alone =
        trial.subsystems().stream()
            .map(part ->
                part.cause() == LossCause.COLLECTOR
                    ? new Subsystem(LossCause.COLLECTOR, 500, 72, Subsystem.Reach.RISER_STAYS)
                    : part)
            .toList();
    worked(
        "trial, collector on its own wire", with(trial, trial.sea(), trial.riser(), alone), TRACKS);
  }
}
