// SPDX-License-Identifier: Apache-2.0
package io.lodestone.deposit.lift;

/// What a simulation writes down while it runs; read by [LiftRun] at the end.
final class LiftLog {

  private static final double DAYS_PER_STEP = 1.0 / LiftCalendar.STEPS_PER_DAY;

  final double[] lifted;
  final double[] landed;
  final double[] worked;
  final double[][] lost;
  double stock;
  double lostTonnes;
  double exposedDays;

  LiftLog(int months) {
    this.lifted = new double[months];
    this.landed = new double[months];
    this.worked = new double[months];
    this.lost = new double[months][LossCause.values().length];
  }

  void lose(int month, LossCause cause, double shareOfStep) {
    lost[month][cause.ordinal()] += shareOfStep * DAYS_PER_STEP;
  }

  void work(int month, double tonnes, double shareOfStep) {
    lifted[month] += tonnes;
    worked[month] += shareOfStep * DAYS_PER_STEP;
  }
}
