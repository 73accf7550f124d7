// SPDX-License-Identifier: Apache-2.0
package io.lodestone.lab.deposit;

import io.lodestone.deposit.lift.LiftModel;
import io.lodestone.deposit.lift.LiftRun;
import io.lodestone.deposit.lift.LossCause;
import io.lodestone.deposit.lift.StormTracks;
import io.lodestone.random.Design;
import io.lodestone.random.Sampler;
import io.lodestone.study.deposit.LiftScheme;
import java.util.Arrays;
import java.util.List;

/// What a scheme lifts in each trajectory.
///
/// @param scheme what is lifted with
/// @param runs by trajectory
public record LiftFindings(LiftScheme scheme, List<LiftRun> runs) {

  public static final int YEAR = 12;

  public static List<LiftFindings> all(DepositInput in) {
    StormTracks tracks = in.deposit().tracks();
    Sampler sampler = Sampler.of(in.seed(), new Design.MonteCarlo());
    return in.deposit().schemes().stream()
        .map(name -> {
          LiftScheme scheme = in.deposit().lift(name);
          LiftModel model = LiftModel.of(scheme.settings(), tracks);
          LiftRun[] runs = new LiftRun[in.trajectories()];
          in.workers()
              .forRanges(
                  runs.length,
                  1,
                  (from, to) -> {
                    for (int t = from; t < to; t++) {
                      runs[t] = model.run(sampler, t, scheme.rampUp()::shareAfter);
                    }
                  });
          return new LiftFindings(scheme, Arrays.asList(runs));
        })
        .toList();
  }

  public int years() {
    return runs.getFirst().months() / YEAR;
  }

  /// Mean days a year that a cause takes, over all years.
  public double daysLost(LossCause cause) {
    return runs.stream().mapToDouble(r -> r.totalLostDays(cause)).average().orElseThrow() / years();
  }

  /// Mean days worked a year.
  public double daysWorked() {
    return runs.stream().mapToDouble(LiftRun::workedDaysInAll).average().orElseThrow() / years();
  }

  /// Landed in a calendar year of the run, dry tonnes.
  ///
  /// @param year from 0
  public double landed(int run, int year) {
    double sum = 0;
    for (int month = year * YEAR; month < (year + 1) * YEAR; month++) {
      sum += runs.get(run).landedDryTonnes(month);
    }
    return sum;
  }
}
